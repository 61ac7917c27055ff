// Where a reply could be sent now: for the proofs that are a reply.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import { chosenAccounts } from '#channels/accounts-of';
import type { ChannelKind } from '#channels/channel';
import { earliestId } from '#webhooks/event-id';
import { OPENS_WINDOW } from './channel-rules.ts';
import { encodeConversationId, type ConversationKey } from './conversation-id.ts';
import { WINDOW_MS } from './reply-window.ts';

/** Newest events of an account that are looked through for somebody who wrote. */
const MOST_EVENTS = 500;

/** Of each account one short walk, which ends with the first that opens the window, or where the window began. */
const OPEN = prepared(`
select distinct on (mine.channel) mine.channel, mine.account as "accountId", event.customer as "customerId"
  from unnest($1::text[], $2::text[]) as mine (account, channel)
 cross join lateral (
   select sender_id as customer, coalesce(occurred_at, received_at) as at from (
     select * from webhook_event
      where account_id = mine.account and id >= $4 order by id desc limit ${MOST_EVENTS}) as newest
    where ${OPENS_WINDOW} and channel = mine.channel and coalesce(occurred_at, received_at) > $3
    order by id desc limit 1) as event
 order by mine.channel, event.at desc`);

/** The opaque id of the newest conversation with an open window, for each channel that has one. Two statements. */
export async function findOpenConversations(
  em: EntityManager,
  connectionId: string,
  now: Date,
): Promise<ReadonlyMap<ChannelKind, string>> {
  const accounts = await chosenAccounts(em, connectionId);
  const begun = new Date(now.getTime() - WINDOW_MS);
  const rows = await gather<ConversationKey & { channel: ChannelKind }>(em, OPEN, [
    accounts.map(({ metaId }) => metaId),
    accounts.map(({ channel }) => channel),
    begun,
    earliestId(begun),
  ]);
  return new Map(rows.map(({ channel, ...key }) => [channel, encodeConversationId(key)]));
}
