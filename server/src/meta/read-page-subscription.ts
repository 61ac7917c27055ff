// What a Page really sends us, read back from Meta.
import { z } from 'zod';
import type { Graph } from './request.ts';
import type { PageAccess } from './subscribe-pages.ts';

const subscribedApp = z.object({
  id: z.string(),
  subscribed_fields: z.array(z.string()).default([]),
});

/** The fields that our app is subscribed to on the Page; null when it is not subscribed. docs/graph-api/reference/page/subscribed_apps */
export async function readPageSubscription(
  graph: Graph,
  { pageId, token }: PageAccess,
): Promise<string[] | null> {
  const { items } = await graph.list({
    path: '/{page}/subscribed_apps',
    ids: { page: pageId },
    token,
    permissions: ['pages_manage_metadata'],
    accountId: pageId,
    shape: subscribedApp,
  });
  const ours = items.find((app) => app.id === graph.settings.appId);
  return ours?.subscribed_fields ?? null;
}
