// Puts permissions to the proof: those that can run do so at once, each leaves a run with its calls; of the others the reason
// is told. They do not disturb each other: one subscribes, one makes a template, the rest read. Nobody is written to.
import type { Database } from '#base/database';
import type { Graph } from '#meta/graph';
import type { PermissionName } from '#meta/permissions';
import type { Vault } from '#vault/vault';
import { keepRun } from './keep-run.ts';
import type { Obstacle } from './obstacle.ts';
import { prepare, type Wish } from './prepare.ts';
import { runProof } from './run-proof.ts';
import { readStanding, type StandingParts } from './standing.ts';

export interface ProveParts extends StandingParts {
  database: Database;
  graph: Graph;
  vault: Vault;
}

export interface Proved {
  /** Ids of the runs, in the order of the wishes. */
  runs: string[];
  notRun: { permission: PermissionName; obstacle: Obstacle }[];
}

/** Null when the person has meanwhile deleted their data. */
export async function provePermissions(
  parts: ProveParts,
  connectionId: string,
  wishes: readonly Wish[],
): Promise<Proved | null> {
  const em = parts.database.fork();
  const standing = await readStanding(em, parts, connectionId);
  const prepared = await prepare(em, parts.vault, standing, wishes);
  const ready = prepared.flatMap((one) => (one.kind === 'READY' ? [one.ready] : []));
  const ran = await Promise.all(ready.map((one) => runProof(parts.graph, one, parts.now())));
  const runs: string[] = [];
  for (const one of ran) {
    const id = await keepRun(parts.database, connectionId, one);
    if (id === null) return null;
    runs.push(id);
  }
  return { runs, notRun: prepared.flatMap((one) => (one.kind === 'BLOCKED' ? [one] : [])) };
}
