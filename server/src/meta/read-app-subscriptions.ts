// Where Meta sends the app's webhooks, object by object, and which fields it sends.
import { z } from 'zod';
import { appToken, asApp } from './app-token.ts';
import type { Graph } from './request.ts';

export interface AppSubscription {
  /** `page`, `instagram`, `whatsapp_business_account`, … */
  object: string;
  callbackUrl: string;
  /** False after Meta switched it off. */
  active: boolean;
  fields: string[];
}

/** Objects by today's reference, plain names in older samples. */
const field = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

const subscription = z
  .object({
    object: z.string(),
    callback_url: z.string().default(''),
    active: z.boolean().default(true),
    fields: z.array(field).default([]),
  })
  .transform(({ callback_url, ...rest }): AppSubscription => ({
    ...rest,
    callbackUrl: callback_url,
  }));

/** All objects the app listens to, with the app's token. docs/graph-api/webhooks/getting-started */
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
