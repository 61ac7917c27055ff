// The first step of a deletion, one short transaction: from its commit on nothing of the person is visible to
// anybody and no session of theirs works, however long the erasing behind it takes.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { sendTick } from '#live/signal';
import { makeConfirmationCode } from './confirmation-code.ts';
import { ReceiptEntity, type DeletionCounts, type Receipt } from './receipt.entity.ts';
import type { DeletionDoor } from './receipt.ts';

/** What a deletion has erased when it begins. */
export const NONE: DeletionCounts = {
  users: 0,
  tokens: 0,
  sessions: 0,
  pages: 0,
  instagram: 0,
  whatsapp: 0,
  events: 0,
  calls: 0,
  keptEvents: 0,
};

/** Returns the receipt; asking twice while the first is still erasing returns the first one's. */
export function beginErasure(
  em: EntityManager,
  connectionId: string,
  door: DeletionDoor,
  now: Date,
): Promise<Receipt> {
  return em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    const hidden = await sqlIn(
      transaction,
      'update connection set erasing_since = $2 where id = $1 and erasing_since is null returning id',
      [connectionId, now],
    );
    if (hidden.length === 0) {
      const begun = await transaction.findOne(ReceiptEntity, { connectionId });
      return begun ?? leaveReceipt(transaction, null, door, NONE, now);
    }
    const sessions = await sqlIn(
      transaction,
      'delete from session where connection_id = $1 returning id_hash',
      [connectionId],
    );
    await sendTick(transaction, { connections: [connectionId] });
    return leaveReceipt(
      transaction,
      connectionId,
      door,
      { ...NONE, sessions: sessions.length },
      now,
    );
  });
}

/** A receipt for somebody of whom nothing is stored: done at once, nothing erased. */
export function receiptForNobody(
  em: EntityManager,
  door: DeletionDoor,
  now: Date,
): Promise<Receipt> {
  return leaveReceipt(em, null, door, NONE, now);
}

async function leaveReceipt(
  em: EntityManager,
  connectionId: string | null,
  door: DeletionDoor,
  counts: DeletionCounts,
  now: Date,
): Promise<Receipt> {
  const receipt = em.create(ReceiptEntity, {
    code: makeConfirmationCode(),
    door,
    requestedAt: now,
    finishedAt: connectionId === null ? now : null,
    counts,
    revokedAtMeta: null,
    connectionId,
  });
  await em.persist(receipt).flush();
  return receipt;
}
