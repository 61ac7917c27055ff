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
import { TemporarilyUnavailable } from '#base/errors';
import { createEventIds, type MakeEventId } from './event-id.ts';
import { storeBatch, type ArrivedEvent, type EventBadge } from './store-batch.ts';
import type { UnpackedEvent } from './unpack.ts';

/** Rows of one batch: beyond a thousand the statement grows and the rate does not. */
const BATCH_ROWS = 1_000;
/** Characters of one batch: a few of Meta's largest deliveries (3 MB each). */
const BATCH_CHARACTERS = 8_000_000;
/** Characters that may wait or be in flight: seconds of a full load, a fraction of the memory of a small machine. */
const MOST_CHARACTERS = 64_000_000;
/** What an event weighs beside its payload, roughly, in characters. */
const EVENT_CHARACTERS = 500;
/** Meta gives up after 5 to 20 seconds; an answer later than this would reach nobody. In milliseconds. */
const PATIENCE_MS = 4_500;

export interface InboxSettings {
  /** The configured Graph host is not Meta's own: events are labelled SIMULATED. */
  readonly simulated: boolean;
  readonly log: { error: (facts: object, message: string) => void };
}

export interface Inbox {
  /** Resolves when every event is durable; rejects with TemporarilyUnavailable when that cannot be had now. */
  accept(events: readonly UnpackedEvent[], receivedAt: Date): Promise<void>;
  /** Refuses what comes from now on and resolves when everything accepted is answered. */
  close(): Promise<void>;
}

interface Delivery {
  missing: number;
  done: () => void;
  refuse: (error: Error) => void;
}

interface Waiting {
  readonly event: ArrivedEvent;
  readonly delivery: Delivery;
}

export function createInbox(
  database: Pick<Database, 'kind' | 'sql'>,
  { simulated, log }: InboxSettings,
): Inbox {
  const most = database.kind === 'pglite' ? 1 : 2;
  const makeId = createEventIds();
  let waiting: Waiting[] = [];
  let characters = 0;
  let inFlight = 0;
  let scheduled = false;
  let closing = false;
  const drained = Promise.withResolvers<void>();

  function accept(events: readonly UnpackedEvent[], receivedAt: Date): Promise<void> {
    if (events.length === 0) return Promise.resolve();
    if (closing) return Promise.reject(unavailable('the server is stopping'));
    if (characters > MOST_CHARACTERS) return Promise.reject(unavailable('too many events wait'));
    const arrived = events.map((event) => arrive(event, makeId, receivedAt, simulated));
    return new Promise((resolve, reject) => {
      const delivery = { missing: arrived.length, ...withPatience(resolve, reject) };
      for (const event of arrived) {
        waiting.push({ event, delivery });
        characters += weigh(event);
      }
      schedule();
    });
  }

  // setImmediate and not a microtask: what the network has already brought joins the batch, and on PGlite, which
  // answers in microtasks, the event loop gets its turn between two batches.
  function schedule(): void {
    if (scheduled || inFlight >= most || waiting.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      void flush(take());
      schedule();
    });
  }

  function take(): Waiting[] {
    let size = 0;
    let count = 0;
    for (const { event } of waiting) {
      size += weigh(event);
      if (count === BATCH_ROWS || (count > 0 && size > BATCH_CHARACTERS)) break;
      count += 1;
    }
    const batch = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return batch;
  }

  async function flush(batch: readonly Waiting[]): Promise<void> {
    inFlight += 1;
    try {
      await storeBatch(
        database.sql,
        batch.map(({ event }) => event),
      );
      for (const { delivery } of batch) {
        delivery.missing -= 1;
        if (delivery.missing === 0) delivery.done();
      }
    } catch (error) {
      log.error({ reason: reasonOf(error), events: batch.length }, 'events could not be stored');
      const refusal = unavailable('the database did not take them', error);
      for (const { delivery } of batch) delivery.refuse(refusal);
    }
    inFlight -= 1;
    for (const { event } of batch) characters -= weigh(event);
    schedule();
    endWhenDrained();
  }

  function endWhenDrained(): void {
    if (closing && inFlight === 0 && waiting.length === 0) drained.resolve();
  }

  return {
    accept,
    close: () => {
      closing = true;
      endWhenDrained();
      return drained.promise;
    },
  };
}

function weigh(event: ArrivedEvent): number {
  return EVENT_CHARACTERS + event.payload.length;
}

/** The database's own words can quote a row; its code and the kind of error cannot. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function arrive(
  { sample, ...event }: UnpackedEvent,
  makeId: MakeEventId,
  receivedAt: Date,
  simulated: boolean,
): ArrivedEvent {
  const honest: EventBadge = simulated ? 'SIMULATED' : 'REAL';
  return { ...event, id: makeId(receivedAt), badge: sample ? 'TEST' : honest, receivedAt };
}

/** A database that hangs is as good as away: the waiting request is refused, what was sent may still be stored. */
function withPatience(
  resolve: () => void,
  reject: (error: Error) => void,
): Pick<Delivery, 'done' | 'refuse'> {
  const timer = setTimeout(() => reject(unavailable('the database takes too long')), PATIENCE_MS);
  return {
    done: () => {
      clearTimeout(timer);
      resolve();
    },
    refuse: (error) => {
      clearTimeout(timer);
      reject(error);
    },
  };
}

function unavailable(reason: string, cause?: unknown): TemporarilyUnavailable {
  return new TemporarilyUnavailable(`Events cannot be stored now: ${reason}.`, { cause });
}
