// Reads runs of proofs with their calls: two statements, however many runs.
import type { EntityManager } from '#base/database';
import { cutPage, type AskedPage, type FoundPage } from '#base/page';
import { share } from '#base/share';
import { sqlIn } from '#base/sql';
import type { PermissionName } from '#meta/permissions';
import { type EvidenceCall, showCall } from './evidence-call.ts';
import { GraphCallEntity } from './graph-call.entity.ts';
import { ProofRunEntity } from './proof-run.entity.ts';
import { type ProofRun, showRun } from './proof-run.ts';

const inOrder = (order: 'asc' | 'desc'): string =>
  `select permission, run.id from unnest($2::text[]) as wanted (permission)
    cross join lateral (
      select id from proof_run
       where connection_id = $1 and permission = wanted.permission
         and ($3::uuid is null or id < $3) and ($4::uuid is null or id > $4)
       order by id ${order} limit $5) as run
   order by id ${order}`;

/** The same page of the runs of each of these permissions, newest first. */
export async function findRuns(
  em: EntityManager,
  connectionId: string,
  permissions: readonly PermissionName[],
  asked: AskedPage,
): Promise<ReadonlyMap<PermissionName, FoundPage<ProofRun>>> {
  const { after, before, size, fromEnd } = asked;
  const found = await sqlIn<{ permission: PermissionName; id: string }>(
    em,
    inOrder(fromEnd ? 'asc' : 'desc'),
    [connectionId, permissions, after, before, size + 1],
  );
  const byPermission = Map.groupBy(found, ({ permission }) => permission);
  const pages = permissions.map(
    (name) => [name, cutPage(byPermission.get(name) ?? [], asked)] as const,
  );
  const ids = pages.flatMap(([, { rows }]) => rows.map(({ id }) => id));
  const runs = Map.groupBy(await readRuns(em, ids), ({ permission }) => permission);
  return new Map(pages.map(([name, page]) => [name, { ...page, rows: runs.get(name) ?? [] }]));
}

/** One of the person's runs, with its calls; null when it is not theirs. Three statements, one for a strange id. */
export async function findRun(
  em: EntityManager,
  connectionId: string,
  id: string,
): Promise<ProofRun | null> {
  const own = await em.count(ProofRunEntity, { id, connectionId });
  const [run] = own === 0 ? [] : await readRuns(em, [id]);
  return run ?? null;
}

/** The newest run of each permission; `onlySucceeded`: the newest that proved it. */
export const newestRuns = share(
  async (
    em,
    connectionId: string,
    { onlySucceeded }: { onlySucceeded: boolean },
  ): Promise<ReadonlyMap<PermissionName, ProofRun>> => {
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
  },
);

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
