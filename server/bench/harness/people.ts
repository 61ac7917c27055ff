// People who are signed in, made by SQL: for measurements that need many of them, or one without going through Meta's dialog.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** What all of them are called. */
export const NAME = 'Rita Reviewer';

export interface Person {
  readonly connectionId: string;
  /** Goes as a bearer token, or as the cookie `session`. */
  readonly session: string;
}

/** Connected to these Pages, all of them chosen. One who has so many sessions is asked about more often than a caller may ask. */
export async function signIn(client: Client, pageIds: readonly string[]): Promise<Person> {
  const connectionId = randomUUID();
  await client.query(
    `insert into connection (id, meta_user_id, display_name, connected_at, accounts_chosen_at)
     values ($1, $2, $3, now(), now())`,
    [connectionId, String(randomBytes(6).readUIntBE(0, 6)), NAME],
  );
  await client.query(
    `insert into page (id, connection_id, meta_id, name, source, subscription, chosen)
     select gen_random_uuid(), $1, id, 'Page ' || id, 'OWN_ROLE', 'SUBSCRIBED', true from unnest($2::text[]) as id`,
    [connectionId, pageIds],
  );
  return { connectionId, session: await openSession(client, connectionId) };
}

/** One more session of the same person. It counts as used until in an hour, so that no use of it is noted while the clock runs. */
export async function openSession(client: Client, connectionId: string): Promise<string> {
  const session = randomBytes(32).toString('base64url');
  await client.query(
    `insert into session (id_hash, connection_id, created_at, last_used_at, expires_at)
     values ($1, $2, now(), now() + interval '1 hour', now() + interval '1 day')`,
    [createHash('sha256').update(session).digest('hex'), connectionId],
  );
  return session;
}
