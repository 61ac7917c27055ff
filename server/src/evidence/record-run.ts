// Writes one run of a proof with the calls it made, in one transaction, and tells the person's open pages.
import type { EntityManager } from '#base/database';
import { sendTick } from '#live/signal';
import type { GraphCallRecord } from '#meta/graph';
import type { PermissionName } from '#meta/permissions';
import { v7 as uuidv7 } from 'uuid';
import { ProofRunEntity, type StoredProblem } from './proof-run.entity.ts';
import type { ProofOutcome } from './proof-run.ts';
import { recordCalls } from './record.ts';

export interface RunToRecord {
  connectionId: string;
  permission: PermissionName;
  at: Date;
  outcome: ProofOutcome;
  told: string;
  lines: readonly string[];
  /** Meta's id and the name of the account it was done on. */
  account: { metaId: string; name: string } | null;
  problem: StoredProblem | null;
  calls: readonly GraphCallRecord[];
}

/** Returns the run's id. A success is only written with a call that succeeded and showed the permission in use; else it throws. */
export async function recordRun(em: EntityManager, run: RunToRecord): Promise<string> {
  if (run.outcome === 'SUCCEEDED' && !isShown(run)) {
    throw new Error(`A proof of ${run.permission} without a call that used it.`);
  }
  const id = uuidv7();
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    const { connectionId, permission, at, outcome, told, lines, account, problem, calls } = run;
    await transaction.insert(ProofRunEntity, {
      id,
      connectionId,
      permission,
      at,
      outcome,
      told,
      lines: [...lines],
      accountId: account?.metaId ?? null,
      accountName: account?.name ?? null,
      problem,
    });
    await recordCalls(transaction, connectionId, calls, id);
    await sendTick(transaction, { connections: [connectionId] });
  });
  return id;
}

/** Whether one of the calls really used the permission. */
export function isShown({ permission, calls }: Pick<RunToRecord, 'permission' | 'calls'>): boolean {
  return calls.some((call) => call.succeeded && call.permissions.includes(permission));
}
