// People who are signed in, with a Page in use and events on it, written into a house's database.
import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';

export interface Crowd {
  /** Sessions, each as its person shows it. */
  readonly sessions: readonly string[];
  /** Meta's id of the one Page that all of them use. */
  readonly pageId: string;
}

const PAGE_ID = '104958712310';

/** One person with many sessions; each was used just now, so that none is noted as used again. */
export async function makeCrowd(client: Client, sessions: number): Promise<Crowd> {
  const { rows } = await client.query<{ id: string }>(
    `insert into connection (id, meta_user_id, display_name, connected_at, accounts_chosen_at)
     values (gen_random_uuid(), '10158000000000001', 'Rita Reviewer', now(), now()) returning id`,
  );
  const connectionId = rows[0]?.id;
  await client.query(
    `insert into page (id, connection_id, meta_id, name, source, subscription, chosen)
     values (gen_random_uuid(), $1, $2, 'Harbour Outlet', 'PERSON', 'SUBSCRIBED', true)`,
    [connectionId, PAGE_ID],
  );
  const ids = Array.from({ length: sessions }, () => randomBytes(32).toString('base64url'));
  const hashes = ids.map((id) => createHash('sha256').update(id).digest('hex'));
  await client.query(
    `insert into session (id_hash, connection_id, created_at, last_used_at, expires_at)
     select hash, $1, now(), now() + interval '1 hour', now() + interval '1 day' from unnest($2::text[]) as hash`,
    [connectionId, hashes],
  );
  return { sessions: ids, pageId: PAGE_ID };
}

/** Messages to the Page, the newest a second old, each a second older than the one before. */
export async function writeMessages(client: Client, pageId: string, count: number): Promise<void> {
  await client.query(
    `insert into webhook_event (account_id, id, key, channel, kind, badge, sender_id, recipient_id, provider_id, text, summary,
                                payload, occurred_at, received_at)
     select $1, (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 14, 3)
                 || '8' || substr(md5(n::text), 18, 15))::uuid,
            encode(sha256(n::text::bytea), 'hex'), 'MESSENGER', 'MESSAGE', 'SIMULATED', '66' || lpad(n::text, 12, '0'), $1,
            'm_' || n, 'Is order ' || n || ' on its way?', 'Message: Is order ' || n || ' on its way?',
            json_build_object('sender', json_build_object('id', n), 'message', json_build_object('mid', 'm_' || n)), at, at
       from generate_series(1, $2::int) as n, lateral (select now() - n * interval '1 second' as at) as time`,
    [pageId, count],
  );
  await client.query('analyze');
}
