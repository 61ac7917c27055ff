// POST /{page}/messages: Messenger and Instagram replies, inside the 24-hour window (docs/messenger-platform/reference/send-api).
import { z } from 'zod';
import { followUp } from '../sender/follow-up.ts';
import type { FacebookPage } from '../world/assets.ts';
import { addMessage, findAccount, findConversation, isWindowOpen } from '../world/conversations.ts';
import { mayMessage } from '../world/reach.ts';
import { type Conversation, later } from '../world/world.ts';
import type { Call } from './call.ts';
import { requireCaller } from './caller.ts';
import {
  invalidParameter,
  missingPermission,
  needsPageToken,
  noMessageAccess,
  oauthError,
} from './error.ts';

const recipientShape = z.object({ id: z.union([z.string(), z.number()]).transform(String) });
const messageShape = z.object({
  text: z.string().optional(),
  attachment: z.object({ type: z.string() }).loose().optional(),
  metadata: z.string().optional(),
});

type MessageParam = z.infer<typeof messageShape>;
type PageConversation = Conversation & { channel: 'messenger' | 'instagram' };

/** Messenger counts characters; Instagram bytes (docs/messenger-platform/reference/send-api; the second inferred). */
const limits = { messenger: 2_000, instagram: 1_000 };

function isPageConversation(found: Conversation | null): found is PageConversation {
  return found !== null && found.channel !== 'whatsapp';
}

function requireConversation(call: Call, page: FacebookPage, recipient: string): PageConversation {
  const { world } = call;
  const messenger = findConversation(world, 'messenger', page.id, recipient);
  const instagram =
    page.instagram === null
      ? null
      : findConversation(world, 'instagram', page.instagram.id, recipient);
  const found = messenger ?? instagram;
  if (isPageConversation(found)) return found;
  throw invalidParameter('No matching user found', 2018001);
}

function checkPermission(call: Call, page: FacebookPage, conversation: PageConversation): void {
  const permission =
    conversation.channel === 'messenger' ? 'pages_messaging' : 'instagram_manage_messages';
  const caller = requireCaller(call.caller);
  if (!caller.may(permission, conversation.accountId)) throw missingPermission();
  if (caller.person !== null && !mayMessage(caller.person, page)) throw missingPermission();
  const instagram = conversation.channel === 'instagram' ? page.instagram : null;
  if (instagram?.messageAccess === false) throw noMessageAccess();
}

/** Only people with a role on the app can be written to until it is live; customers have none. */
function checkLive(call: Call): void {
  if (call.world.app.live) return;
  throw oauthError(
    200,
    '(#200) Cannot message users who are not admins, developers or testers of the app until the permission is reviewed and the app is live.',
    { error_subcode: 2018028 },
  );
}

function checkWindow(call: Call, conversation: PageConversation): void {
  if (isWindowOpen(call.world, conversation)) return;
  const tag = call.params.text('messaging_type') === 'MESSAGE_TAG' ? call.params.text('tag') : null;
  const sevenDays = 7 * 24 * 60 * 60 * 1000;
  const age = call.world.clock.ms() - (conversation.openedAt ?? 0);
  if (tag === 'HUMAN_AGENT' && age < sevenDays) return;
  throw oauthError(
    10,
    '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
    { error_subcode: conversation.channel === 'messenger' ? 2018278 : 2534022 },
  );
}

function textOf(message: MessageParam, channel: PageConversation['channel']): string {
  if (message.text !== undefined && message.attachment !== undefined) {
    throw invalidParameter('Message cannot contain both text and an attachment', 2018034);
  }
  if (message.attachment !== undefined) return `[${message.attachment.type}]`;
  const text = message.text ?? '';
  if (text === '')
    throw invalidParameter(
      'Message cannot be empty, must provide valid attachment or text',
      2018034,
    );
  const length = channel === 'messenger' ? text.length : Buffer.byteLength(text);
  if (length <= limits[channel]) return text;
  throw invalidParameter(
    `Length of param message[text] must be less than or equal to ${limits[channel]}`,
  );
}

function senderAction(conversation: PageConversation, action: string): object {
  const known = ['typing_on', 'typing_off', 'mark_seen', 'react', 'unreact'];
  if (!known.includes(action)) throw invalidParameter('Invalid sender action', 2018108);
  return { recipient_id: conversation.customer.id };
}

export function sendPageMessage(call: Call, page: FacebookPage): object {
  const caller = requireCaller(call.caller);
  if (caller.page !== page) throw needsPageToken();
  const recipient = call.params.structured('recipient', recipientShape);
  if (recipient === null) throw invalidParameter('The parameter recipient is required');
  const conversation = requireConversation(call, page, recipient.id);
  checkPermission(call, page, conversation);
  checkLive(call);
  const action = call.params.text('sender_action');
  if (action !== null) return senderAction(conversation, action);
  const message = call.params.structured('message', messageShape);
  if (message === null) throw invalidParameter('The parameter message is required');
  const text = textOf(message, conversation.channel);
  checkWindow(call, conversation);
  return sent(call, conversation, text, message.metadata ?? null);
}

function sent(call: Call, conversation: PageConversation, text: string, tag: string | null) {
  const { world } = call;
  const message = addMessage(world, conversation, 'business', text);
  const account = findAccount(world, conversation.channel, conversation.accountId);
  if (account !== null) {
    later(world, () => followUp(world, account, { conversation, message, tag, failure: null }));
  }
  return { recipient_id: conversation.customer.id, message_id: message.id };
}
