// Our app is put on accounts or taken off them, fifty a round trip, each account with its own outcome.
import type { MetaError } from './errors.ts';
import type { PermissionName } from './permissions.ts';
import type { Graph, GraphRequest, GraphToken } from './request.ts';
import { success } from './shapes.ts';

/** `POST` subscribes, `DELETE` unsubscribes; `body` names the fields where Meta lets the account choose them. */
export interface SubscriptionChange {
  method: 'POST' | 'DELETE';
  path: '/{page}/subscribed_apps' | '/{waba}/subscribed_apps';
  permission: PermissionName;
  body?: Readonly<Record<string, string>>;
}

/** `error` null: Meta said yes. */
export interface SubscriptionOutcome {
  metaId: string;
  error: MetaError | null;
}

/** The outcome for each account, in the order given. Never throws for what Meta says. */
export async function changeSubscription(
  graph: Graph,
  accounts: ReadonlyArray<{ metaId: string; token: GraphToken }>,
  change: SubscriptionChange,
): Promise<SubscriptionOutcome[]> {
  const { method, path, permission, body } = change;
  const requests = accounts.map(({ metaId, token }): GraphRequest<true> => ({
    method,
    path,
    ids: { page: metaId, waba: metaId },
    ...(body === undefined ? {} : { body }),
    token,
    permissions: [permission],
    accountId: metaId,
    shape: success,
    repeat: 'always', // saying it twice leaves the same subscription
  }));
  const outcomes = await graph.batch(requests);
  return accounts.map(({ metaId }, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error('A batch left an operation without an outcome');
    return { metaId, error: outcome.ok ? null : outcome.error };
  });
}
