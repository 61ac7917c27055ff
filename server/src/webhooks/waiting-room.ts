// Where events wait for their batch, in the order of arrival, counted by what they weigh until they are durable or
// refused.
import { TemporarilyUnavailable } from '#base/errors';
import type { ArrivedEvent } from './store-batch.ts';

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

/** One request of Meta's that waits for its events. */
export interface Delivery {
  /** Events that are not durable yet. */
  missing: number;
  done: () => void;
  refuse: (error: Error) => void;
}

export interface Waiting {
  readonly event: ArrivedEvent;
  readonly delivery: Delivery;
}

export interface WaitingRoom {
  isEmpty(): boolean;
  isFull(): boolean;
  /** Events that wait, and the weight of these and of what is in flight. */
  load(): { waiting: number; characters: number };
  /** Resolves when all events have become durable, rejects when one was refused or it takes too long. */
  enter(events: readonly ArrivedEvent[]): Promise<void>;
  /** The next batch; it weighs on the room until it is let go. */
  take(): readonly Waiting[];
  letGo(batch: readonly Waiting[]): void;
}

export function createWaitingRoom(): WaitingRoom {
  let waiting: Waiting[] = [];
  let characters = 0;
  return {
    isEmpty: () => waiting.length === 0,
    isFull: () => characters > MOST_CHARACTERS,
    load: () => ({ waiting: waiting.length, characters }),
    enter: (events) =>
      new Promise((resolve, reject) => {
        const delivery = { missing: events.length, ...withPatience(resolve, reject) };
        for (const event of events) {
          waiting.push({ event, delivery });
          characters += weigh(event);
        }
      }),
    take: () => {
      const batch = waiting.slice(0, countOfBatch(waiting));
      waiting = waiting.slice(batch.length);
      return batch;
    },
    letGo: (batch) => {
      for (const { event } of batch) characters -= weigh(event);
    },
  };
}

function weigh(event: ArrivedEvent): number {
  return EVENT_CHARACTERS + event.payload.length;
}

/** At least one, however large it is. */
function countOfBatch(waiting: readonly Waiting[]): number {
  let size = 0;
  for (const [place, { event }] of waiting.entries()) {
    size += weigh(event);
    if (place === BATCH_ROWS || (place > 0 && size > BATCH_CHARACTERS)) return place;
  }
  return waiting.length;
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

export function unavailable(reason: string, cause?: unknown): TemporarilyUnavailable {
  return new TemporarilyUnavailable(`Events cannot be stored now: ${reason}.`, { cause });
}
