// Which apps an account sends its webhooks to, read back from Meta: ours, another's, or none.
import { z } from 'zod';
import { edgeOf } from './list.ts';
import type { PermissionName } from './permissions.ts';
import type { BatchOutcome, Graph, GraphRequest, GraphToken } from './request.ts';

export interface SubscribedApp {
  appId: string;
  name: string | null;
  /** Of a Page; WhatsApp accounts have none of their own. */
  fields: string[];
  /** Where a WhatsApp account sends its messages instead of the app's callback; null: to the app's. */
  overrideUrl: string | null;
}

export interface AccountToRead {
  kind: 'PAGE' | 'WABA';
  metaId: string;
  /** A Page's own token; for a WhatsApp account the person's. */
  token: GraphToken;
}

/** docs/graph-api/reference/page/subscribed_apps */
const onPage = z
  .object({
    id: z.string(),
    name: z.string().nullish(),
    subscribed_fields: z.array(z.string()).default([]),
  })
  .transform(({ id, name, subscribed_fields }): SubscribedApp => ({
    appId: id,
    name: name ?? null,
    fields: subscribed_fields,
    overrideUrl: null,
  }));

/** documentation/business-messaging/whatsapp/webhooks */
const onWaba = z
  .object({
    whatsapp_business_api_data: z.object({ id: z.string(), name: z.string().nullish() }),
    override_callback_uri: z.string().nullish(),
  })
  .transform(({ whatsapp_business_api_data: app, override_callback_uri }): SubscribedApp => ({
    appId: app.id,
    name: app.name ?? null,
    fields: [],
    overrideUrl: override_callback_uri ?? null,
  }));

interface Edge {
  path: '/{page}/subscribed_apps' | '/{waba}/subscribed_apps';
  permission: PermissionName;
  shape: z.ZodType<SubscribedApp>;
}

const EDGES: Record<AccountToRead['kind'], Edge> = {
  PAGE: { path: '/{page}/subscribed_apps', permission: 'pages_manage_metadata', shape: onPage },
  WABA: {
    path: '/{waba}/subscribed_apps',
    permission: 'whatsapp_business_management',
    shape: onWaba,
  },
};

/** Fifty accounts a round trip, each with its own outcome, in the order given. Never throws for what Meta says. */
export async function readSubscribedApps(
  graph: Graph,
  accounts: readonly AccountToRead[],
): Promise<BatchOutcome<SubscribedApp[]>[]> {
  const outcomes = await graph.batch(
    accounts.map(({ kind, metaId, token }): GraphRequest<{ data: SubscribedApp[] }> => ({
      method: 'GET',
      path: EDGES[kind].path,
      ids: { page: metaId, waba: metaId },
      query: { limit: '100' },
      token,
      permissions: [EDGES[kind].permission],
      accountId: metaId,
      shape: edgeOf(EDGES[kind].shape),
    })),
  );
  return outcomes.map((one) => (one.ok ? { ok: true, value: one.value.data } : one));
}
