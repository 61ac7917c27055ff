// What Meta now says of a person's permissions takes the place of what it said before.
import type { EntityManager } from '#base/database';
import type { TokenInspection } from '#meta/inspect-token';
import type { Grant } from '#meta/read-grants';
import { GrantEntity } from './grant.entity.ts';

/** Belongs into the transaction of whoever asked. */
export async function replaceGrants(
  em: EntityManager,
  connectionId: string,
  grants: readonly Grant[],
  { granularScopes }: Pick<TokenInspection, 'granularScopes'>,
): Promise<void> {
  await em.nativeDelete(GrantEntity, { connectionId });
  if (grants.length === 0) return;
  const targets = new Map(granularScopes.map(({ scope, targetIds }) => [scope, targetIds]));
  await em.insertMany(
    GrantEntity,
    grants.map(({ permission, status }) => ({
      connectionId,
      permission,
      status,
      targetIds: targets.get(permission) ?? null,
    })),
  );
}
