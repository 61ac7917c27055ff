// Writes evidence lines: every Graph call that was made leaves one, in few statements.
import type { EntityManager } from '#base/database';
import type { GraphCallRecord } from '#meta/graph';
import { v7 as uuidv7 } from 'uuid';
import { GraphCallEntity } from './graph-call.entity.ts';

/** The owner is null for the calls of a login that failed; those lines are swept after a day. `runId`: the proof that made them. */
export async function recordCalls(
  em: EntityManager,
  connectionId: string | null,
  calls: readonly GraphCallRecord[],
  runId: string | null = null,
): Promise<void> {
  if (calls.length === 0) return;
  await em.insertMany(
    GraphCallEntity,
    calls.map((call) => ({
      id: uuidv7(),
      connectionId,
      runId,
      at: call.at,
      method: call.method,
      pathTemplate: call.pathTemplate,
      accountId: call.accountId,
      permissions: [...call.permissions],
      succeeded: call.succeeded,
      httpStatus: call.httpStatus,
      metaCode: call.metaCode,
      metaSubcode: call.metaSubcode,
      durationMs: Math.round(call.durationMs),
      traceId: call.traceId,
      tokenKind: call.tokenKind,
      apiVersion: call.apiVersion,
    })),
  );
}
