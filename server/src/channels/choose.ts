// A person's choice of accounts. In one transaction exactly these are chosen; then Meta is told: what is needed now is
// subscribed, what nobody needs any more is unsubscribed. The choice holds whatever Meta answers; each account's
// subscription says how that went.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { sendTick } from '#live/signal';
import { InvalidToken, MetaError } from '#meta/errors';
import { lendUserToken } from '#connection/lend-user-token';
import { noteTrouble } from '#connection/note-trouble';
import { recordCalls } from '#evidence/record';
import type { GraphCallRecord } from '#meta/graph';
import type { DiscoverParts } from './discover.ts';
import { holdConnection } from './hold-connection.ts';
import { changeSubscriptions } from './change-subscriptions.ts';

export type ChoiceOutcome =
  | { kind: 'CHOSEN' }
  | { kind: 'NOT_USABLE'; accountIds: string[] }
  | { kind: 'META_FAILED'; error: MetaError };

/** The tables a choice reaches; the order is that of the picker. */
const CHOICES = ['page', 'instagram_account', 'whatsapp_account', 'phone_number'] as const;

export async function chooseAccounts(
  parts: DiscoverParts,
  connectionId: string,
  accountIds: readonly string[],
): Promise<ChoiceOutcome> {
  const em = parts.database.fork();
  const wrong = await notUsable(em, connectionId, accountIds);
  if (wrong.length > 0) return { kind: 'NOT_USABLE', accountIds: wrong };
  await storeChoice(em, connectionId, accountIds, parts.now());
  const calls: GraphCallRecord[] = [];
  const graph = parts.graph.recording((call) => calls.push(call));
  try {
    const token = await lendUserToken(em, parts.vault, connectionId);
    if (token === null) throw new InvalidToken({});
    await changeSubscriptions(em, { ...parts, graph, token }, connectionId);
    return { kind: 'CHOSEN' };
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    await noteTrouble(em, connectionId, error);
    return { kind: 'META_FAILED', error };
  } finally {
    await recordCalls(parts.database.fork(), connectionId, calls);
  }
}

/** Which of the ids are not this person's, or name an account that cannot be used. One that became unusable may stay chosen. */
async function notUsable(
  em: EntityManager,
  connectionId: string,
  accountIds: readonly string[],
): Promise<string[]> {
  const tables = CHOICES.map(
    (table) =>
      `select id::text as id from ${table} where connection_id = $1 and (unusable is null or chosen) and id::text = any($2::text[])`,
  );
  const rows = await sqlIn<{ id: string }>(em, tables.join(' union all '), [
    connectionId,
    accountIds,
  ]);
  const usable = new Set(rows.map(({ id }) => id));
  return accountIds.filter((id) => !usable.has(id));
}

async function storeChoice(
  em: EntityManager,
  connectionId: string,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    if (!(await holdConnection(transaction, connectionId))) return;
    for (const table of CHOICES) {
      await sqlIn(
        transaction,
        `update ${table} set chosen = (id::text = any($2::text[])) where connection_id = $1`,
        [connectionId, accountIds],
      );
    }
    await sqlIn(transaction, 'update connection set accounts_chosen_at = $2 where id = $1', [
      connectionId,
      now,
    ]);
    await sendTick(transaction, { connections: [connectionId] });
  });
}
