// WhatsApp Business accounts are subscribed to our webhooks, and unsubscribed, fifty a round trip, each with its own outcome.
import { changeSubscription } from './change-subscription.ts';
import type { MetaError } from './errors.ts';
import type { Graph, GraphToken } from './request.ts';

/** `error` null: Meta said yes. */
export interface WhatsAppSubscription {
  wabaId: string;
  error: MetaError | null;
}

/** Each account's outcome, in the order given; which fields come is chosen at the app. docs/whatsapp/business-management-api/webhooks */
export function subscribeWhatsAppAccounts(
  graph: Graph,
  userToken: GraphToken,
  wabaIds: readonly string[],
): Promise<WhatsAppSubscription[]> {
  return change(graph, userToken, wabaIds, 'POST');
}

/** Takes the app off each account. */
export function unsubscribeWhatsAppAccounts(
  graph: Graph,
  userToken: GraphToken,
  wabaIds: readonly string[],
): Promise<WhatsAppSubscription[]> {
  return change(graph, userToken, wabaIds, 'DELETE');
}

async function change(
  graph: Graph,
  token: GraphToken,
  wabaIds: readonly string[],
  method: 'POST' | 'DELETE',
): Promise<WhatsAppSubscription[]> {
  const accounts = wabaIds.map((metaId) => ({ metaId, token }));
  const outcomes = await changeSubscription(graph, accounts, {
    method,
    path: '/{waba}/subscribed_apps',
    permission: 'whatsapp_business_management',
  });
  return outcomes.map(({ metaId, error }) => ({ wabaId: metaId, error }));
}
