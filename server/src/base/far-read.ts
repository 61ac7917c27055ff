// Reads that walk far (a search, a chart, an old page) on a streaming replica, so that the primary keeps its time and its memory for
// what is new. They are never late: the place of the primary's log is asked for first, and a replica answers only when it has replayed
// as much. Whoever acted sees what they did, and whoever was woken by a tick sees what the tick told of.
//
// States of a replica: trusted → (behind for too long, or it failed) avoided for some seconds → trusted. While it is avoided, and in
// a transaction, and where there is none, the primary answers. What it trades: two tiny statements before each far read, which a
// walk over ten thousand rows does not feel, and some milliseconds of waiting while much is written.
import { CompiledQuery } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { gather } from './gather.ts';
import { sqlIn } from './sql.ts';

type Connection = ReturnType<EntityManager['getConnection']>;

/** A replica beside its primary is some milliseconds behind; whoever waits for a page should not notice the waiting. */
const CATCH_UP_MS = 50;
const ASK_EVERY_MS = 4;
/** How long a replica that failed or lagged is left alone, in milliseconds. */
const AVOID_MS = 5_000;

const avoidedUntil = new WeakMap<Connection, number>();

/** As `gather`, for one SELECT; which database answers makes no difference to what is answered. */
export async function sqlFar<Row extends object>(
  em: EntityManager,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const replica = pick(em);
  if (replica === null) return gather(em, statement, parameters);
  const primarysPlace = await placeOf(em);
  try {
    await catchUp(replica, primarysPlace);
    return await run<Row>(replica, statement, parameters);
  } catch {
    avoidedUntil.set(replica, performance.now() + AVOID_MS);
    return gather(em, statement, parameters);
  }
}

/** One of the replicas that are trusted; null: the primary is to be asked. */
function pick(em: EntityManager): Connection | null {
  if (em.isInTransaction()) return null;
  const connection = em.getConnection('read');
  if (connection === em.getConnection('write')) return null;
  return (avoidedUntil.get(connection) ?? 0) > performance.now() ? null : connection;
}

/** Every commit that can be seen stands before it in the primary's log. */
async function placeOf(em: EntityManager): Promise<string> {
  const [row] = await sqlIn<{ place: string }>(
    em,
    'select pg_current_wal_flush_lsn()::text as place',
  );
  return row?.place ?? '';
}

/** Rejects when the replica is not there in time. One that was promoted replays nothing and never is. */
async function catchUp(replica: Connection, place: string): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('The replica is behind.')), CATCH_UP_MS);
  const asking = { over: false };
  try {
    await Promise.race([late.promise, askUntilThere(replica, place, asking)]);
  } finally {
    asking.over = true;
    clearTimeout(timer);
  }
}

async function askUntilThere(
  replica: Connection,
  place: string,
  asking: { over: boolean },
): Promise<void> {
  while (!asking.over) {
    const [row] = await run<{ there: boolean | null }>(
      replica,
      'select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as there',
      [place],
    );
    if (row?.there === true) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

async function run<Row extends object>(
  connection: Connection,
  statement: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const query = CompiledQuery.raw(statement, [...parameters]);
  return (await connection.getClient().executeQuery<Row>(query)).rows;
}
