// Reads runs of proofs with their calls: two reads of one round, however many runs.
import type { EntityManager } from '#base/database';
import { cutPage, type AskedPage, type FoundPage } from '#base/page';
import { readRows } from '#base/read-rows';
import { share } from '#base/share';
import type { PermissionName } from '#meta/permissions';
import { type EvidenceCall, showCall } from './evidence-call.ts';
import { GraphCallEntity } from './graph-call.entity.ts';
import { ProofRunEntity } from './proof-run.entity.ts';
import { type ProofRun, showRun } from './proof-run.ts';

/** One more of each permission than is shown tells whether there is another page. */
const pageOfEach = (order: 'asc' | 'desc'): string =>
  `select run.id from unnest($2::text[]) as wanted (permission)
    cross join lateral (
      select id from proof_run
       where connection_id = $1 and permission = wanted.permission
         and ($3::uuid is null or id < $3) and ($4::uuid is null or id > $4)
       order by id ${order} limit $5) as run`;

/** The same page of the runs of each of these permissions, newest first. */
export async function findRuns(
  em: EntityManager,
  connectionId: string,
  permissions: readonly PermissionName[],
  asked: AskedPage,
): Promise<ReadonlyMap<PermissionName, FoundPage<ProofRun>>> {
  const { after, before, size, fromEnd } = asked;
  const ids = pageOfEach(fromEnd ? 'asc' : 'desc');
  const values = [connectionId, permissions, after, before, size + 1];
  const found = await readRunsWhoseId(em, `in (${ids})`, values);
  const inOrder = fromEnd ? found.toReversed() : found;
  const byPermission = Map.groupBy(inOrder, ({ permission }) => permission);
  return new Map(permissions.map((name) => [name, cutPage(byPermission.get(name) ?? [], asked)]));
}

/** One of the person's runs, with its calls; null when it is not theirs. */
export async function findRun(
  em: EntityManager,
  connectionId: string,
  id: string,
): Promise<ProofRun | null> {
  const own = 'in (select id from proof_run where id = $1 and connection_id = $2)';
  const [run] = await readRunsWhoseId(em, own, [id, connectionId]);
  return run ?? null;
}

const NEWEST = `select distinct on (permission) id from proof_run
  where connection_id = $1 and ($2 = false or outcome = 'SUCCEEDED') order by permission, id desc`;

/** The newest run of each permission; `onlySucceeded`: the newest that proved it. */
export const newestRuns = share(
  async (
    em,
    connectionId: string,
    { onlySucceeded }: { onlySucceeded: boolean },
  ): Promise<ReadonlyMap<PermissionName, ProofRun>> => {
    const runs = await readRunsWhoseId(em, `in (${NEWEST})`, [connectionId, onlySucceeded]);
    return new Map(runs.map((run) => [run.permission, run]));
  },
);

/** By our ids, newest first. */
export async function readRuns(em: EntityManager, ids: readonly string[]): Promise<ProofRun[]> {
  return ids.length === 0 ? [] : readRunsWhoseId(em, '= any($1::uuid[])', [ids]);
}

/** Newest first. `isOne`: the end of an SQL condition that begins with the id. */
async function readRunsWhoseId(
  em: EntityManager,
  isOne: string,
  parameters: readonly unknown[],
): Promise<ProofRun[]> {
  const [runs, calls] = await Promise.all([
    readRows(em, ProofRunEntity, `where id ${isOne} order by id desc`, parameters),
    readRows(em, GraphCallEntity, `where run_id ${isOne} order by id`, parameters),
  ]);
  const byRun = new Map<string, EvidenceCall[]>(runs.map(({ id }) => [id, []]));
  for (const call of calls) byRun.get(call.runId ?? '')?.push(showCall(call));
  return runs.map((run) => showRun(run, byRun.get(run.id) ?? []));
}
