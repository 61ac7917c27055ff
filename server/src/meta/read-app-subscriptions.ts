// What this app has asked Meta for: a callback and fields for each kind of object.
import { z } from 'zod';
import { appToken, asApp } from './app-token.ts';
import type { Graph } from './request.ts';

export interface AppSubscription {
  /** `page`, `instagram`, `whatsapp_business_account` … */
  object: string;
  callbackUrl: string | null;
  active: boolean;
  fields: string[];
}

/** Objects with name and version; older answers hold the bare names. */
const field = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

const subscription = z
  .object({
    object: z.string(),
    callback_url: z.string().nullish(),
    active: z.boolean().default(true),
    fields: z.array(field).default([]),
  })
  .transform(({ object, callback_url, active, fields }): AppSubscription => ({
    object,
    callbackUrl: callback_url ?? null,
    active,
    fields,
  }));

/** All of `/{app}/subscriptions`, with the app's own token (docs/graph-api/webhooks/getting-started). */
export async function readAppSubscriptions(graph: Graph): Promise<AppSubscription[]> {
  const { items } = await asApp(() =>
    graph.list({
      path: '/{app}/subscriptions',
      ids: { app: graph.settings.appId },
      token: appToken(graph.settings),
      permissions: [],
      shape: subscription,
    }),
  );
  return items;
}
