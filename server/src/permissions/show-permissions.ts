// The permissions from the catalog and from what was recorded, for a person or for nobody.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import type { GrantStatus } from '#connection/grants';
import type { EvidenceCall } from '#evidence/evidence-call';
import { findRuns, newestRuns } from '#evidence/find-runs';
import { lastUses } from '#evidence/last-uses';
import type { ProofRun } from '#evidence/proof-run';
import { PERMISSIONS, type Permission as Entry, type PermissionName } from '#meta/permissions';
import { obstacleTo, told } from './obstacle.ts';
import { Permission, type History, type ProofState } from './permission.ts';
import { PROOFS } from './proofs.ts';
import { readStanding, statusOf, type Standing, type StandingParts } from './standing.ts';

/** For how long a successful call counts (docs/app-review/submission-guide: one in the 30 days before the submission). */
const COUNTS_MS = 30 * 86_400_000;

const ALL = PERMISSIONS.map(({ name }) => name);

interface Recorded {
  uses: ReadonlyMap<string, EvidenceCall>;
  newest: ReadonlyMap<PermissionName, ProofRun>;
}

/** In the order of the page. A fixed number of statements, however many permissions and runs; none of a run's own but the newest. */
export async function showPermissions(
  em: EntityManager,
  parts: StandingParts,
  connectionId: string | null,
  names: readonly PermissionName[] = ALL,
): Promise<Permission[]> {
  const [standing, recorded] = await Promise.all([
    readStanding(em, parts, connectionId),
    readRecorded(em, connectionId),
  ]);
  const history = historyOf(em, connectionId, names);
  return PERMISSIONS.filter(({ name }) => names.includes(name)).map((entry) =>
    show(entry, standing, recorded, history),
  );
}

async function readRecorded(em: EntityManager, connectionId: string | null): Promise<Recorded> {
  if (connectionId === null) return { uses: new Map(), newest: new Map() };
  const [uses, newest] = await Promise.all([
    lastUses(em, connectionId),
    newestRuns(em, connectionId, { onlySucceeded: false }),
  ]);
  return { uses, newest };
}

function show(
  { name, proof, ...entry }: Entry,
  standing: Standing,
  { uses, newest }: Recorded,
  history: History,
): Permission {
  const status = statusOf(standing, name);
  const lastUse = uses.get(name) ?? null;
  const lastRun = newest.get(name) ?? null;
  const how = PROOFS[name];
  const obstacle = obstacleTo(name, standing);
  return make(Permission, {
    name,
    ...entry,
    action: proof.action,
    proves: proof.proves,
    byReply: proof.byReply,
    conversationId: 'repliesOn' in how ? (standing.conversations.get(how.repliesOn) ?? null) : null,
    status,
    state: stateOf(standing, status, lastRun),
    lastUse,
    freshUntil: lastUse === null ? null : new Date(lastUse.at.getTime() + COUNTS_MS),
    lastRun,
    cannotRun: obstacle === null ? null : told(obstacle),
    history,
  });
}

/** Green only by the newest run: an older success does not outshine a failure after it. */
function stateOf(
  { connection }: Standing,
  status: GrantStatus,
  lastRun: ProofRun | null,
): ProofState {
  if (connection.connectionId !== null && status !== 'GRANTED') return 'NOT_GRANTED';
  if (lastRun === null) return 'NOT_RUN';
  return lastRun.outcome === 'SUCCEEDED' ? 'VERIFIED' : 'FAILED';
}

/** Reads the runs of all the permissions together, the first time one of them is asked for that page. */
function historyOf(
  em: EntityManager,
  connectionId: string | null,
  names: readonly PermissionName[],
): History {
  const read = new Map<string, ReturnType<History>>();
  return (asked) => {
    const page = JSON.stringify(asked);
    const before = read.get(page);
    if (before !== undefined) return before;
    const runs =
      connectionId === null ? Promise.resolve(new Map()) : findRuns(em, connectionId, names, asked);
    read.set(page, runs);
    return runs;
  };
}
