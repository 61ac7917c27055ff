// One batch of events into the table: one statement, one commit, the tick inside it.
//
// A row that PostgreSQL refuses for its data (SQLSTATE classes 22 and 23) fails the whole statement. Then the batch is
// split in halves until the row stands alone; it is stored as UNRECOGNISED with everything cleaned, and its
// neighbours are stored as they are. The price is paid only then: up to 2·log2(rows) more statements a poisoned row.
// A batch that says that a message was unsent erases the message by the same statement; others carry nothing of that.
// The tick names the accounts with news; samples are news for everybody who is signed in.
// Only a batch of which not every event was new costs a second statement, which notes the repeats.
// Rows go in by (account, key): two batches with the same duplicates wait for each other, they do not deadlock.
import type { Sql } from '#base/database';
import { prepared } from '#base/prepared';
import { TICK_CHANNEL } from '#live/signal';
import { SAMPLE_ACCOUNT, type UnpackedEvent } from './unpack.ts';
import { keyAbout } from './key-about.ts';
import { noteRepeats } from './note-repeats.ts';
import { clean, ID_CHARACTERS } from './unpack/clean.ts';
import {
  erasedPayload,
  erasing,
  holdsMessage,
  isUnsending,
  UNSENT_SUMMARY,
  unsentRows,
} from './unsent.ts';

export type EventBadge = 'REAL' | 'TEST' | 'SIMULATED';

/** An event with what we know of its arrival. */
export interface ArrivedEvent extends Omit<UnpackedEvent, 'sample'> {
  /** UUIDv7 */
  readonly id: string;
  readonly badge: EventBadge;
  readonly receivedAt: Date;
  readonly delivery: ArrivedDelivery;
}

/** What the events of one accepted request share. */
export interface ArrivedDelivery {
  /** The id of its first event. */
  readonly id: string;
  /** How many events were in it. */
  readonly size: number;
  /** It was made here from a stored event: not of Meta's, and so nothing that Meta repeated. */
  readonly replay: boolean;
}

/** In place of the accounts' list: news for everybody. */
const EVERYBODY = '*';
/** A list of accounts longer than this, in bytes, is news for everybody: PostgreSQL takes payloads below 8,000 bytes. */
const MOST_TICK_BYTES = 7_000;

const COLUMNS =
  'account_id, id, key, channel, kind, badge, sender_id, recipient_id, provider_id, text, summary, occurred_at, received_at, delivery_id, delivery_size';

const storing = (more: string): string => `
with stored as (
  insert into webhook_event (${COLUMNS}, payload)
  select ${COLUMNS}, payload::json from json_to_recordset($1::json) as arrived (
    account_id text, id uuid, key text, channel text, kind text, badge text, sender_id text, recipient_id text,
    provider_id text, text text, summary text, occurred_at timestamptz, received_at timestamptz,
    delivery_id uuid, delivery_size int, payload text)
   order by account_id, key
  on conflict (account_id, key) do nothing
  returning account_id
), accounts as (
  select case when bool_or(account_id = '${SAMPLE_ACCOUNT}') then to_json('${EVERYBODY}'::text)
              else json_agg(distinct account_id) end as news
    from stored having count(*) > 0
), tick as (
  select case when octet_length(news::text) <= ${MOST_TICK_BYTES} then news else to_json('${EVERYBODY}'::text) end as news
    from accounts
)${more}
select (select count(*)::int from stored) as stored,
       (select pg_notify('${TICK_CHANNEL}', json_build_object('accounts', news, 'connections', json_build_array())::text)::text
          from tick) as told`;

/** Planning it anew would take a fifth of a small batch's time. */
const STORE = prepared(storing(''));
const STORE_AND_ERASE = storing(`, ${erasing('$2')}`);

/** Stores the batch and returns how many of its events are new. Rejects when the database does. */
export async function storeBatch(sql: Sql, events: readonly ArrivedEvent[]): Promise<number> {
  const stored = await storeInHalves(sql, withoutUnsent(events));
  if (stored < events.length) await noteRepeats(sql, events);
  return stored;
}

/** The statement does not see the rows it inserts: a message that comes together with its unsending is erased before. */
function withoutUnsent(events: readonly ArrivedEvent[]): readonly ArrivedEvent[] {
  const unsent = new Set(events.filter(isUnsending).map((event) => event.key));
  if (unsent.size === 0) return events;
  return events.map((event) =>
    holdsMessage(event) && unsent.has(keyAbout(event, 'UNSENT'))
      ? { ...event, text: null, summary: UNSENT_SUMMARY, payload: erasedPayload(event) }
      : event,
  );
}

async function storeInHalves(sql: Sql, events: readonly ArrivedEvent[]): Promise<number> {
  try {
    return await insert(sql, events);
  } catch (error) {
    if (!isAboutData(error)) throw error;
    const [first] = events;
    if (first === undefined) throw error;
    if (events.length === 1) return insert(sql, [disarm(first)]);
    const half = Math.ceil(events.length / 2);
    const before = await storeInHalves(sql, events.slice(0, half));
    return before + (await storeInHalves(sql, events.slice(half)));
  }
}

async function insert(sql: Sql, events: readonly ArrivedEvent[]): Promise<number> {
  const arrived = JSON.stringify(events.map(toRow));
  const unsent = events.filter(isUnsending);
  const [row] = await (unsent.length === 0
    ? sql<{ stored: number }>(STORE, [arrived])
    : sql<{ stored: number }>(STORE_AND_ERASE, [arrived, unsentRows(unsent)]));
  return row?.stored ?? 0;
}

function toRow(event: ArrivedEvent): Record<string, string | number | null | undefined> {
  return {
    account_id: event.accountId,
    id: event.id,
    key: event.key,
    channel: event.channel,
    kind: event.kind,
    badge: event.badge,
    sender_id: event.senderId,
    recipient_id: event.recipientId,
    provider_id: event.providerId,
    text: event.text,
    summary: event.summary,
    occurred_at: event.occurredAt?.toISOString() ?? null,
    received_at: event.receivedAt.toISOString(),
    // Nearly every delivery holds one event: what would only say so is neither sent nor stored.
    delivery_id: event.delivery.id === event.id ? undefined : event.delivery.id,
    delivery_size: event.delivery.size === 1 ? undefined : event.delivery.size,
    payload: event.payload,
  };
}

/** Walks the chain of causes: drivers wrap what the server said. */
function isAboutData(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^2[23]/.test(code) || isAboutData(error.cause);
}

/** The same event with nothing left that a column could refuse; its payload becomes one JSON text. */
function disarm(event: ArrivedEvent): ArrivedEvent {
  return {
    ...event,
    accountId: clean(event.accountId, ID_CHARACTERS),
    kind: 'UNRECOGNISED',
    senderId: null,
    recipientId: null,
    providerId: null,
    text: null,
    summary: 'event that could not be stored as it came',
    occurredAt: null,
    payload: JSON.stringify(event.payload.toWellFormed().replaceAll('\0', '\uFFFD')),
  };
}
