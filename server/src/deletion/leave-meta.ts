// What a deletion does at Meta, as far as Meta lets it: stop the webhooks of accounts that nobody else here needs,
// then give the app's access back. Never a precondition: whatever fails or takes too long is left.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { neededSubscriptions } from '#channels/needed-subscriptions';
import { lendUserToken } from '#connection/lend-user-token';
import type { Graph, GraphToken } from '#meta/graph';
import { MetaError, TransientFailure, Unreachable } from '#meta/errors';
import { revoke } from '#meta/revoke';
import { unsubscribePages } from '#meta/subscribe-pages';
import { unsubscribeWhatsAppAccounts } from '#meta/subscribe-whatsapp-accounts';
import type { Vault } from '#vault/vault';

/** Returns whether Meta confirmed the revocation; null when it was not asked or did not answer. */
export async function leaveMeta(
  em: EntityManager,
  parts: { graph: Graph; vault: Vault },
  connectionId: string,
): Promise<boolean | null> {
  try {
    const token = await lendUserToken(em, parts.vault, connectionId);
    if (token === null) return null;
    await stopWebhooks(em, parts, connectionId, token);
    await revoke(parts.graph, token);
    return true;
  } catch (error) {
    if (error instanceof Unreachable || error instanceof TransientFailure) return null;
    if (error instanceof MetaError) return false;
    throw error;
  }
}

async function stopWebhooks(
  em: EntityManager,
  { graph, vault }: { graph: Graph; vault: Vault },
  connectionId: string,
  token: GraphToken,
): Promise<void> {
  // The person's own need is over: their connection is being erased.
  const needed = await neededSubscriptions(em, null);
  const pageTokens = await vault.lendMany(em, { ownerId: connectionId, purpose: 'page' });
  const pages = [...pageTokens]
    .filter(([pageId]) => !needed.pages.has(pageId))
    .map(([pageId, value]) => ({ pageId, token: { value, kind: 'PAGE' as const } }));
  const accounts = await sqlIn<{ metaId: string }>(
    em,
    `select meta_id as "metaId" from whatsapp_account where connection_id = $1 and subscription = 'SUBSCRIBED'`,
    [connectionId],
  );
  const ids = accounts.map(({ metaId }) => metaId).filter((id) => !needed.whatsApp.has(id));
  await Promise.all([
    unsubscribePages(graph, pages),
    unsubscribeWhatsAppAccounts(graph, token, ids),
  ]);
}
