// Rotation: every data key wrapped anew by the ring's first master key, while servers read and write. The tokens stay
// as they are, for their data keys do not change. States of a row: wrapped by an older key → by the first. Batches of
// short transactions; a row that somebody else holds (another rotation, a deletion) is passed over, and the lock taken
// does not hold up `keep` or `lend`. What it trades: rows passed over are counted, not waited for: run it again.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { unwrap, wrap, type WrappedKey } from './data-keys.ts';
import { requireSealingKey, type KeyRing } from './key-ring.ts';
import { SealBroken } from './seal.ts';

/** Few enough that a batch holds its locks for milliseconds, enough that the round trips do not count. */
const BATCH_ROWS = 200;
/** Sorts before every id that is made. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface Rotation {
  /** Data keys wrapped anew. */
  rewrapped: number;
  /** Data keys whose seal is broken; left as they are. */
  broken: number;
  /** Data keys not under the first master key afterwards: broken, passed over, or wrapped by a key not in the ring. */
  remaining: number;
}

interface Row extends WrappedKey {
  ownerId: string;
}

/** Wraps all data keys to the ring's first master key. An older key may leave the ring once `remaining` is 0. */
export async function rotate(em: EntityManager, ring: KeyRing): Promise<Rotation> {
  let rewrapped = 0;
  let broken = 0;
  let after: string | undefined = BEFORE_ALL;
  while (after !== undefined) {
    const from: string = after;
    const batch = await em.transactional((em) => rotateBatch(em, ring, from));
    rewrapped += batch.rewrapped;
    broken += batch.broken;
    after = batch.last;
  }
  return { rewrapped, broken, remaining: await countRemaining(em, ring) };
}

async function rotateBatch(em: EntityManager, ring: KeyRing, after: string) {
  const rows = await lockBatch(em, ring, after);
  const fresh = rows.flatMap((row) => rewrap(ring, row) ?? []);
  await sqlIn(
    em,
    `update data_key set master_key_id = $1, envelope = fresh.envelope
     from unnest($2::uuid[], $3::text[]) as fresh (owner_id, envelope)
     where data_key.owner_id = fresh.owner_id`,
    [
      requireSealingKey(ring).id,
      fresh.map(({ ownerId }) => ownerId),
      fresh.map(({ envelope }) => envelope),
    ],
  );
  return {
    rewrapped: fresh.length,
    broken: rows.length - fresh.length,
    last: rows.at(-1)?.ownerId,
  };
}

/** "No key update" is what an update of these columns takes anyway; it leaves `for key share` of `keep` in peace. */
function lockBatch(em: EntityManager, ring: KeyRing, after: string): Promise<Row[]> {
  const [, ...older] = ring.map(({ id }) => id);
  return sqlIn<Row>(
    em,
    `select owner_id as "ownerId", master_key_id as "masterKeyId", envelope from data_key
     where owner_id > $1 and master_key_id = any($2::text[])
     order by owner_id limit ${BATCH_ROWS} for no key update skip locked`,
    [after, older],
  );
}

function rewrap(ring: KeyRing, row: Row): Row | null {
  try {
    return { ownerId: row.ownerId, ...wrap(ring, row.ownerId, unwrap(ring, row.ownerId, row)) };
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

async function countRemaining(em: EntityManager, ring: KeyRing): Promise<number> {
  const [row] = await sqlIn<{ remaining: number }>(
    em,
    'select count(*)::int as remaining from data_key where master_key_id <> $1',
    [requireSealingKey(ring).id],
  );
  return row?.remaining ?? 0;
}
