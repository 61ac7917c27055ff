// The events and replies of one conversation, as they are stored, less what was unsent.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { readRows } from '#base/read-rows';
import { CUSTOMER } from '#webhooks/customer';
import { eventColumns, maskUnsent, type EventRow } from '#webhooks/find-events';
import { keysOfStatuses } from '#webhooks/key-about';
import { findUnsent, UNSENT_SUMMARY } from '#webhooks/unsent';
import type { ConversationKey } from './conversation-id.ts';
import { ReplyEntity, type Reply } from './reply.entity.ts';

/** What happened, its times and payload read. */
export interface ThreadEvent {
  id: string;
  kind: string;
  /** The account itself sent it. */
  own: boolean;
  providerId: string | null;
  text: string | null;
  summary: string;
  unsent: boolean;
  /** By Meta's time; the time of arrival where Meta gave none. */
  at: Date;
  payload: unknown;
}

export interface ThreadReply extends Reply {
  unsent: boolean;
}

export interface StoredThread {
  /** In the order of their arrival. */
  events: ThreadEvent[];
  replies: ThreadReply[];
}

/** Fifty messages with their echoes and receipts. */
const MOST_EVENTS = 250;
const MOST_REPLIES = 50;

const NEWEST_EVENTS = `select ${eventColumns(true)} from webhook_event where account_id = $1 and ${CUSTOMER} = $2 order by id desc limit ${MOST_EVENTS}`;

const NEWEST_REPLIES = `where connection_id = $1 and account_id = $2 and customer_id = $3 order by id desc limit ${MOST_REPLIES}`;

/** Of one conversation. Two rounds, three on WhatsApp. */
export async function readThread(
  em: EntityManager,
  connectionId: string,
  { accountId, customerId }: ConversationKey,
): Promise<StoredThread> {
  const [rows, replies] = await Promise.all([
    gather<EventRow>(em, NEWEST_EVENTS, [accountId, customerId]),
    readRows(em, ReplyEntity, NEWEST_REPLIES, [connectionId, accountId, customerId]),
  ]);
  const statuses = await findStatuses(em, accountId, replies);
  const all = new Map([...rows, ...statuses].map((row) => [row.id, row]));
  const [events, shown] = await Promise.all([
    maskUnsent(em, [...all.values()]),
    withoutUnsent(em, replies.toReversed()),
  ]);
  return {
    events: events.map(toEvent).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    replies: shown,
  };
}

/** A status that failed may name the person by another id than their messages do: it is found by the message. */
async function findStatuses(
  em: EntityManager,
  accountId: string,
  replies: readonly Reply[],
): Promise<EventRow[]> {
  const keys = replies
    .filter(({ channel, providerId }) => channel === 'WHATSAPP' && providerId)
    .flatMap(({ providerId }) => keysOfStatuses(accountId, providerId ?? ''));
  if (keys.length === 0) return [];
  return gather<EventRow>(
    em,
    `select ${eventColumns(true)} from webhook_event where account_id = $1 and key = any($2::text[])`,
    [accountId, keys],
  );
}

async function withoutUnsent(em: EntityManager, replies: readonly Reply[]): Promise<ThreadReply[]> {
  const about = ({ accountId, channel, providerId }: Reply) => ({
    accountId,
    channel,
    providerId: providerId ?? null,
  });
  const isUnsent = await findUnsent(em, replies.map(about));
  return replies.map((reply) => {
    const text = isUnsent(about(reply)) ? null : (reply.text ?? null);
    return { ...reply, text, unsent: text === null };
  });
}

function toEvent(row: EventRow): ThreadEvent {
  return {
    id: row.id,
    kind: row.kind,
    own: row.senderId === row.accountId,
    providerId: row.providerId,
    text: row.text,
    summary: row.summary,
    unsent: row.summary === UNSENT_SUMMARY,
    at: new Date(row.occurredAt ?? row.receivedAt),
    payload: row.payload === null ? null : JSON.parse(row.payload),
  };
}
