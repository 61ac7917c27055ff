// A world of so many events: a server on a database of its own, whose table is filled by SQL after the server has made it.
import { Client } from 'pg';
import { SECRETS, type Ground, type House } from '../harness/ground.ts';
import { openSession, signIn, type Person } from '../harness/people.ts';

export const PAGES: readonly string[] = Array.from(
  { length: 250 },
  (_, page) => `1049587${String(page).padStart(5, '0')}`,
);
/** Has every second event of all. */
export const BUSY_PAGE = PAGES[0] ?? '';
/** Words of one message in ten thousand. */
export const WORDS = 'order 4242 ';

export interface World {
  readonly events: number;
  readonly house: House;
  readonly client: Client;
  /** Connected to the busy Page alone, and to all Pages. */
  readonly people: { readonly one: Person; readonly many: Person };
  /** Of the table with its indexes, a row. */
  readonly bytesAnEvent: number;
  /** Id of an event from the middle of the time. */
  readonly middle: string;
}

export async function openWorld(ground: Ground, events: number): Promise<World> {
  const house = await ground.openHouse({ web: false, server: { LOG_LEVEL: 'error' } });
  const client = new Client({ connectionString: house.databaseUrl ?? '' });
  await client.connect();
  ground.later(() => client.end());
  await fill(client, events);
  const sizes = await client.query<{ bytes: string }>(
    `select pg_total_relation_size('webhook_event') as bytes`,
  );
  const places = await client.query<{ id: string }>(
    'select id from webhook_event where account_id = $1 order by id offset $2 limit 1',
    [BUSY_PAGE, Math.floor(events / 4)],
  );
  return {
    events,
    house,
    client,
    people: { one: await signIn(client, [BUSY_PAGE]), many: await signIn(client, PAGES) },
    bytesAnEvent: Number(sizes.rows[0]?.bytes) / events,
    middle: places.rows[0]?.id ?? '',
  };
}

/** Rows of one statement: enough of them at once, and few enough that ten million are no single transaction. */
const ROWS_AT_ONCE = 500_000;

/** Sixty days of events, as real ones look: a text message with its payload, or a receipt. Its indexes but one are made afterwards, which is quicker. */
async function fill(client: Client, events: number): Promise<void> {
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`);
  const makeAgain = await dropIndexes(client);
  for (let first = 1; first <= events; first += ROWS_AT_ONCE) {
    const last = Math.min(events, first + ROWS_AT_ONCE - 1);
    await client.query(FILL, [events, PAGES, BUSY_PAGE, `%${WORDS.trim()}%`, first, last]);
  }
  for (const statement of makeAgain) await client.query(statement);
  await client.query('vacuum analyze webhook_event');
  await client.query('reset synchronous_commit; reset maintenance_work_mem');
}

/** All but the primary key. Returns the statements that make them again. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select case when contype is null then 'drop index ' || relname
                 else 'alter table webhook_event drop constraint ' || conname end as drop,
            case when contype is null then pg_get_indexdef(indexrelid)
                 else 'alter table webhook_event add constraint ' || conname || ' ' || pg_get_constraintdef(con.oid) end as make
       from pg_index join pg_class on pg_class.oid = indexrelid
       left join pg_constraint as con on conindid = indexrelid and contype = 'u'
      where indrelid = 'webhook_event'::regclass and not indisprimary`,
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}

const FILL = `
insert into webhook_event (account_id, id, key, channel, kind, badge, sender_id, recipient_id, provider_id, text, summary, payload, occurred_at, received_at)
select account, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || substr(md5(n::text), 1, 15))::uuid,
       encode(sha256(('grown ' || n)::bytea), 'hex'), 'MESSENGER', kind, 'REAL', customer, account,
       case when kind = 'MESSAGE' then 'm_' || md5(n::text) || md5((-n)::text) end,
       case when kind = 'MESSAGE' then words end, case when kind = 'MESSAGE' then words else 'Read' end,
       json_build_object('sender', json_build_object('id', customer), 'recipient', json_build_object('id', account),
         'timestamp', (extract(epoch from at) * 1000)::bigint, 'message', json_build_object('mid', 'm_' || md5(n::text) || md5((-n)::text), 'text', words)),
       at, at
  from (select n, case when n % 2 = 0 then $3 else ($2::text[])[1 + (n / 2) % array_length($2::text[], 1)] end as account,
               case when n / 2 % 10 < 7 then 'MESSAGE' when n / 2 % 10 < 9 then 'DELIVERED' else 'READ' end as kind,
               '66' || lpad((n % 50000)::text, 12, '0') as customer,
               now() - interval '60 days' * (($1::float8 - n) / $1::float8) as at,
               'Hello! Is ' || replace($4, '%', '') || n || ' on its way? I have been waiting since ' || n % 28 || ' days.' as words
          from generate_series($5::int, $6::int) as n) as made`;

/** GraphQL over HTTP, on a session of its own, because one caller may ask 600 times a minute. Resolves with the answer's `data`. */
export async function openAsker({ client, house }: World, person: Person) {
  const session = await openSession(client, person.connectionId);
  return async (body: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${house.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { data?: Record<string, unknown> };
    if (!answer.data) throw new Error(`No answer: ${JSON.stringify(answer).slice(0, 300)}`);
    return answer.data;
  };
}

/** Deliveries for these Pages, as many as can be taken. */
export const deliveriesFor = (pages: readonly string[], run: string, seconds: number) => ({
  durationMs: seconds * 1_000,
  source: {
    kind: 'deliveries' as const,
    secret: SECRETS.appSecret,
    accountIds: pages,
    eventsEach: 1,
    run,
    first: 0,
    count: 20_000 * seconds,
  },
});
