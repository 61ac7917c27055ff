// The erasing behind a deletion. States: begun (invisible, receipt without an end) → events erased in batches →
// the rest and the receipt in one last transaction → done. Every step takes the receipt's row lock, so of several
// processes one works; every step can be repeated, so a crash only delays it. The price: a person with very many
// events is invisible at once but erased over several transactions, which keeps locks short, with rests between them,
// in which the database takes what Meta sends.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { sendTick } from '#live/signal';
import type { Graph } from '#meta/graph';
import type { Vault } from '#vault/vault';
import { leaveMeta } from './leave-meta.ts';
import { ReceiptEntity, type DeletionCounts, type Receipt } from './receipt.entity.ts';
import { sharedAccounts, unsharedAccounts } from './unshared-accounts.ts';

export interface ErasureParts {
  database: Database;
  graph: Graph;
  vault: Vault;
  now: () => Date;
}

/** Rows of one DELETE: some tens of milliseconds of lock. */
const BATCH_ROWS = 5_000;
/** After a batch it rests so many times as long as the batch took: nobody waits for the erasing, and deliveries do. */
const REST_TIMES = 2;

/** Goes on where it stopped; does nothing when it is done or another process is at it. */
export async function finishErasure(parts: ErasureParts, code: string): Promise<void> {
  const em = parts.database.fork();
  const receipt = await em.findOne(ReceiptEntity, { code, finishedAt: null });
  const connectionId = receipt?.connectionId ?? null;
  if (connectionId === null) return;
  const revoked = await leaveMeta(em, parts, connectionId);
  let begun = performance.now();
  while (await step(parts, code, (inner, owned) => eraseEvents(inner, owned, connectionId))) {
    await sleep((performance.now() - begun) * REST_TIMES);
    begun = performance.now();
  }
  await step(parts, code, async (inner, owned) => {
    owned.counts = { ...owned.counts, ...(await eraseRest(inner, parts.vault, connectionId)) };
    owned.revokedAtMeta = revoked;
    owned.finishedAt = parts.now();
    owned.connectionId = null;
    await sendTick(inner, { connections: [connectionId] });
    return true;
  });
}

/** One transaction under the receipt's row lock; false when the lock is another's or there is nothing to do. */
async function step(
  parts: ErasureParts,
  code: string,
  act: (em: EntityManager, receipt: Receipt) => Promise<boolean>,
): Promise<boolean> {
  return parts.database.fork().transactional(async (inner) => {
    const em = inner as EntityManager;
    const held = await sqlIn(
      em,
      'select code from deletion_receipt where code = $1 and finished_at is null for update skip locked',
      [code],
    );
    if (held.length === 0) return false;
    return act(em, await em.findOneOrFail(ReceiptEntity, { code }));
  });
}

async function eraseEvents(
  em: EntityManager,
  receipt: Receipt,
  connectionId: string,
): Promise<boolean> {
  const accounts = await unsharedAccounts(em, connectionId);
  const erased = await sqlIn(
    em,
    `delete from webhook_event where (account_id, id) in (
       select account_id, id from webhook_event
        where account_id = any($1::text[]) and received_at <= $2 limit ${BATCH_ROWS})
     returning 1 as one`,
    [accounts, receipt.requestedAt],
  );
  receipt.counts = { ...receipt.counts, events: receipt.counts.events + erased.length };
  if (erased.length > 0) await sendTick(em, { connections: [connectionId] });
  return erased.length > 0;
}

async function eraseRest(
  em: EntityManager,
  vault: Vault,
  connectionId: string,
): Promise<Partial<DeletionCounts>> {
  const shared = await sharedAccounts(em, connectionId);
  const [kept] = await sqlIn<{ count: number }>(
    em,
    'select count(*)::int as count from webhook_event where account_id = any($1::text[])',
    [shared],
  );
  const erase = async (table: string): Promise<number> => {
    const rows = await sqlIn(
      em,
      `delete from ${table} where connection_id = $1 returning 1 as one`,
      [connectionId],
    );
    return rows.length;
  };
  const counts = {
    pages: await erase('page'),
    instagram: await erase('instagram_account'),
    whatsapp: (await erase('whatsapp_account')) + (await erase('phone_number')),
    calls: await erase('graph_call'),
    tokens: await vault.forget(em, connectionId),
    keptEvents: kept?.count ?? 0,
  };
  const users = await sqlIn(em, 'delete from connection where id = $1 returning id', [
    connectionId,
  ]);
  return { ...counts, users: users.length };
}
