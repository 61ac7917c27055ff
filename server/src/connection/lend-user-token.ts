// The person's own token, for calls made in their name.
import type { EntityManager } from '#base/database';
import type { GraphToken } from '#meta/graph';
import type { Vault } from '#vault/vault';
import { ConnectionEntity } from './connection.entity.ts';

/** Null when there is no such connection or its token was forgotten. */
export async function lendUserToken(
  em: EntityManager,
  vault: Vault,
  connectionId: string,
): Promise<GraphToken | null> {
  const person = await em.findOne(ConnectionEntity, { id: connectionId });
  if (person === null) return null;
  const value = await vault.lend(em, {
    ownerId: connectionId,
    purpose: 'user',
    subject: person.metaUserId,
  });
  if (value === null) return null;
  return { value, kind: person.tokenKind === 'SYSTEM_USER' ? 'SYSTEM_USER' : 'USER' };
}
