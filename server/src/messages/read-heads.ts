// What a list of conversations shows of each, from its events: where it began, the newest line, when the window opened.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { CUSTOMER } from '#webhooks/customer';
import { findUnsent, holdsMessage, UNSENT_SUMMARY } from '#webhooks/unsent';
import { OPENS_WINDOW, SHOWN_KINDS } from './channel-rules.ts';
import { encodeConversationId, type ConversationKey } from './conversation-id.ts';

export interface LastEvent {
  at: Date;
  line: string;
  direction: 'IN' | 'OUT';
}

/** `firstAt` and `last` are null when no event is left. */
export interface Head {
  firstAt: Date | null;
  last: LastEvent | null;
  /** What the person last did by which the 24 hours opened; null: they never wrote. */
  openedAt: Date | null;
  /** JSON of the newest events by which they wrote, WhatsApp only: it names the person and their number. */
  contacts: readonly string[];
}

interface Row extends ConversationKey {
  firstAt: Date | string | null;
  lastAt: Date | string | null;
  channel: string;
  kind: string;
  providerId: string | null;
  summary: string;
  sentByAccount: boolean;
  openedAt: Date | string | null;
  contacts: readonly string[] | null;
}

/** Newest messages that are looked through: deliveries may come in another order than their events happened. */
const OPENINGS = 10;
/** Characters of a payload that can be a contact and a message; a larger one is not read for a name. */
const LONGEST_CONTACT = 20_000;

const AT = 'coalesce(occurred_at, received_at)';
const OF_PAIR = `webhook_event where account_id = pair.account and ${CUSTOMER} = pair.customer`;

const HEADS = `
select pair.account as "accountId", pair.customer as "customerId", first.at as "firstAt", last.at as "lastAt",
       last.channel, last.kind, last.provider_id as "providerId", last.summary, last.own as "sentByAccount",
       opened.at as "openedAt", opened.contacts
  from unnest($1::text[], $2::text[]) as pair (account, customer)
  left join lateral (
    select ${AT} as at from ${OF_PAIR} and kind in ${SHOWN_KINDS} order by id limit 1) as first on true
  left join lateral (
    select ${AT} as at, channel, kind, provider_id, summary, sender_id = account_id as own
      from ${OF_PAIR} and kind in ${SHOWN_KINDS} order by id desc limit 1) as last on true
  left join lateral (
    select max(at) as at, array_agg(payload order by id desc) filter (where payload is not null) as contacts from (
      select id, ${AT} as at,
             case when channel = 'WHATSAPP' and length(payload::text) <= ${LONGEST_CONTACT} then payload::text end as payload
        from ${OF_PAIR} and ${OPENS_WINDOW} order by id desc limit ${OPENINGS}) as opening) as opened on true`;

/** By conversation id. Two statements, however many there are. */
export async function readHeads(
  em: EntityManager,
  pairs: readonly ConversationKey[],
): Promise<ReadonlyMap<string, Head>> {
  if (pairs.length === 0) return new Map();
  const rows = await gather<Row>(em, HEADS, [
    pairs.map(({ accountId }) => accountId),
    pairs.map(({ customerId }) => customerId),
  ]);
  const isUnsent = await findUnsent(em, rows.filter(holdsMessage));
  return new Map(
    rows.map((row) => [
      encodeConversationId(row),
      headOf(row, holdsMessage(row) && isUnsent(row) ? UNSENT_SUMMARY : row.summary),
    ]),
  );
}

function headOf(row: Row, line: string): Head {
  const last: LastEvent | null =
    row.lastAt === null
      ? null
      : { at: new Date(row.lastAt), line, direction: row.sentByAccount ? 'OUT' : 'IN' };
  return {
    firstAt: row.firstAt === null ? null : new Date(row.firstAt),
    last,
    openedAt: row.openedAt === null ? null : new Date(row.openedAt),
    contacts: row.contacts ?? [],
  };
}
