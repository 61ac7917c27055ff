// The events that all of them are asked for, written into a house's database.
import type { Client } from 'pg';

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
