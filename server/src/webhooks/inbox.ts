// The durable way from a delivery to its events: group commit.
//
// States of an event: waiting → in flight → durable, or refused. What arrives while a batch is in flight gathers into
// the next one: one statement, one commit for all of them. A delivery is answered when the last of its events is
// durable; when one batch fails, its deliveries are refused (503) and Meta sends them again, which the unique key
// makes harmless.
//
// What it trades: an event alone waits for one turn of the event loop more, and under load for the batch before it,
// so that a server stores many times as many a second. At most two batches are in flight (one on PGlite, which has one
// session): the second is parsed while the first waits for the disk; more only contend. Nothing is kept in memory
// that was acknowledged. A stopped database fills the waiting room once; then deliveries are refused at the door.
import type { Database } from '#base/database';
import { createEventIds } from './event-id.ts';
import { storeBatch, type EventBadge } from './store-batch.ts';
import type { UnpackedEvent } from './unpack.ts';
import { createWaitingRoom, unavailable, type Waiting } from './waiting-room.ts';

/** Batches in flight. */
const MOST_IN_FLIGHT = { postgresql: 2, pglite: 1 };

type Log = { error: (facts: object, message: string) => void };

/** Who made a delivery. */
export type DeliveryOrigin = 'META' | 'REPLAY';

/** A batch that the database has answered. */
export interface StoredBatch {
  readonly events: number;
  /** Events that were new; null: the database did not take the batch. */
  readonly stored: number | null;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** What is not durable yet. */
export interface InboxLoad {
  /** Events that wait for their batch. */
  readonly waiting: number;
  /** What waits or is in flight. */
  readonly characters: number;
  /** Batches. */
  readonly inFlight: number;
}

export interface InboxSettings {
  /** The configured Graph host is not Meta's own: events are labelled SIMULATED. */
  readonly simulated: boolean;
  readonly log: Log;
  /** Is told of each batch when it is over; it must not throw. */
  readonly onBatch?: (batch: StoredBatch) => void;
}

export interface Inbox {
  /**
   * Takes one delivery. Resolves when every event is durable; rejects with TemporarilyUnavailable when that cannot be had now.
   * @param from `REPLAY`: it was made here from a stored event and counts as none of Meta's.
   */
  accept(events: readonly UnpackedEvent[], receivedAt: Date, from?: DeliveryOrigin): Promise<void>;
  load(): InboxLoad;
  /** Refuses what comes from now on and resolves when everything accepted is answered. */
  close(): Promise<void>;
}

export function createInbox(
  database: Pick<Database, 'kind' | 'sql'>,
  { simulated, log, onBatch }: InboxSettings,
): Inbox {
  const room = createWaitingRoom();
  const makeId = createEventIds();
  const badge: EventBadge = simulated ? 'SIMULATED' : 'REAL';
  const drained = Promise.withResolvers<void>();
  let inFlight = 0;
  let scheduled = false;
  let closing = false;

  // setImmediate and not a microtask: what the network has already brought joins the batch, and on PGlite, which
  // answers in microtasks, the event loop gets its turn between two batches.
  function schedule(): void {
    if (closing && inFlight === 0 && room.isEmpty()) drained.resolve();
    if (scheduled || inFlight >= MOST_IN_FLIGHT[database.kind] || room.isEmpty()) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      void flush();
      schedule();
    });
  }

  async function flush(): Promise<void> {
    inFlight += 1;
    const batch = room.take();
    const began = performance.now();
    const stored = await storeAndAnswer(database.sql, batch, log);
    onBatch?.({ events: batch.length, stored, ms: performance.now() - began });
    room.letGo(batch);
    inFlight -= 1;
    schedule();
  }

  return {
    accept: async (events, receivedAt, from = 'META') => {
      const numbered = events.map((event) => ({ event, id: makeId(receivedAt) }));
      const [first] = numbered;
      if (first === undefined) return;
      if (closing) throw unavailable('the server is stopping');
      if (room.isFull()) throw unavailable('too many events wait');
      const delivery = { id: first.id, size: events.length, replay: from === 'REPLAY' };
      const durable = room.enter(
        numbered.map(({ id, event: { sample, ...event } }) => ({
          ...event,
          id,
          badge: sample ? 'TEST' : badge,
          receivedAt,
          delivery,
        })),
      );
      schedule();
      await durable;
    },
    load: () => ({ ...room.load(), inFlight }),
    close: () => {
      closing = true;
      schedule();
      return drained.promise;
    },
  };
}

/** Returns how many events were new. Never rejects: whatever happens, everybody who waits for the batch is answered. */
async function storeAndAnswer(
  sql: Database['sql'],
  batch: readonly Waiting[],
  log: Log,
): Promise<number | null> {
  try {
    const events = batch.map(({ event }) => event);
    const stored = await storeBatch(sql, events);
    for (const { delivery } of batch) {
      delivery.missing -= 1;
      if (delivery.missing === 0) delivery.done();
    }
    return stored;
  } catch (error) {
    log.error({ reason: reasonOf(error), events: batch.length }, 'events could not be stored');
    const refusal = unavailable('the database did not take them', error);
    for (const { delivery } of batch) delivery.refuse(refusal);
    return null;
  }
}

/** The database's own words can quote a row; its code and the kind of error cannot. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
