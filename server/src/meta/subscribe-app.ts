// The app asks Meta for the webhooks of its three kinds of object; Meta calls the address at once to make sure of it.
import { appToken } from './app-token.ts';
import type { MetaError } from './errors.ts';
import type { Graph, GraphRequest } from './request.ts';
import { success } from './shapes.ts';
import { PAGE_FIELDS } from './subscribe-pages.ts';

/** The kinds of object whose webhooks this app receives. */
export const WEBHOOK_OBJECTS = ['page', 'instagram', 'whatsapp_business_account'] as const;
export type WebhookObject = (typeof WEBHOOK_OBJECTS)[number];

/** What the round trips cannot do without: a message, its delivery, its reading. */
export const NEEDED_FIELDS: Readonly<Record<WebhookObject, readonly string[]>> = {
  page: [
    'messages',
    'messaging_postbacks',
    'message_deliveries',
    'message_reads',
    'message_echoes',
  ],
  instagram: ['messages', 'messaging_postbacks', 'messaging_seen', 'message_reactions'],
  whatsapp_business_account: ['messages', 'message_template_status_update', 'account_update'],
};

/** What is asked for beyond the needed, because the event viewer shows it (docs/graph-api/webhooks/reference). */
const ASKED_FIELDS: Readonly<Record<WebhookObject, readonly string[]>> = {
  page: PAGE_FIELDS,
  instagram: ['messaging_referral', 'messaging_handover', 'standby'],
  whatsapp_business_account: [
    'account_review_update',
    'phone_number_name_update',
    'phone_number_quality_update',
  ],
};

export interface AppSubscriptionWish {
  callbackUrl: string;
  verifyToken: string;
  /** Fields that the app has already and keeps: the new set replaces the old one. */
  kept: ReadonlyMap<string, readonly string[]>;
}

/** One round trip; `error` null: Meta verified the address and said yes. `POST /{app}/subscriptions`, docs/graph-api/webhooks/getting-started */
export async function subscribeApp(
  graph: Graph,
  { callbackUrl, verifyToken, kept }: AppSubscriptionWish,
): Promise<{ object: WebhookObject; error: MetaError | null }[]> {
  const outcomes = await graph.batch(
    WEBHOOK_OBJECTS.map((object): GraphRequest<true> => ({
      method: 'POST',
      path: '/{app}/subscriptions',
      ids: { app: graph.settings.appId },
      body: {
        object,
        callback_url: callbackUrl,
        verify_token: verifyToken,
        fields: fieldsFor(object, kept.get(object) ?? []).join(','),
        include_values: 'true',
      },
      token: appToken(graph.settings),
      permissions: [],
      shape: success,
      repeat: 'always', // the same words leave the same subscription
    })),
  );
  return WEBHOOK_OBJECTS.map((object, place) => {
    const outcome = outcomes[place];
    if (outcome === undefined) throw new Error('A batch left an operation without an outcome');
    return { object, error: outcome.ok ? null : outcome.error };
  });
}

function fieldsFor(object: WebhookObject, kept: readonly string[]): string[] {
  return [...new Set([...kept, ...NEEDED_FIELDS[object], ...ASKED_FIELDS[object]])];
}
