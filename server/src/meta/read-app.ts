// The app itself, as Meta knows it: its name, and the addresses that stand in the App Dashboard.
import { z } from 'zod';
import { appToken, asApp } from './app-token.ts';
import type { Graph } from './request.ts';

/** Null: none stands there, or Meta does not show it. */
export interface AppAddresses {
  privacyPolicyUrl: string | null;
  termsOfServiceUrl: string | null;
  deauthorizeUrl: string | null;
}

const named = z.object({ name: z.string().default('') }).transform(({ name }) => name);

const addresses = z
  .object({
    privacy_policy_url: z.string().nullish(),
    terms_of_service_url: z.string().nullish(),
    deauth_callback_url: z.string().nullish(),
  })
  .transform((app): AppAddresses => ({
    privacyPolicyUrl: app.privacy_policy_url || null,
    termsOfServiceUrl: app.terms_of_service_url || null,
    deauthorizeUrl: app.deauth_callback_url || null,
  }));

/** The app's name; that Meta tells it shows that the id and the secret belong together. docs/graph-api/reference/application */
export function readAppName(graph: Graph): Promise<string> {
  return read(graph, 'name', named);
}

/** "An app access token can be used to view all fields for an app" (docs/graph-api/reference/application). */
export function readAppAddresses(graph: Graph): Promise<AppAddresses> {
  return read(graph, 'privacy_policy_url,terms_of_service_url,deauth_callback_url', addresses);
}

function read<T>(graph: Graph, fields: string, shape: z.ZodType<T>): Promise<T> {
  return asApp(() =>
    graph.call({
      method: 'GET',
      path: '/{app}',
      ids: { app: graph.settings.appId },
      query: { fields },
      token: appToken(graph.settings),
      permissions: [],
      shape,
    }),
  );
}
