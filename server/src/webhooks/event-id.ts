// Ids of events: UUIDv7 of the time of receipt, ever rising within a process, so that their order is the order of
// arrival, inside a delivery too. Between processes the clock decides, to the millisecond. A stretch of time is a range
// of ids.
import { randomFillSync } from 'node:crypto';
import { v7, validate, version } from 'uuid';

export type MakeEventId = (receivedAt: Date) => string;

/** A clock that steps back does not take the ids back with it. */
export function createEventIds(): MakeEventId {
  let msecs = 0;
  // 32 bits: at a million events a second it takes an hour within one millisecond to run out.
  let seq = 0;
  const nextRandom = createRandom();
  return (receivedAt) => {
    const now = receivedAt.getTime();
    seq = now > msecs ? 0 : seq + 1;
    msecs = Math.max(msecs, now);
    return v7({ msecs, seq, random: nextRandom() });
  };
}

/** What one UUID takes, in bytes. */
const RANDOM_BYTES = 16;
/** Ids for which the system is asked at once: asking for each costs more than the rest of making it. */
const IDS_AT_ONCE = 256;

function createRandom(): () => Uint8Array {
  const pool = new Uint8Array(IDS_AT_ONCE * RANDOM_BYTES);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += RANDOM_BYTES;
    return pool.subarray(used - RANDOM_BYTES, used);
  };
}

/** No event came before it. */
export const LEAST_ID = '00000000-0000-0000-0000-000000000000';

/** Hex digits of a UUIDv7 that tell its milliseconds (RFC 9562, 5.7). */
const TIME_DIGITS = 12;

/** The least UUIDv7 of that millisecond. */
export function earliestId(time: Date): string {
  // The format begins with the year 1970; before that there was nothing either.
  const hex = Math.max(0, time.getTime()).toString(16).padStart(TIME_DIGITS, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** When the event of this id arrived. */
export function timeOfId(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, TIME_DIGITS), 16));
}

/** The same of what somebody shows as an id; null: it is none of ours. */
export function readTimeOfId(shown: string): Date | null {
  return validate(shown) && version(shown) === 7 ? timeOfId(shown) : null;
}
