// A text in the name of a Page to somebody who wrote first: on Messenger, and on Instagram through the Page behind the account.
import { z } from 'zod';
import type { Graph, GraphToken } from './request.ts';

export interface PageMessage {
  /** The Page, its own token, and the account that the evidence is about: the Page itself, or the Instagram account. */
  pageId: string;
  token: GraphToken;
  accountId: string;
  permission: 'pages_messaging' | 'instagram_manage_messages';
  recipientId: string;
  text: string;
  /** Comes back in the echo (Messenger only: at most 1,000 characters); null: none. */
  metadata: string | null;
}

const accepted = z.object({ message_id: z.string() });

/**
 * Meta's id of the message. Never sent twice by itself. docs/messenger-platform/reference/send-api; Instagram by the same call with the
 * same token (Messenger Platform, Instagram section).
 */
export async function sendPageMessage(graph: Graph, message: PageMessage): Promise<string> {
  const { text, metadata } = message;
  const sent = await graph.call({
    method: 'POST',
    path: '/{page}/messages',
    ids: { page: message.pageId },
    body: {
      recipient: { id: message.recipientId },
      messaging_type: 'RESPONSE',
      message: metadata === null ? { text } : { text, metadata },
    },
    token: message.token,
    permissions: [message.permission],
    accountId: message.accountId,
    shape: accepted,
    repeat: 'never', // it would arrive twice
  });
  return sent.message_id;
}
