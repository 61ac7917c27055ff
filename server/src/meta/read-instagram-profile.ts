// The profile of an Instagram professional account: what instagram_basic lets an app read.
import { z } from 'zod';
import type { Graph, GraphToken } from './request.ts';
import { instagram, type Instagram, INSTAGRAM_FIELDS } from './shapes.ts';

export interface InstagramProfile extends Instagram {
  mediaCount: number | null;
}

const profile = z
  .object({ media_count: z.number().nullish() })
  .and(instagram)
  .transform(({ media_count, ...account }): InstagramProfile => ({
    ...account,
    mediaCount: media_count ?? null,
  }));

/** docs/instagram-platform/instagram-graph-api/reference/ig-user. An answer without the username shows no use of the permission. */
export async function readInstagramProfile(
  graph: Graph,
  userToken: GraphToken,
  instagramId: string,
): Promise<InstagramProfile> {
  return graph.call({
    method: 'GET',
    path: '/{ig}',
    ids: { ig: instagramId },
    query: { fields: `${INSTAGRAM_FIELDS},media_count` },
    token: userToken,
    permissions: ['instagram_basic'],
    exercised: ({ username }) => (username === null ? [] : ['instagram_basic']),
    accountId: instagramId,
    shape: profile,
  });
}
