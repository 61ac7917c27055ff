// Conversations between a customer and an account, on three channels, newest message last.
import { createHash } from 'node:crypto';
import type { FacebookPage, PhoneNumber, WhatsAppAccount } from './assets.ts';
import type { Conversation, Message, World } from './world.ts';
import { allPages, allWhatsApp } from './world.ts';

export type Channel = Conversation['channel'];

/** Where a message goes: the account, and the asset whose installation lets webhooks out. */
export type Account =
  | { channel: 'messenger' | 'instagram'; id: string; page: FacebookPage }
  | { channel: 'whatsapp'; id: string; phone: PhoneNumber; whatsapp: WhatsAppAccount };

export function findAccount(world: World, channel: Channel, id: string): Account | null {
  if (channel === 'whatsapp') return findNumber(world, id);
  const page = allPages(world).find((one) =>
    channel === 'messenger' ? one.id === id : one.instagram?.id === id,
  );
  return page === undefined ? null : { channel, id, page };
}

function findNumber(world: World, id: string): Account | null {
  for (const whatsapp of allWhatsApp(world)) {
    const phone = whatsapp.phones.find((one) => one.id === id);
    if (phone !== undefined) return { channel: 'whatsapp', id, phone, whatsapp };
  }
  return null;
}

const prefixes: Record<Channel, [string, number]> = {
  messenger: ['77', 15],
  instagram: ['68', 14],
  whatsapp: ['359888', 6],
};

/** A customer's id is scoped: to the Page, to the Instagram account; on WhatsApp it is the phone number. */
export function customerId(channel: Channel, accountId: string, customer: string): string {
  if (/^\d{5,20}$/.test(customer)) return customer;
  const scope = channel === 'whatsapp' ? 'whatsapp' : accountId;
  const hash = createHash('sha256').update(`${channel}/${scope}/${customer}`).digest();
  const [prefix, length] = prefixes[channel];
  return prefix + Array.from(hash.subarray(0, length), (byte) => byte % 10).join('');
}

export function findConversation(
  world: World,
  channel: Channel,
  accountId: string,
  customer: string,
): Conversation | null {
  return world.conversations.get(`${channel}/${accountId}/${customer}`) ?? null;
}

export function openConversation(
  world: World,
  channel: Channel,
  accountId: string,
  name: string,
): Conversation {
  const id = customerId(channel, accountId, name);
  const known = findConversation(world, channel, accountId, id);
  if (known !== null) return known;
  const conversation: Conversation = {
    id: world.mint.letters(channel === 'instagram' ? 'aWdfZAG06' : 't_', 24),
    channel,
    accountId,
    customer: { id, name },
    messages: [],
    openedAt: null,
  };
  world.conversations.set(`${channel}/${accountId}/${id}`, conversation);
  return conversation;
}

const messageIds: Record<Channel, [string, number]> = {
  messenger: ['m_', 84],
  instagram: ['aWdfZAG1faXRlbToxOkl', 80],
  whatsapp: ['wamid.HBgM', 44],
};

export function addMessage(
  world: World,
  conversation: Conversation,
  from: Message['from'],
  text: string,
): Message {
  const at = world.clock.ms();
  const id = world.mint.letters(...messageIds[conversation.channel]);
  const status = from === 'customer' ? 'received' : 'sent';
  const message: Message = { id, from, text, at, deleted: false, status };
  conversation.messages.push(message);
  if (from === 'customer') conversation.openedAt = at;
  return message;
}

/** 24 hours since the person last wrote. */
const windowMs = 24 * 60 * 60 * 1000;

export function isWindowOpen(world: World, conversation: Conversation): boolean {
  return conversation.openedAt !== null && world.clock.ms() - conversation.openedAt < windowMs;
}
