// Whether an Instagram account lets apps at its messages: its owner can switch that off, and only a reading call tells.
import { z } from 'zod';
import { edgeOf } from './list.ts';
import type { BatchOutcome, Edge, Graph, GraphRequest } from './request.ts';
import type { PageAccess } from './subscribe-pages.ts';

export type MessageAccess = BatchOutcome<Edge<{ id: string }>>;

const conversation = z.object({ id: z.string() });

/**
 * Asks each Page for one conversation id of the Instagram account behind it, fifty Pages a round trip; the outcomes in the order
 * given. Access switched off is error 200/2534041 (documentation/business-messaging/messenger-platform/error-codes).
 */
export function readMessageAccess(
  graph: Graph,
  pages: readonly PageAccess[],
): Promise<MessageAccess[]> {
  return graph.batch(
    pages.map(({ pageId, token }): GraphRequest<Edge<{ id: string }>> => ({
      method: 'GET',
      path: '/{page}/conversations',
      ids: { page: pageId },
      query: { platform: 'instagram', fields: 'id', limit: '1' },
      token,
      permissions: ['instagram_manage_messages'],
      exercised: ({ data }) => (data.length > 0 ? ['instagram_manage_messages'] : []),
      accountId: pageId,
      shape: edgeOf(conversation),
    })),
  );
}
