// The calls of one reply: the conversation is read where that is part of the proof or tells the person's name, then the reply is
// sent, once.
import type { MetaError } from '#meta/errors';
import type { Graph, GraphCallRecord } from '#meta/graph';
import { outcomeOf } from '#meta/outcome';
import { readConversation, type FoundConversation } from '#meta/read-conversation';
import { sendPageMessage } from '#meta/send-page-message';
import { sendWhatsAppMessage } from '#meta/send-whatsapp-message';
import { recipientOf } from './contact.ts';
import type { Sender } from './find-sender.ts';
import type { PreparedReply } from './prepare-reply.ts';

type Outcome<T> = { ok: true; value: T } | { ok: false; error: MetaError };

export interface Performed {
  calls: GraphCallRecord[];
  /** Meta's id of the message, or why there is none. */
  sent: Outcome<string>;
  /** What Meta showed of the conversation; null: it was not asked. */
  conversation: Outcome<FoundConversation | null> | null;
}

/** Never throws for what Meta says. */
export async function performReply(
  graph: Graph,
  reply: PreparedReply,
  replyId: string,
): Promise<Performed> {
  const calls: GraphCallRecord[] = [];
  const recording = graph.recording((call) => calls.push(call));
  const { sender } = reply;
  if (sender.channel !== 'WHATSAPP') {
    return { calls, ...(await performOnPage(recording, reply, sender, replyId)) };
  }
  const sent = await outcomeOf(() =>
    sendWhatsAppMessage(recording, {
      phoneNumberId: reply.account.metaId,
      token: sender.token,
      recipient: recipientOf(reply.contacts, reply.customerId),
      text: reply.text,
      callbackData: replyId,
    }),
  );
  return { calls, sent, conversation: null };
}

async function performOnPage(
  graph: Graph,
  { account, customerId, customerName, text }: PreparedReply,
  { channel, pageId, token }: Exclude<Sender, { channel: 'WHATSAPP' }>,
  replyId: string,
): Promise<Pick<Performed, 'sent' | 'conversation'>> {
  const messenger = channel === 'MESSENGER';
  const permission = messenger ? 'pages_messaging' : 'instagram_manage_messages';
  const about = {
    pageId,
    token,
    accountId: account.metaId,
    permission,
    recipientId: customerId,
  } as const;
  // On Instagram reading is part of the proof; on Messenger it is done until the name is known.
  const conversation =
    messenger && customerName !== null
      ? null
      : await outcomeOf(() => readConversation(graph, about));
  // Metadata is documented for Messenger alone.
  const metadata = messenger ? replyId : null;
  const sent = await outcomeOf(() => sendPageMessage(graph, { ...about, text, metadata }));
  return { sent, conversation };
}
