// What the control page shows: whose accounts, which of them, written to by whom. All of it stands in the address.
import type { Person } from '../world/assets.ts';
import {
  type Account,
  type Channel,
  customerId,
  findAccount,
  findConversation,
} from '../world/conversations.ts';
import { instagramOf, pagesOf, whatsAppOf } from '../world/reach.ts';
import { type Conversation, findPersona, type World } from '../world/world.ts';

export interface Phone {
  channel: Channel;
  accounts: readonly { id: string; name: string }[];
  account: Account | null;
  conversation: Conversation | null;
}

export interface View {
  person: Person;
  customer: string;
  phones: Phone[];
  note: string | null;
  query: URLSearchParams;
}

const defaultCustomer = 'Ana Customer';

function accountsOf(person: Person, channel: Channel): readonly { id: string; name: string }[] {
  if (channel === 'messenger') return pagesOf(person);
  if (channel === 'instagram') {
    return instagramOf(person).map((one) => ({ id: one.id, name: `@${one.username}` }));
  }
  return whatsAppOf(person).flatMap((account) =>
    account.phones.map((phone) => ({
      id: phone.id,
      name: `${phone.verifiedName} ${phone.display}`,
    })),
  );
}

function phoneOf(world: World, person: Person, channel: Channel, query: URLSearchParams): Phone {
  const accounts = accountsOf(person, channel);
  const asked = query.get(channel);
  const chosen = accounts.find((one) => one.id === asked) ?? accounts.at(0);
  if (chosen === undefined) return { channel, accounts, account: null, conversation: null };
  const name = query.get('customer') ?? defaultCustomer;
  const customer = customerId(channel, chosen.id, name);
  return {
    channel,
    accounts,
    account: findAccount(world, channel, chosen.id),
    conversation: findConversation(world, channel, chosen.id, customer),
  };
}

export function viewOf(world: World, query: URLSearchParams): View | null {
  const person = findPersona(world, query.get('persona') ?? '') ?? world.cast[0];
  if (person === undefined) return null;
  const channels = ['instagram', 'messenger', 'whatsapp'] as const;
  return {
    person,
    customer: query.get('customer') ?? defaultCustomer,
    phones: channels.map((channel) => phoneOf(world, person, channel, query)),
    note: query.get('note'),
    query,
  };
}

/** The address of the page with one thing changed; notes do not stay. */
export function addressWith(view: View, change: Record<string, string>): string {
  const next = new URLSearchParams(view.query);
  next.delete('note');
  for (const [name, value] of Object.entries(change)) next.set(name, value);
  return `/control?${next}`;
}
