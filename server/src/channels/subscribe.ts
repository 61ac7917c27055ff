// Turns on the webhooks of accounts: a Page's own token for a Page, the person's token for WhatsApp.
import type { Grant } from '#connection/grants';
import type { MetaError } from '#meta/errors';
import type { Graph, GraphToken } from '#meta/graph';
import { subscribePages } from '#meta/subscribe-pages';
import { subscribeWhatsAppAccounts } from '#meta/subscribe-whatsapp-accounts';
import type { SubscriptionStatus } from './channel.ts';
import { isGranted } from './doctor/trouble.ts';

export interface Subscription {
  status: SubscriptionStatus;
  problem: string | null;
  /** What Meta said; null where it was not asked, or did not refuse. */
  error: MetaError | null;
}

/** A Page's token is null where Meta gave none. */
export interface ToSubscribe {
  pages: readonly { metaId: string; token: string | null }[];
  whatsApp: readonly { metaId: string }[];
}

/** By Meta's id of the Page or WhatsApp account; never throws for what Meta says. */
export async function subscribeAll(
  graph: Graph,
  token: GraphToken,
  grants: readonly Grant[],
  { pages, whatsApp }: ToSubscribe,
): Promise<ReadonlyMap<string, Subscription>> {
  const mayManage = isGranted(grants, 'pages_manage_metadata');
  const access = pages.flatMap(({ metaId, token: value }) =>
    mayManage && value !== null
      ? [{ pageId: metaId, token: { value, kind: 'PAGE' as const } }]
      : [],
  );
  const [onPages, onWhatsApp] = await Promise.all([
    subscribePages(graph, access),
    subscribeWhatsAppAccounts(
      graph,
      token,
      whatsApp.map(({ metaId }) => metaId),
    ),
  ]);
  const why = mayManage
    ? 'Meta gave no access token for this Page, so its webhooks cannot be turned on.'
    : 'pages_manage_metadata was not granted, so its webhooks cannot be turned on.';
  return new Map([
    ...pages.map(({ metaId }) => [metaId, notSubscribed(why)] as const),
    ...onPages.map(({ pageId, error }) => [pageId, outcome(error)] as const),
    ...onWhatsApp.map(({ wabaId, error }) => [wabaId, outcome(error)] as const),
  ]);
}

/** For an account that nothing was asked about. */
export function notSubscribed(problem: string | null = null): Subscription {
  return { status: 'NOT_SUBSCRIBED', problem, error: null };
}

function outcome(error: MetaError | null): Subscription {
  return error === null
    ? { status: 'SUBSCRIBED', problem: null, error }
    : { status: 'FAILED', problem: `${error.sentence} ${error.wayOn}`, error };
}
