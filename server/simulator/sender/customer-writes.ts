// A customer writes, or does something else: into the conversation first, then to the product as a signed webhook.
import type { CustomerKind, CustomerMessage, DeliveryRecord } from '../contract.ts';
import { type Account, addMessage, findAccount, openConversation } from '../world/conversations.ts';
import type { Conversation, Message, World } from '../world/world.ts';
import {
  type EventInput,
  instagramEvents,
  messengerEvents,
  whatsAppContents,
} from './customer-event.ts';
import { type Notice, objectOf } from './notice.ts';
import { notify } from './notify.ts';
import { fromCustomer, messagingBody, whatsAppMessage } from './payloads.ts';

function impossible(kind: CustomerKind, account: Account): Error {
  return new Error(`A customer on ${account.channel} has no "${kind}".`);
}

interface Act {
  kind: CustomerKind;
  at: number;
  input: EventInput;
}

function noticeOf(world: World, account: Account, conversation: Conversation, act: Act): Notice {
  const object = objectOf(account);
  if (account.channel === 'whatsapp') {
    const content = whatsAppContents[act.kind]?.(act.input);
    if (content === undefined) throw impossible(act.kind, account);
    const id =
      act.kind === 'reaction' ? world.mint.letters('wamid.HBgM', 44) : act.input.message.id;
    const body = whatsAppMessage(account, conversation, { id, at: act.at, content });
    return { object, field: 'messages', account, body };
  }
  const events = account.channel === 'messenger' ? messengerEvents : instagramEvents;
  const found = events[act.kind]?.(act.input);
  if (found === undefined) throw impossible(act.kind, account);
  const item = fromCustomer(conversation, act.at, found.event);
  return { object, field: found.field, account, body: messagingBody(world, account, item) };
}

/** What reactions, edits and unsending are about: the newest message that fits. */
function requireEarlier(conversation: Conversation, kind: CustomerKind): Message {
  const from = kind === 'reaction' ? 'business' : 'customer';
  const newest = conversation.messages.toReversed().filter((one) => !one.deleted);
  const found = newest.find((one) => one.from === from) ?? newest.at(0);
  if (found === undefined) throw new Error('There is no earlier message in this conversation.');
  return found;
}

/** Changes the conversation; the message it is about. */
function happen(
  world: World,
  conversation: Conversation,
  kind: CustomerKind,
  text: string,
): Message {
  if (kind === 'reaction') {
    conversation.openedAt = world.clock.ms();
    return requireEarlier(conversation, kind);
  }
  if (kind === 'unsend' || kind === 'edit') {
    const earlier = requireEarlier(conversation, kind);
    if (kind === 'unsend') earlier.deleted = true;
    else earlier.text = text;
    return earlier;
  }
  return addMessage(world, conversation, 'customer', kind === 'text' ? text : `[${kind}] ${text}`);
}

/** @throws when the simulator knows no such account, or the channel no such thing. */
export async function customerWrites(
  world: World,
  { channel, accountId, text, customer = 'Ana Customer', kind = 'text' }: CustomerMessage,
): Promise<DeliveryRecord> {
  const account = findAccount(world, channel, accountId);
  if (account === null) throw new Error(`The simulator knows no ${channel} account ${accountId}.`);
  const known = {
    messenger: messengerEvents,
    instagram: instagramEvents,
    whatsapp: whatsAppContents,
  };
  if (known[channel][kind] === undefined) throw impossible(kind, account);
  const conversation = openConversation(world, channel, accountId, customer);
  const message = happen(world, conversation, kind, text);
  const pictureUrl = `https://simulator.invalid/picture/${conversation.customer.id}.jpg`;
  const act = { kind, at: world.clock.ms(), input: { message, text, pictureUrl } };
  return notify(world, noticeOf(world, account, conversation, act));
}
