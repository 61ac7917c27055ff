// A stored event once more through everything that a delivery of Meta's goes through: signature, JSON, unpacking, inbox.
// It finds itself stored already. Only when it was erased in between is it stored anew.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { sign } from '#meta/signature';
import { validate } from 'uuid';
import { eventColumns, maskUnsent, type EventRow } from './find-events.ts';
import { rebuildDelivery } from './rebuild-delivery.ts';
import { takeDelivery, type TakeParts } from './take-delivery.ts';
import { UNSENT_SUMMARY } from './unsent.ts';

export interface ReplayParts extends Omit<TakeParts, 'appSecrets'> {
  /** The first signs, all verify. */
  readonly appSecrets: readonly [string, ...string[]];
}

/** What a replay went through; the event as it was before it and as it is stored after it. */
export interface Replayed {
  readonly kind: 'REPLAYED';
  readonly row: EventRow;
  readonly storedAnew: boolean;
  /** Bytes of the delivery. */
  readonly bytes: number;
}

export type Replay = Replayed | { readonly kind: 'NOT_THERE' | 'UNSENT' | 'NOT_REBUILT' };

/**
 * Three statements beside those of storing.
 * @param accounts Meta's ids of those whose events the caller may see.
 */
export async function replayEvent(
  em: EntityManager,
  parts: ReplayParts,
  accounts: readonly string[],
  id: string,
): Promise<Replay> {
  const before = validate(id) ? await findKeyed(em, 'id = $2', [accounts, id]) : null;
  if (before === null) return { kind: 'NOT_THERE' };
  if (before.summary === UNSENT_SUMMARY && before.text === null) return { kind: 'UNSENT' };
  const bytes = rebuildDelivery(before);
  if (bytes === null) return { kind: 'NOT_REBUILT' };
  const signature = sign(parts.appSecrets[0], bytes);
  const taken = await takeDelivery(parts, { bytes, signature }, 'REPLAY');
  if (!taken.accepted) throw new Error(`A replay was refused: ${taken.reason}.`);
  const row = await findKeyed(em, 'key = $2', [[before.accountId], before.key]);
  if (row === null) return { kind: 'NOT_THERE' };
  return { kind: 'REPLAYED', row, storedAnew: row.id !== before.id, bytes: bytes.length };
}

interface KeyedRow extends EventRow {
  readonly key: string;
  readonly payload: string;
  readonly occurredAt: Date | null;
  readonly receivedAt: Date;
}

/** The row, without what was unsent. */
async function findKeyed(
  em: EntityManager,
  condition: string,
  values: readonly [accounts: readonly string[], value: string],
): Promise<KeyedRow | null> {
  const [row] = await sqlIn<EventRow & { key: string }>(
    em,
    `select ${eventColumns(true)}, key from webhook_event where account_id = any($1::text[]) and ${condition}`,
    values,
  );
  const [masked] = row === undefined ? [] : await maskUnsent(em, [row]);
  if (row === undefined || masked === undefined) return null;
  return {
    ...masked,
    key: row.key,
    payload: masked.payload ?? 'null',
    occurredAt: masked.occurredAt === null ? null : new Date(masked.occurredAt),
    receivedAt: new Date(masked.receivedAt),
  };
}
