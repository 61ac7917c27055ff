// Pages are subscribed to our webhooks, and unsubscribed, fifty a round trip, each with its own outcome.
import { changeSubscription, type SubscriptionChange } from './change-subscription.ts';
import type { MetaError } from './errors.ts';
import type { Graph, GraphToken } from './request.ts';

/** A Page and its own token: a user's token will not do. */
export interface PageAccess {
  pageId: string;
  token: GraphToken;
}

/** `error` null: Meta said yes. */
export interface PageSubscription {
  pageId: string;
  error: MetaError | null;
}

/**
 * The fields a Page sends us (docs/messenger-platform/webhooks, docs/graph-api/webhooks/getting-started/webhooks-for-pages): what the
 * event viewer shows of a conversation, and nothing about posts, payments or games. Instagram's own fields are chosen at the app;
 * it is this subscription of the Page behind it that lets them come. The set replaces the one before.
 */
export const PAGE_FIELDS = [
  'messages', // someone writes
  'messaging_postbacks', // someone presses a button
  'messaging_optins',
  'messaging_optouts',
  'messaging_referrals', // someone comes through an ad or an m.me link
  'messaging_handovers', // the conversation changes hands between apps and people
  'messaging_policy_enforcement', // Meta warns or blocks the Page
  'messaging_account_linking',
  'messaging_feedback',
  'message_deliveries',
  'message_reads',
  'message_echoes', // what we or others sent for the Page
  'message_edits',
  'message_reactions',
  'standby', // messages while another app holds the conversation
] as const;

const onPages = { path: '/{page}/subscribed_apps', permission: 'pages_manage_metadata' } as const;

/** Each Page's outcome, in the order given. Never throws for what Meta says. */
export function subscribePages(
  graph: Graph,
  pages: readonly PageAccess[],
): Promise<PageSubscription[]> {
  const body = { subscribed_fields: PAGE_FIELDS.join(',') };
  return change(graph, pages, { ...onPages, method: 'POST', body });
}

/** Takes the app off each Page. */
export function unsubscribePages(
  graph: Graph,
  pages: readonly PageAccess[],
): Promise<PageSubscription[]> {
  return change(graph, pages, { ...onPages, method: 'DELETE' });
}

async function change(
  graph: Graph,
  pages: readonly PageAccess[],
  wanted: SubscriptionChange,
): Promise<PageSubscription[]> {
  const accounts = pages.map(({ pageId, token }) => ({ metaId: pageId, token }));
  const outcomes = await changeSubscription(graph, accounts, wanted);
  return outcomes.map(({ metaId, error }) => ({ pageId: metaId, error }));
}
