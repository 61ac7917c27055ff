// Writes what a finished login taught us, in one transaction: the person, their grants, the sealed token, a session.
// Logging in again updates the same connection, so its history stays.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import type { Vault } from '#vault/vault';
import { v7 as uuidv7 } from 'uuid';
import type { MetaIdentity } from './meta-identity.ts';
import { replaceGrants } from './replace-grants.ts';
import { startSession, type SessionSettings } from './session.ts';

export interface SavedLogin {
  connectionId: string;
  session: { id: string; expiresAt: Date };
}

export function saveConnection(
  em: EntityManager,
  vault: Vault,
  identity: MetaIdentity,
  session: SessionSettings,
  now: Date,
): Promise<SavedLogin> {
  return em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    const connectionId = await upsertPerson(transaction, identity, now);
    await replaceGrants(transaction, connectionId, identity.grants, identity.inspected);
    await vault.keep(transaction, {
      ownerId: connectionId,
      purpose: 'user',
      subject: identity.metaUserId,
      token: identity.token,
    });
    return { connectionId, session: startSession(transaction, connectionId, session, now) };
  });
}

/** Two logins of one person at once meet in the partial unique index: the second updates what the first wrote. */
async function upsertPerson(
  em: EntityManager,
  { metaUserId, displayName, pictureUrl, inspected }: MetaIdentity,
  now: Date,
): Promise<string> {
  const [row] = await sqlIn<{ id: string }>(
    em,
    `insert into connection (id, meta_user_id, display_name, picture_url, connected_at, token_checked_at, token_kind, token_issued_at, token_expires_at, data_access_expires_at)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)
     on conflict (meta_user_id) where erasing_since is null do update set
       display_name = excluded.display_name, picture_url = excluded.picture_url, connected_at = excluded.connected_at,
       token_checked_at = excluded.token_checked_at, token_kind = excluded.token_kind, token_issued_at = excluded.token_issued_at, token_expires_at = excluded.token_expires_at,
       data_access_expires_at = excluded.data_access_expires_at, trouble = null, trouble_reason = null
     returning id`,
    [
      uuidv7(),
      metaUserId,
      displayName,
      pictureUrl,
      now,
      inspected.kind,
      inspected.issuedAt,
      inspected.expiresAt,
      inspected.dataAccessExpiresAt,
    ],
  );
  if (row === undefined) throw new Error('The upsert of a connection returned no row.');
  return row.id;
}
