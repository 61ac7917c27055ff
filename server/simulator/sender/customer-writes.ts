// A customer writes: into the conversation first, then to the product as a signed webhook.
import type { CustomerMessage, DeliveryRecord } from '../contract.ts';
import { type Account, addMessage, findAccount, openConversation } from '../world/conversations.ts';
import type { Conversation, Message, World } from '../world/world.ts';
import type { Notice } from './notice.ts';
import { notify } from './notify.ts';
import { fromCustomer, messagingBody, whatsAppMessage } from './payloads.ts';

function noticeOf(
  world: World,
  account: Account,
  conversation: Conversation,
  message: Message,
): Notice {
  if (account.channel === 'whatsapp') {
    const body = whatsAppMessage(account, conversation, message);
    return { object: 'whatsapp_business_account', field: 'messages', account, body };
  }
  const event = { message: { mid: message.id, text: message.text } };
  const body = messagingBody(world, account, fromCustomer(conversation, message.at, event));
  const object = account.channel === 'messenger' ? 'page' : 'instagram';
  return { object, field: 'messages', account, body };
}

/** @throws when the simulator knows no such account. */
export async function customerWrites(
  world: World,
  { channel, accountId, text, customer = 'Ana Customer' }: CustomerMessage,
): Promise<DeliveryRecord> {
  const account = findAccount(world, channel, accountId);
  if (account === null) throw new Error(`The simulator knows no ${channel} account ${accountId}.`);
  const conversation = openConversation(world, channel, accountId, customer);
  const message = addMessage(world, conversation, 'customer', text);
  return notify(world, noticeOf(world, account, conversation, message));
}
