// The conversation of a Page, or of the Instagram account behind it, with one person, as Meta keeps it.
import { z } from 'zod';
import { edgeOf } from './list.ts';
import type { PageMessage } from './send-page-message.ts';
import type { Graph } from './request.ts';

export type ConversationToRead = Pick<
  PageMessage,
  'pageId' | 'token' | 'accountId' | 'permission' | 'recipientId'
>;

export interface FoundConversation {
  /** The person's name on Messenger, their handle with @ on Instagram; null where Meta gave none. */
  customerName: string | null;
  /** How many of its newest messages Meta showed: five at most. */
  messages: number;
}

const participant = z.object({
  id: z.string(),
  name: z.string().optional(),
  username: z.string().optional(),
});
const conversation = z.object({
  participants: z.object({ data: z.array(participant) }).optional(),
  messages: z.object({ data: z.array(z.object({ id: z.string() })) }).optional(),
});

/**
 * Null when Meta shows none with this person: then the call proved nothing. Asked once: it stands before a reply, and a person waits
 * for that. Messenger Platform, "Conversations"; at most two calls a second for each Page.
 */
export async function readConversation(
  graph: Graph,
  { pageId, token, accountId, permission, recipientId }: ConversationToRead,
): Promise<FoundConversation | null> {
  const { data } = await graph.call({
    method: 'GET',
    path: '/{page}/conversations',
    ids: { page: pageId },
    query: {
      platform: permission === 'pages_messaging' ? 'messenger' : 'instagram',
      user_id: recipientId,
      fields: 'id,updated_time,participants,messages.limit(5){id,created_time}',
    },
    token,
    permissions: [permission],
    exercised: (found) => (found.data.length > 0 ? [permission] : []),
    accountId,
    shape: edgeOf(conversation),
    repeat: 'never',
  });
  const [first] = data;
  if (first === undefined) return null;
  const person = first.participants?.data.find(({ id }) => id === recipientId);
  const handle = person?.username === undefined ? null : `@${person.username}`;
  return {
    customerName: person?.name ?? handle,
    messages: first.messages?.data.length ?? 0,
  };
}
