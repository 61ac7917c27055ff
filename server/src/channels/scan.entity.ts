// The last look for one channel of one person: when, how much was seen, and what is amiss.
import { ConnectionEntity } from '#connection/connection.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Finding } from './finding.ts';

/** What stands in place of what was scanned when Meta failed. */
export const CUT_SHORT = 'The look was cut short';

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
    /** The call that showed the accounts: "GET /me/accounts → 200, 2 Pages"; null: none did. */
    foundBy: p.text().nullable(),
    /** What the doctor found, in no order. */
    findings: p.json<Finding[]>(),
  },
});

export type Scan = InferEntity<typeof ScanEntity>;
