// The latest media of an Instagram account, by their words: no picture or video is fetched.
import { z } from 'zod';
import { edgeOf } from './list.ts';
import type { Graph, GraphToken } from './request.ts';

export interface InstagramMedia {
  caption: string | null;
  /** `IMAGE`, `VIDEO` or `CAROUSEL_ALBUM`, in Meta's word. */
  kind: string | null;
  at: string | null;
}

const media = z
  .object({
    caption: z.string().nullish(),
    media_type: z.string().nullish(),
    timestamp: z.string().nullish(),
  })
  .transform((one): InstagramMedia => ({
    caption: one.caption ?? null,
    kind: one.media_type ?? null,
    at: one.timestamp ?? null,
  }));

/** The newest three, in one request. docs/instagram-platform/instagram-graph-api/reference/ig-user/media */
export async function readInstagramMedia(
  graph: Graph,
  userToken: GraphToken,
  instagramId: string,
): Promise<InstagramMedia[]> {
  const { data } = await graph.call({
    method: 'GET',
    path: '/{ig}/media',
    ids: { ig: instagramId },
    query: { fields: 'id,caption,media_type,timestamp', limit: '3' },
    token: userToken,
    permissions: ['instagram_basic'],
    accountId: instagramId,
    shape: edgeOf(media),
  });
  return data;
}
