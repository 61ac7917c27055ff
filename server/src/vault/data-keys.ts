// One random data key a person, wrapped by a master key. States of the row: absent → made on first use → wrapped anew
// (`rotate`, as often as wanted) → destroyed (`forget`), which takes every token of the person along, in backups too.
// What it trades: each opening unwraps the key anew (microseconds) instead of keeping it in memory.
import { randomBytes } from 'node:crypto';
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { requireOpeningKey, requireSealingKey, type KeyRing } from './key-ring.ts';
import { open, seal, type SealContext } from './seal.ts';

const DATA_KEY_BYTES = 32;
/** A key can be destroyed between making and reading it; more than two in a row is not chance. */
const ATTEMPTS = 3;

/** A data key as the table holds it. */
export interface WrappedKey {
  masterKeyId: string;
  envelope: string;
}

/** Wraps a data key with the ring's first master key. */
export function wrap(ring: KeyRing, ownerId: string, dataKey: Buffer): WrappedKey {
  const master = requireSealingKey(ring);
  return {
    masterKeyId: master.id,
    envelope: seal(master.key, master.id, contextOf(ownerId), dataKey),
  };
}

/** Unwraps a data key; throws `UnknownMasterKey` or `SealBroken`. */
export function unwrap(ring: KeyRing, ownerId: string, wrapped: WrappedKey): Buffer {
  const master = requireOpeningKey(ring, wrapped.masterKeyId);
  return open(master.key, master.id, contextOf(ownerId), wrapped.envelope);
}

/**
 * The person's data key, made when there is none. Of several processes that make one at once the first to commit
 * wins and all use its key. The row stays locked against `forget`, not against `rotate`, until the caller's
 * transaction ends: no token can be sealed by a key that is destroyed meanwhile.
 */
export async function requireDataKey(
  em: EntityManager,
  ring: KeyRing,
  ownerId: string,
): Promise<Buffer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await findLocked(em, ownerId);
    if (found !== null) return unwrap(ring, ownerId, found);
    await make(em, ring, ownerId);
  }
  throw new Error('A data key was destroyed each time it was made.');
}

async function findLocked(em: EntityManager, ownerId: string): Promise<WrappedKey | null> {
  const [row] = await sqlIn<WrappedKey>(
    em,
    `select master_key_id as "masterKeyId", envelope from data_key where owner_id = $1 for key share`,
    [ownerId],
  );
  return row ?? null;
}

async function make(em: EntityManager, ring: KeyRing, ownerId: string): Promise<void> {
  const { masterKeyId, envelope } = wrap(ring, ownerId, randomBytes(DATA_KEY_BYTES));
  await sqlIn(
    em,
    `insert into data_key (owner_id, master_key_id, envelope) values ($1, $2, $3)
     on conflict (owner_id) do nothing`,
    [ownerId, masterKeyId, envelope],
  );
}

function contextOf(ownerId: string): SealContext {
  return { ownerId, purpose: 'data-key', rowId: ownerId };
}
