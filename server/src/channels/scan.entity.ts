// The last look for one channel of one person: when, how much was seen, and why nothing was found.
import { ConnectionEntity } from '#connection/connection.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const ScanEntity = defineEntity({
  name: 'Scan',
  tableName: 'channel_scan',
  properties: {
    connectionId: () =>
      p
        .manyToOne(ConnectionEntity)
        .mapToPk()
        .primary()
        .fieldName('connection_id')
        .deleteRule('cascade'),
    /** INSTAGRAM, MESSENGER or WHATSAPP. */
    kind: p.text().primary(),
    checkedAt: p.datetime(),
    /** What was scanned, as a sentence: "Scanned 61 Pages in 3 requests". */
    scanned: p.text(),
    /** A cause of causes.ts; null: something was found. */
    cause: p.text().nullable(),
    /** What Meta answered, when the cause is a failed call. */
    detail: p.text().nullable(),
  },
});

export type Scan = InferEntity<typeof ScanEntity>;
