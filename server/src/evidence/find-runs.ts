// Reads runs of proofs with their calls: two statements, however many runs.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import type { PermissionName } from '#meta/permissions';
import { type EvidenceCall, showCall } from './evidence-call.ts';
import { GraphCallEntity } from './graph-call.entity.ts';
import { ProofRunEntity } from './proof-run.entity.ts';
import { type ProofRun, showRun } from './proof-run.ts';

/** The newest runs of each of these permissions, newest first; `most` of each. */
export async function findRuns(
  em: EntityManager,
  connectionId: string,
  permissions: readonly PermissionName[],
  most: number,
): Promise<ReadonlyMap<PermissionName, ProofRun[]>> {
  const ids = await sqlIn<{ id: string }>(
    em,
    `select run.id from unnest($2::text[]) as wanted (permission)
      cross join lateral (
        select id from proof_run
         where connection_id = $1 and permission = wanted.permission
         order by id desc limit $3) as run`,
    [connectionId, permissions, most],
  );
  const runs = await readRuns(
    em,
    ids.map(({ id }) => id),
  );
  return Map.groupBy(runs, ({ permission }) => permission);
}

/** The newest run of each permission; `onlySucceeded`: the newest that proved it. */
export async function newestRuns(
  em: EntityManager,
  connectionId: string,
  { onlySucceeded }: { onlySucceeded: boolean },
): Promise<ReadonlyMap<PermissionName, ProofRun>> {
  const ids = await sqlIn<{ id: string }>(
    em,
    `select distinct on (permission) id from proof_run
      where connection_id = $1 and ($2 = false or outcome = 'SUCCEEDED') order by permission, id desc`,
    [connectionId, onlySucceeded],
  );
  const runs = await readRuns(
    em,
    ids.map(({ id }) => id),
  );
  return new Map(runs.map((run) => [run.permission, run]));
}

/** By our ids, newest first. */
export async function readRuns(em: EntityManager, ids: readonly string[]): Promise<ProofRun[]> {
  if (ids.length === 0) return [];
  const runs = await em.find(
    ProofRunEntity,
    { id: { $in: [...ids] } },
    { orderBy: { id: 'desc' } },
  );
  const calls = await em.find(
    GraphCallEntity,
    { runId: { $in: [...ids] } },
    { orderBy: { id: 'asc' } },
  );
  const byRun = new Map<string, EvidenceCall[]>(ids.map((id) => [id, []]));
  for (const call of calls) byRun.get(call.runId ?? '')?.push(showCall(call));
  return runs.map((run) => showRun(run, byRun.get(run.id) ?? []));
}
