// On which channels a customer's message has arrived: seen in the stored events, Meta's test button aside.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import { chosenAccounts } from '#channels/accounts-of';
import { CHANNEL_KINDS, type ChannelKind } from '#channels/channel';

export interface ChannelsHeard {
  /** Channels with an account in use. */
  inUse: ChannelKind[];
  /** Those of them on which a message arrived. */
  heard: ChannelKind[];
  /** How many accounts are in use. */
  accounts: number;
}

/** Two statements, each account one short walk down its index; without an order an account in silence would be sought in the whole table. */
export async function channelsHeard(
  em: EntityManager,
  connectionId: string,
): Promise<ChannelsHeard> {
  const accounts = await chosenAccounts(em, connectionId);
  const heard = await gather<{ account: string }>(
    em,
    prepared(`select mine.account from unnest($1::text[]) as mine (account)
      cross join lateral (
        select 1 from webhook_event
         where account_id = mine.account and kind = 'MESSAGE' and badge <> 'TEST'
         order by id desc limit 1) as message`),
    [accounts.map(({ metaId }) => metaId)],
  );
  const withMessage = new Set(heard.map(({ account }) => account));
  const channelsOf = (wanted: typeof accounts) =>
    CHANNEL_KINDS.filter((kind) => wanted.some(({ channel }) => channel === kind));
  return {
    inUse: channelsOf(accounts),
    heard: channelsOf(accounts.filter(({ metaId }) => withMessage.has(metaId))),
    accounts: accounts.length,
  };
}
