// Reading a person's keys: newest first, by keyset.
import type { EntityManager } from '#base/database';
import { type AskedPage, cutPage, type FoundPage } from '#base/page';
import { readRows } from '#base/read-rows';
import { validate } from 'uuid';
import { type ApiKey, showKey } from './api-key.ts';
import { ApiKeyEntity, type StoredKey } from './api-key.entity.ts';

/** A page of them, also of those that ended. The cursors must be UUIDs. One statement. */
export async function findKeys(
  em: EntityManager,
  connectionId: string,
  asked: AskedPage,
): Promise<FoundPage<StoredKey>> {
  const { after, before, size, fromEnd } = asked;
  const found = await readRows(
    em,
    ApiKeyEntity,
    `where connection_id = $1 and ($2::uuid is null or id < $2) and ($3::uuid is null or id > $3)
      order by id ${fromEnd ? 'asc' : 'desc'} limit $4`,
    // One more than is shown tells whether there is a next page.
    [connectionId, after, before, size + 1],
  );
  return cutPage(found, asked);
}

/** One of them, or null. */
export async function findKey(
  em: EntityManager,
  connectionId: string,
  id: string,
): Promise<StoredKey | null> {
  return validate(id) ? em.findOne(ApiKeyEntity, { id, connectionId }) : null;
}

/** One of them as the contract shows it, or null; for whoever finds things by their id alone. */
export async function findApiKey(
  em: EntityManager,
  connectionId: string,
  id: string,
  now: Date,
): Promise<ApiKey | null> {
  const stored = await findKey(em, connectionId, id);
  return stored === null ? null : showKey(stored, now);
}
