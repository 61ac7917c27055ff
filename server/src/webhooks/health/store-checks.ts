// Keeps what a check found, one row a rung, and tells the person's open pages.
import type { EntityManager } from '#base/database';
import { holdConnection } from '#channels/hold-connection';
import { sendTick } from '#live/signal';
import { WebhookCheckEntity } from '../check.entity.ts';
import type { CheckedRung } from './ask-ourselves.ts';

export async function storeChecks(
  em: EntityManager,
  connectionId: string,
  rungs: readonly CheckedRung[],
  at: Date,
): Promise<void> {
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    if (!(await holdConnection(transaction, connectionId))) return;
    await transaction.upsertMany(
      WebhookCheckEntity,
      rungs.map((rung) => ({ connectionId, checkedAt: at, ...rung })),
    );
    await sendTick(transaction, { connections: [connectionId] });
  });
}
