// Which conversations there are: those of a person's accounts, from events and from what was sent here.
import type { EntityManager } from '#base/database';
import { cutPage, type AskedPage, type FoundPage } from '#base/page';
import { gather } from '#base/gather';
import { CUSTOMER } from '#webhooks/customer';
import { SHOWN_KINDS } from './channel-rules.ts';
import type { ConversationKey } from './conversation-id.ts';

/** Newest events of an account, and newest replies of a person, that are looked through: of a busy account it shows those who wrote lately. */
export const LOOKED_THROUGH = 500;

/** A conversation and its place in the list: the id of the newest event or reply of it. */
export interface PlacedPair extends ConversationKey {
  place: string;
}

const recent = `
  select mine.account, event.customer, event.id from unnest($2::text[]) as mine (account)
   cross join lateral (
     select ${CUSTOMER} as customer, id from webhook_event
      where account_id = mine.account and kind in ${SHOWN_KINDS}
      order by id desc limit ${LOOKED_THROUGH}) as event
  union all
  select account, customer, id from (
    select account_id as account, customer_id as customer, id from reply
     where connection_id = $1 order by id desc limit ${LOOKED_THROUGH}) as sent
   where account = any($2::text[])`;

/** The place is the newest of all first, and only then looked at: a conversation is on one page alone, wherever the page begins. */
const placed = (order: 'asc' | 'desc'): string => `
with recent as (${recent}), newest as (
  select distinct on (account, customer) account, customer, id from recent
   where customer <> account order by account, customer, id desc
)
select account as "accountId", customer as "customerId", id::text as place from newest
 where ($3::uuid is null or id < $3) and ($4::uuid is null or id > $4) order by id ${order} limit $5`;

/** A page of them, newest first. One statement, which reads a bounded number of events of each account. */
export async function findPairs(
  em: EntityManager,
  connectionId: string,
  accounts: readonly string[],
  asked: AskedPage,
): Promise<FoundPage<PlacedPair>> {
  if (accounts.length === 0) return cutPage<PlacedPair>([], asked);
  const { after, before, size, fromEnd } = asked;
  const values = [connectionId, accounts, after, before, size + 1];
  return cutPage(await gather<PlacedPair>(em, placed(fromEnd ? 'asc' : 'desc'), values), asked);
}
