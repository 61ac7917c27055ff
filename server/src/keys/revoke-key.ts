// Ending a key before its time. Whoever still listens with it is told to look again, and finds that nobody stands
// behind it.
import type { EntityManager } from '#base/database';
import { sendTick } from '#live/signal';
import { ApiKeyEntity, type StoredKey } from './api-key.entity.ts';
import { findKey } from './find-keys.ts';

/** The key as it is afterwards; one that had ended already stays as it was. Null: it is none of the person's. */
export function revokeKey(
  em: EntityManager,
  connectionId: string,
  id: string,
  now: Date,
): Promise<StoredKey | null> {
  return em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    const key = await findKey(transaction, connectionId, id);
    if (key === null) return null;
    const living = { id, connectionId, revokedAt: null, expiresAt: { $gt: now } };
    const ended = await transaction.nativeUpdate(ApiKeyEntity, living, { revokedAt: now });
    if (ended > 0) await sendTick(transaction, { connections: [connectionId] });
    return transaction.refresh(key);
  });
}
