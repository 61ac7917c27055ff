// Forgetting a person's tokens: their data key is destroyed first, which alone makes every copy unreadable.
import { TransactionPropagation } from '@mikro-orm/core';
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';

/**
 * Deletes the data key and all tokens of the owner; returns how many tokens there were. It waits for those who keep
 * tokens just now and takes theirs along, except the very first keep of a person: whoever forgets a person must have
 * made sure that nobody connects them meanwhile.
 */
export function forget(em: EntityManager, ownerId: string): Promise<number> {
  return em.transactional(
    async (em) => {
      await sqlIn(em, 'delete from data_key where owner_id = $1', [ownerId]);
      const gone = await sqlIn<{ id: string }>(
        em,
        'delete from sealed_token where owner_id = $1 returning id',
        [ownerId],
      );
      return gone.length;
    },
    { propagation: TransactionPropagation.REQUIRED },
  );
}
