// The latest posts that a Page itself published; what visitors write there is not read.
import { z } from 'zod';
import { edgeOf } from './list.ts';
import type { Graph } from './request.ts';
import type { PageAccess } from './subscribe-pages.ts';

export interface PagePost {
  /** Null for a post without words. */
  text: string | null;
  at: string | null;
}

const post = z
  .object({ message: z.string().nullish(), created_time: z.string().nullish() })
  .transform(({ message, created_time }): PagePost => ({
    text: message ?? null,
    at: created_time ?? null,
  }));

/** The newest three, in one request. docs/graph-api/reference/page/published_posts */
export async function readPagePosts(
  graph: Graph,
  { pageId, token }: PageAccess,
): Promise<PagePost[]> {
  const { data } = await graph.call({
    method: 'GET',
    path: '/{page}/published_posts',
    ids: { page: pageId },
    query: { fields: 'id,message,created_time', limit: '3' },
    token,
    permissions: ['pages_read_engagement'],
    accountId: pageId,
    shape: edgeOf(post),
  });
  return data;
}
