// What a deletion leaves: a code, times and counts. Nothing in it leads back to the person once it is done.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export interface DeletionCounts {
  users: number;
  tokens: number;
  sessions: number;
  pages: number;
  instagram: number;
  whatsapp: number;
  events: number;
  calls: number;
  /** Events that stay because another reviewer is still connected to their account. */
  keptEvents: number;
}

export const ReceiptEntity = defineEntity({
  name: 'Receipt',
  tableName: 'deletion_receipt',
  properties: {
    /** Confirmation code, letters and digits. */
    code: p.text().primary(),
    /** BUTTON, DELETE_ME, META_DELETION, META_DEAUTHORIZE. */
    door: p.text(),
    requestedAt: p.datetime(),
    /** Null: still erasing. */
    finishedAt: p.datetime().nullable(),
    counts: p.json<DeletionCounts>(),
    revokedAtMeta: p.boolean().nullable(),
    /** The connection being erased; emptied when done. */
    connectionId: p.uuid().nullable(),
  },
});

export type Receipt = InferEntity<typeof ReceiptEntity>;
