// The accounts one can filter by: those in use, each by the id that its events carry.
import type { ChannelChoice } from './document.server.ts';

export type AccountChoice = { metaId: string; name: string };

type Account = ChannelChoice['accounts'][number];

export const accountChoices = (channels: ChannelChoice[]): AccountChoice[] =>
  channels.flatMap(({ accounts }) => accounts.flatMap(asChoices));

/** Messages on WhatsApp belong to a phone number, changes of templates and the like to the account itself. */
function asChoices(account: Account): AccountChoice[] {
  const { metaId, name } = account;
  if (account.__typename === 'InstagramAccount') {
    return [{ metaId, name: account.username === null ? name : `@${account.username}` }];
  }
  if (account.__typename === 'FacebookPage') return [{ metaId, name }];
  const numbers = account.phoneNumbers
    .filter(({ chosen }) => chosen)
    .map((number) => ({ metaId: number.metaId, name: number.displayPhoneNumber }));
  return [...numbers, { metaId, name: `${name} (WhatsApp account)` }];
}
