// Brings the webhooks at Meta in line with the choice: what is needed is turned on, what nobody needs any more is turned
// off, and each account's row says how that went. What could not be turned off for now stays noted as on, so that the
// next look or choice tries again.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { readStoredGrants } from '#connection/grants';
import { sendTick } from '#live/signal';
import type { MetaError } from '#meta/errors';
import type { Graph, GraphToken } from '#meta/graph';
import { unsubscribePages } from '#meta/subscribe-pages';
import { unsubscribeWhatsAppAccounts } from '#meta/subscribe-whatsapp-accounts';
import type { Vault } from '#vault/vault';
import { neededSubscriptions, type NeededSubscriptions } from './needed-subscriptions.ts';
import { notSubscribed, subscribeAll, type Subscription } from './subscribe.ts';

export interface Reach {
  graph: Graph;
  vault: Vault;
  /** The person's own. */
  token: GraphToken;
  now: () => Date;
}

/** Never throws for what Meta says of a single account. */
export async function changeSubscriptions(
  em: EntityManager,
  reach: Reach,
  connectionId: string,
): Promise<void> {
  const { graph, vault, token } = reach;
  const [needed, grants, pageTokens] = await Promise.all([
    neededSubscriptions(em, connectionId),
    readStoredGrants(em, connectionId),
    vault.lendMany(em, { ownerId: connectionId, purpose: 'page' }),
  ]);
  const [turnedOn, turnedOff] = await Promise.all([
    subscribeAll(graph, token, grants, {
      pages: [...needed.pages].map((metaId) => ({ metaId, token: pageTokens.get(metaId) ?? null })),
      whatsApp: [...needed.whatsApp].map((metaId) => ({ metaId })),
    }),
    turnOff(em, reach, { connectionId, needed, pageTokens }),
  ]);
  const outcomes = new Map([...turnedOn, ...turnedOff]);
  await storeSubscriptions(em, connectionId, outcomes, reach.now());
}

interface Leaving {
  connectionId: string;
  needed: NeededSubscriptions;
  pageTokens: ReadonlyMap<string, string>;
}

/** At Meta only what nobody else here needs; for this person in any case. */
async function turnOff(
  em: EntityManager,
  { graph, token }: Reach,
  { connectionId, needed, pageTokens }: Leaving,
): Promise<ReadonlyMap<string, Subscription>> {
  const subscribed = await subscribedNow(em, connectionId);
  const pages = subscribed.pages.filter((id) => !needed.pages.has(id));
  const whatsApp = subscribed.whatsApp.filter((id) => !needed.whatsApp.has(id));
  if (pages.length + whatsApp.length === 0) return new Map();
  const byAnybody = await neededSubscriptions(em, null);
  const [offPages, offWhatsApp] = await Promise.all([
    unsubscribePages(
      graph,
      pages
        .filter((id) => !byAnybody.pages.has(id))
        .flatMap((pageId) => pageAccess(pageId, pageTokens)),
    ),
    unsubscribeWhatsAppAccounts(
      graph,
      token,
      whatsApp.filter((id) => !byAnybody.whatsApp.has(id)),
    ),
  ]);
  return new Map([
    ...[...pages, ...whatsApp].map((id) => [id, notSubscribed()] as const),
    ...offPages.map(({ pageId, error }) => [pageId, afterTurningOff(error)] as const),
    ...offWhatsApp.map(({ wabaId, error }) => [wabaId, afterTurningOff(error)] as const),
  ]);
}

/** An account that Meta no longer lets us at sends us nothing either; only what may work later is tried again. */
function afterTurningOff(error: MetaError | null): Subscription {
  if (error === null || !error.retryable) return notSubscribed();
  const problem = `Its webhooks could not be turned off yet. ${error.sentence}`;
  return { status: 'SUBSCRIBED', problem, error };
}

function pageAccess(pageId: string, tokens: ReadonlyMap<string, string>) {
  const value = tokens.get(pageId);
  return value === undefined ? [] : [{ pageId, token: { value, kind: 'PAGE' as const } }];
}

async function subscribedNow(
  em: EntityManager,
  connectionId: string,
): Promise<{ pages: string[]; whatsApp: string[] }> {
  const rows = await sqlIn<{ metaId: string; kind: string }>(
    em,
    `select meta_id as "metaId", 'page' as kind from page where connection_id = $1 and subscription = 'SUBSCRIBED'
     union all select meta_id, 'waba' from whatsapp_account where connection_id = $1 and subscription = 'SUBSCRIBED'`,
    [connectionId],
  );
  const idsOf = (wanted: string) =>
    rows.filter(({ kind }) => kind === wanted).map(({ metaId }) => metaId);
  return { pages: idsOf('page'), whatsApp: idsOf('waba') };
}

/** By Meta's id of the Page or WhatsApp account. */
export async function storeSubscriptions(
  em: EntityManager,
  connectionId: string,
  outcomes: ReadonlyMap<string, Subscription>,
  at: Date,
): Promise<void> {
  if (outcomes.size === 0) return;
  const ids = [...outcomes.keys()];
  const values = [
    connectionId,
    ids,
    ids.map((id) => outcomes.get(id)?.status),
    ids.map((id) => outcomes.get(id)?.problem),
    at,
  ];
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    for (const table of ['page', 'whatsapp_account']) {
      await sqlIn(
        transaction,
        `update ${table} set subscription = said.status, subscription_problem = said.problem, subscription_checked_at = $5
           from unnest($2::text[], $3::text[], $4::text[]) as said (meta_id, status, problem)
          where ${table}.connection_id = $1 and ${table}.meta_id = said.meta_id`,
        values,
      );
    }
    await sendTick(transaction, { connections: [connectionId] });
  });
}
