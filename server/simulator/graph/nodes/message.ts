// A message of a conversation; only the 20 newest can be read in detail (Messenger Platform, conversations).
import type { Conversation, Message } from '../../world/world.ts';
import { invalidParameter } from '../error.ts';
import { GraphNode, isoTime } from '../node.ts';

const readable = 20;

function isOld(conversation: Conversation, message: Message): boolean {
  return conversation.messages.length - conversation.messages.indexOf(message) > readable;
}

export interface Side {
  id: string;
  name?: string;
  username?: string;
  email?: string;
}

/** The two ends, as `from`, `to` and `participants` show them. */
export function sidesOf(
  conversation: Conversation,
  account: Side,
): { customer: Side; account: Side } {
  const { id, name } = conversation.customer;
  if (conversation.channel === 'instagram') {
    const username = name.toLowerCase().replaceAll(/\W+/g, '.');
    return { customer: { id, username }, account };
  }
  return { customer: { id, name, email: `${id}@facebook.com` }, account };
}

export function messageNode(conversation: Conversation, message: Message, own: Side): GraphNode {
  const { customer, account } = sidesOf(conversation, own);
  const [from, to] = message.from === 'customer' ? [customer, account] : [account, customer];
  const detail = (read: () => unknown) => (nested: boolean) => {
    if (!isOld(conversation, message)) return read();
    if (nested) return undefined;
    throw invalidParameter('Message has been deleted');
  };
  return new GraphNode({
    id: message.id,
    type: 'UnifiedMessage',
    defaults: ['id', 'created_time'],
    fields: {
      created_time: () => isoTime(message.at),
      from: detail(() => from),
      to: detail(() => ({ data: [to] })),
      message: detail(() => message.text),
      attachments: () => undefined,
      reply_to: () => undefined,
    },
  });
}
