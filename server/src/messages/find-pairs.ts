// Which conversations there are: the newest of a person's accounts, from events and from what was sent here.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { CUSTOMER } from '#webhooks/customer';
import { SHOWN_KINDS } from './channel-rules.ts';
import type { ConversationKey } from './conversation-id.ts';

/** Newest events of an account that are looked through: a busy account shows those who wrote lately. */
const MOST_EVENTS = 500;

const NEWEST = `
with recent as (
  select mine.account, event.customer, event.id from unnest($2::text[]) as mine (account)
   cross join lateral (
     select ${CUSTOMER} as customer, id from webhook_event
      where account_id = mine.account and kind in ${SHOWN_KINDS}
      order by id desc limit ${MOST_EVENTS}) as event
  union all
  select account_id, customer_id, id from reply where connection_id = $1 and account_id = any($2::text[])
), newest as (
  select distinct on (account, customer) account, customer, id from recent
   where customer <> account order by account, customer, id desc
)
select account as "accountId", customer as "customerId" from newest order by id desc limit $3`;

/** Newest first. One statement, which reads a bounded number of events of each account. */
export async function findPairs(
  em: EntityManager,
  connectionId: string,
  accounts: readonly string[],
  most: number,
): Promise<ConversationKey[]> {
  if (accounts.length === 0) return [];
  return sqlIn<ConversationKey>(em, NEWEST, [connectionId, accounts, most]);
}
