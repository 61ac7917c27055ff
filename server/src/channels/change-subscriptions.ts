// Brings the webhooks at Meta in line with the choice: what is needed is turned on, what nobody needs any more is turned
// off, and each account's row says how that went.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { readStoredGrants } from '#connection/grants';
import { sendTick } from '#live/signal';
import type { Graph, GraphToken } from '#meta/graph';
import { unsubscribePages } from '#meta/subscribe-pages';
import { unsubscribeWhatsAppAccounts } from '#meta/subscribe-whatsapp-accounts';
import type { Vault } from '#vault/vault';
import { neededSubscriptions } from './needed-subscriptions.ts';
import { notSubscribed, subscribeAll, type Subscription } from './subscribe.ts';

interface Reach {
  graph: Graph;
  vault: Vault;
  /** The person's own. */
  token: GraphToken;
}

/** Never throws for what Meta says of a single account. */
export async function changeSubscriptions(
  em: EntityManager,
  { graph, vault, token }: Reach,
  connectionId: string,
): Promise<void> {
  const [needed, byAnybody, grants, pageTokens] = await Promise.all([
    neededSubscriptions(em, connectionId),
    neededSubscriptions(em, null),
    readStoredGrants(em, connectionId),
    vault.lendMany(em, { ownerId: connectionId, purpose: 'page' }),
  ]);
  const subscribed = await subscribedNow(em, connectionId);
  const offPages = subscribed.pages.filter((id) => !needed.pages.has(id));
  const offWhatsApp = subscribed.whatsApp.filter((id) => !needed.whatsApp.has(id));
  const [turnedOn] = await Promise.all([
    subscribeAll(graph, token, grants, {
      pages: [...needed.pages].map((metaId) => ({ metaId, token: pageTokens.get(metaId) ?? null })),
      whatsApp: [...needed.whatsApp].map((metaId) => ({ metaId })),
    }),
    unsubscribePages(
      graph,
      offPages
        .filter((id) => !byAnybody.pages.has(id))
        .flatMap((pageId) => pageAccess(pageId, pageTokens)),
    ),
    unsubscribeWhatsAppAccounts(
      graph,
      token,
      offWhatsApp.filter((id) => !byAnybody.whatsApp.has(id)),
    ),
  ]);
  const turnedOff = [...offPages, ...offWhatsApp].map((id) => [id, notSubscribed()] as const);
  await storeSubscriptions(em, connectionId, new Map([...turnedOn, ...turnedOff]));
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
): Promise<void> {
  const ids = [...outcomes.keys()];
  const values = [
    connectionId,
    ids,
    ids.map((id) => outcomes.get(id)?.status),
    ids.map((id) => outcomes.get(id)?.problem),
  ];
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    for (const table of ['page', 'whatsapp_account']) {
      await sqlIn(
        transaction,
        `update ${table} set subscription = said.status, subscription_problem = said.problem
           from unnest($2::text[], $3::text[], $4::text[]) as said (meta_id, status, problem)
          where ${table}.connection_id = $1 and ${table}.meta_id = said.meta_id`,
        values,
      );
    }
    await sendTick(transaction, { connections: [connectionId] });
  });
}
