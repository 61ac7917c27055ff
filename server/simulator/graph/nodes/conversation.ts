// A conversation of a Page on Messenger or Instagram, newest message first.
import type { FacebookPage } from '../../world/assets.ts';
import type { Conversation, World } from '../../world/world.ts';
import type { Call } from '../call.ts';
import { requireCaller } from '../caller.ts';
import { invalidParameter, missingPermission, needsPageToken, noMessageAccess } from '../error.ts';
import { type Args, GraphNode, isoTime } from '../node.ts';
import { messageNode, type Side, sidesOf } from './message.ts';

export function ownSide(page: FacebookPage, channel: Conversation['channel']): Side {
  if (channel === 'instagram' && page.instagram !== null) {
    return { id: page.instagram.id, username: page.instagram.username };
  }
  return { id: page.id, name: page.name, email: `${page.id}@facebook.com` };
}

export function conversationNode(page: FacebookPage, conversation: Conversation): GraphNode {
  const own = ownSide(page, conversation.channel);
  const { customer, account } = sidesOf(conversation, own);
  const newest = conversation.messages.toReversed();
  return new GraphNode({
    id: conversation.id,
    type: 'UnifiedThread',
    defaults: ['id', 'updated_time'],
    fields: {
      updated_time: () => isoTime(newest[0]?.at ?? 0),
      link: () => `/${page.id}/inbox/${conversation.id}/`,
      message_count: () => newest.length,
      participants: () => ({ data: [customer, account] }),
      senders: () => ({ data: [customer, account] }),
      snippet: () => newest[0]?.text,
      is_owner: () => true,
    },
    edges: {
      messages: { list: () => newest.map((one) => messageNode(conversation, one, own)) },
    },
  });
}

export function conversationsOf(
  world: World,
  page: FacebookPage,
  channel: Conversation['channel'],
): Conversation[] {
  const account = channel === 'instagram' ? page.instagram?.id : page.id;
  return [...world.conversations.values()]
    .filter((one) => one.channel === channel && one.accountId === account)
    .sort((left, right) => (right.messages.at(-1)?.at ?? 0) - (left.messages.at(-1)?.at ?? 0));
}

function channelOf(args: Args): 'messenger' | 'instagram' {
  const platform = (args('platform') ?? 'messenger').toLowerCase();
  if (platform === 'messenger' || platform === 'instagram') return platform;
  throw invalidParameter('Param platform must be one of {instagram, messenger}');
}

export function listConversations(call: Call, page: FacebookPage, args: Args): GraphNode[] {
  const caller = requireCaller(call.caller);
  if (caller.page !== page) throw needsPageToken();
  const channel = channelOf(args);
  const permission = channel === 'messenger' ? 'pages_messaging' : 'instagram_manage_messages';
  const account = channel === 'messenger' ? page.id : page.instagram?.id;
  if (account === undefined) {
    throw invalidParameter('The Page is not linked to an Instagram account', 2534013);
  }
  if (!caller.may(permission, account)) throw missingPermission();
  if (channel === 'instagram' && page.instagram?.messageAccess === false) throw noMessageAccess();
  const user = args('user_id');
  return conversationsOf(call.world, page, channel)
    .filter((one) => user === null || one.customer.id === user)
    .map((one) => conversationNode(page, one));
}
