// Finds the channels of a person: look at Meta, renew the chosen accounts' webhooks, store. Runs after each login and on demand;
// running it twice changes nothing. A failure is kept as the cause on every channel that has nothing to show.
import type { Database, EntityManager } from '#base/database';
import { readStoredGrants } from '#connection/grants';
import { lendUserToken } from '#connection/lend-user-token';
import { noteTrouble } from '#connection/note-trouble';
import { recordCalls } from '#evidence/record';
import { InvalidToken, MetaError } from '#meta/errors';
import type { Graph, GraphCallRecord } from '#meta/graph';
import { sendTick } from '#live/signal';
import type { Vault } from '#vault/vault';
import { metaFailed } from './causes.ts';
import { CHANNEL_KINDS } from './channel.ts';
import { look } from './look.ts';
import { holdConnection } from './hold-connection.ts';
import { neededSubscriptions } from './needed-subscriptions.ts';
import { storeLook, storeScans } from './store-look.ts';
import { subscribeAll } from './subscribe.ts';

export interface DiscoverParts {
  database: Database;
  graph: Graph;
  vault: Vault;
  now: () => Date;
}

/** Null when it went well, else what Meta said; either way it is stored and the calls are evidence. */
export async function discover(
  parts: DiscoverParts,
  connectionId: string,
): Promise<MetaError | null> {
  const calls: GraphCallRecord[] = [];
  const graph = parts.graph.recording((call) => calls.push(call));
  const em = parts.database.fork();
  try {
    await lookAndStore(em, { ...parts, graph }, connectionId);
    return null;
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    await storeFailure(em, connectionId, error, parts.now());
    return error;
  } finally {
    await recordCalls(parts.database.fork(), connectionId, calls);
  }
}

async function lookAndStore(
  em: EntityManager,
  { graph, vault, now }: DiscoverParts,
  connectionId: string,
): Promise<void> {
  const token = await lendUserToken(em, vault, connectionId);
  if (token === null) throw new InvalidToken({});
  const grants = await readStoredGrants(em, connectionId);
  const seen = await look(graph, token, grants);
  const needed = await neededSubscriptions(em, connectionId);
  const subscriptions = await subscribeAll(graph, token, grants, {
    pages: seen.pages.accounts.filter(({ metaId }) => needed.pages.has(metaId)),
    whatsApp: seen.whatsApp.accounts.filter(({ metaId }) => needed.whatsApp.has(metaId)),
  });
  await storeLook(em, vault, { connectionId, look: seen, subscriptions, at: now() });
}

async function storeFailure(
  em: EntityManager,
  connectionId: string,
  error: MetaError,
  at: Date,
): Promise<void> {
  await noteTrouble(em, connectionId, error);
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    if (!(await holdConnection(transaction, connectionId))) return;
    const cause = metaFailed(error);
    const scans = CHANNEL_KINDS.map((kind) => ({ kind, scanned: 'The look was cut short', cause }));
    await storeScans(transaction, connectionId, scans, at);
    await sendTick(transaction, { connections: [connectionId] });
  });
}
