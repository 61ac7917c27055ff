// A Page as its visitors see it: what pages_read_engagement lets an app read.
import { z } from 'zod';
import type { PermissionName } from './permissions.ts';
import type { Graph } from './request.ts';
import { instagram, type Instagram, INSTAGRAM_FIELDS, picture } from './shapes.ts';
import type { PageAccess } from './subscribe-pages.ts';

/** Null where Meta leaves a field out. */
export interface PageProfile {
  metaId: string;
  name: string;
  about: string | null;
  category: string | null;
  pictureUrl: string | null;
  fans: number | null;
  followers: number | null;
  instagram: Instagram | null;
}

const FIELDS = 'id,name,about,category,picture{url},fan_count,followers_count';

const profile = z
  .object({
    id: z.string(),
    name: z.string().default(''),
    about: z.string().nullish(),
    category: z.string().nullish(),
    picture,
    fan_count: z.number().nullish(),
    followers_count: z.number().nullish(),
    instagram_business_account: instagram.nullish(),
  })
  .transform((one): PageProfile => ({
    metaId: one.id,
    name: one.name,
    about: one.about ?? null,
    category: one.category ?? null,
    pictureUrl: one.picture,
    fans: one.fan_count ?? null,
    followers: one.followers_count ?? null,
    instagram: one.instagram_business_account ?? null,
  }));

/** With the Page's own token (docs/graph-api/reference/page); the Instagram link only where instagram_basic was granted. */
export async function readPageProfile(
  graph: Graph,
  { pageId, token }: PageAccess,
  { withInstagram }: { withInstagram: boolean },
): Promise<PageProfile> {
  return graph.call({
    method: 'GET',
    path: '/{page}',
    ids: { page: pageId },
    query: {
      fields: withInstagram ? `${FIELDS},instagram_business_account{${INSTAGRAM_FIELDS}}` : FIELDS,
    },
    token,
    permissions: withInstagram
      ? ['pages_read_engagement', 'instagram_basic']
      : ['pages_read_engagement'],
    exercised: shown,
    accountId: pageId,
    shape: profile,
  });
}

/** Followers and description are what the permission opens; a name alone shows no use of it. */
function shown(page: PageProfile): PermissionName[] {
  const isRead = page.about !== null || page.fans !== null || page.followers !== null;
  return [
    ...(isRead ? (['pages_read_engagement'] as const) : []),
    ...(page.instagram === null ? [] : (['instagram_basic'] as const)),
  ];
}
