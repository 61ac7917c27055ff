// Finds the channels of a person: look at Meta, examine what was found, store, renew the chosen accounts' webhooks. Runs
// after each login and on demand; running it twice changes nothing. A failure stands as a finding on every channel.
import type { Database, EntityManager } from '#base/database';
import { readStoredGrants } from '#connection/grants';
import { lendUserToken } from '#connection/lend-user-token';
import { noteTrouble } from '#connection/note-trouble';
import { recordCalls } from '#evidence/record';
import { InvalidToken, MetaError, TokenError } from '#meta/errors';
import type { Graph, GraphCallRecord } from '#meta/graph';
import { sendTick } from '#live/signal';
import type { Vault } from '#vault/vault';
import { chosenAccounts } from './accounts-of.ts';
import { changeSubscriptions } from './change-subscriptions.ts';
import { CHANNEL_KINDS } from './channel.ts';
import { examine, metaFailed } from './doctor/examine.ts';
import { probeMessages } from './doctor/probe-messages.ts';
import { seenIn } from './doctor/tell-call.ts';
import type { Finding } from './finding.ts';
import { look } from './look.ts';
import { holdConnection } from './hold-connection.ts';
import { CUT_SHORT, ScanEntity } from './scan.entity.ts';
import { storeLook, storeScans } from './store-look.ts';

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
    await lookAndStore(em, { ...parts, graph }, connectionId, calls);
    return null;
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    await storeFailure(em, connectionId, { error, calls, at: parts.now() });
    return error;
  } finally {
    await recordCalls(parts.database.fork(), connectionId, calls);
  }
}

async function lookAndStore(
  em: EntityManager,
  { graph, vault, now }: DiscoverParts,
  connectionId: string,
  calls: readonly GraphCallRecord[],
): Promise<void> {
  const token = await lendUserToken(em, vault, connectionId);
  if (token === null) throw new InvalidToken({});
  const [grants, chosen] = await Promise.all([
    readStoredGrants(em, connectionId),
    chosenAccounts(em, connectionId),
  ]);
  const seen = await look(graph, token, grants);
  const first = new Set(chosen.map(({ metaId }) => metaId));
  const refusals = await probeMessages(graph, grants, seen, first);
  const examination = examine(seen, { grants, calls, refusals });
  await storeLook(em, vault, { connectionId, look: seen, examination, at: now() });
  await changeSubscriptions(em, { graph, vault, token, now }, connectionId);
}

interface Failure {
  error: MetaError;
  calls: readonly GraphCallRecord[];
  at: Date;
}

/** What was found before is still shown, and so is what was amiss with it. */
async function storeFailure(
  em: EntityManager,
  connectionId: string,
  { error, calls, at }: Failure,
): Promise<void> {
  await noteTrouble(em, connectionId, error);
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    if (!(await holdConnection(transaction, connectionId))) return;
    const before = await transaction.find(ScanEntity, { connectionId });
    // A dead token is told by the connection itself, for as long as it is dead.
    const failed = (severity: Finding['severity']): Finding[] =>
      error instanceof TokenError ? [] : [metaFailed(error, seenIn(calls), severity)];
    const scans = CHANNEL_KINDS.map((kind) => {
      const scan = before.find((one) => one.kind === kind);
      const kept = scan?.findings.filter(({ code }) => code !== 'META_FAILED') ?? [];
      const foundBy = scan?.foundBy ?? null;
      const findings = [...failed(foundBy === null ? 'BLOCKING' : 'WARNING'), ...kept];
      return { kind, scanned: CUT_SHORT, foundBy, findings };
    });
    await storeScans(transaction, connectionId, scans, at);
    await sendTick(transaction, { connections: [connectionId] });
  });
}
