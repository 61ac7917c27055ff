// The signal: "something changed", from any process to every viewer, never the data itself. A tick's states: sent inside
// the writer's transaction (a rollback takes it along) → let go by the database at commit, in the order of commits →
// heard by each process on its one LISTEN → told in memory to those whom it concerns. What it trades: ticks are not
// stored, so whoever was not connected missed them and reads once when it comes back; a notifying commit waits for other
// notifying commits (a database-wide lock), so a batch of events sends one tick, not one each; and in doubt (a list
// too long, a payload not understood, a listening connection that was lost) everybody is told, which costs a query.
import { z } from 'zod';
import type { Database, EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';

export const TICK_CHANNEL = 'tick';

/** PostgreSQL takes less than 8,000 bytes. */
const LONGEST_PAYLOAD_BYTES = 7_000;

/** Whom a change concerns: viewers of these accounts (Meta's ids), and viewers of these connections. */
export interface Tick {
  accounts?: readonly string[];
  connections?: readonly string[];
}

const everyOrSome = z.union([z.literal('*'), z.array(z.string())]);
const heardTick = z.object({ accounts: everyOrSome, connections: everyOrSome });
type HeardTick = z.infer<typeof heardTick>;

const EVERYBODY: HeardTick = { accounts: '*', connections: '*' };

/** What a viewer wants to hear of, asked anew at each tick. */
export type Interest = () => { connectionId: string; accounts: ReadonlySet<string> };

export interface Signal {
  /** Calls `hear` at each tick that concerns the interest; returns how to stop that. */
  subscribe(interest: Interest, hear: () => void): () => void;
  close(): Promise<void>;
}

/** The tick as text of at most 7,000 bytes; a list that does not fit becomes "*", accounts first. */
export function tickPayload({ accounts = [], connections = [] }: Tick): string {
  const exact: HeardTick = {
    accounts: [...new Set(accounts)],
    connections: [...new Set(connections)],
  };
  const payloads = [exact, { ...exact, accounts: '*' }, EVERYBODY].map((tick) =>
    JSON.stringify(tick),
  );
  const fits = (payload: string) => Buffer.byteLength(payload) <= LONGEST_PAYLOAD_BYTES;
  return payloads.find(fits) ?? JSON.stringify(EVERYBODY);
}

/** Sends the tick when the EntityManager's transaction commits, or at once without one. Concerning nobody: nothing. */
export async function sendTick(em: EntityManager, tick: Tick): Promise<void> {
  if (!tick.accounts?.length && !tick.connections?.length) return;
  await sqlIn(em, 'select pg_notify($1, $2)', [TICK_CHANNEL, tickPayload(tick)]);
}

/** Listens on the database: one for each process. */
export async function createSignal(database: Database): Promise<Signal> {
  const viewers = new Set<{ interest: Interest; hear: () => void }>();
  const stop = await database.listen(TICK_CHANNEL, (payload) => {
    const tick = readTick(payload);
    for (const viewer of viewers) if (concerns(tick, viewer.interest())) viewer.hear();
  });
  return {
    subscribe: (interest, hear) => {
      const viewer = { interest, hear };
      viewers.add(viewer);
      return () => {
        viewers.delete(viewer);
      };
    },
    close: async () => {
      viewers.clear();
      await stop();
    },
  };
}

function readTick(payload: string | null): HeardTick {
  if (payload === null) return EVERYBODY;
  try {
    return heardTick.catch(EVERYBODY).parse(JSON.parse(payload));
  } catch {
    return EVERYBODY;
  }
}

function concerns({ accounts, connections }: HeardTick, interest: ReturnType<Interest>): boolean {
  if (accounts === '*' || connections === '*' || connections.includes(interest.connectionId)) {
    return true;
  }
  return accounts.some((account) => interest.accounts.has(account));
}
