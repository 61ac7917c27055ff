// Ids of events: UUIDv7 of the time of receipt, ever rising within a process, so that their order is the order of
// arrival, inside a delivery too. Between processes the clock decides, to the millisecond.
import { v7, validate, version } from 'uuid';

export type MakeEventId = (receivedAt: Date) => string;

/** A clock that steps back does not take the ids back with it. */
export function createEventIds(): MakeEventId {
  let msecs = 0;
  // 32 bits: at a million events a second it takes an hour within one millisecond to run out.
  let seq = 0;
  return (receivedAt) => {
    const now = receivedAt.getTime();
    seq = now > msecs ? 0 : seq + 1;
    msecs = Math.max(msecs, now);
    return v7({ msecs, seq });
  };
}

/** When the id was made, to the millisecond; null: it is none of ours. */
export function timeOfEventId(id: string): Date | null {
  if (!validate(id) || version(id) !== 7) return null;
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, TIME_DIGITS), 16));
}

/** What no id from that millisecond on is smaller than. */
export function firstEventIdAt(ms: number): string {
  const time = Math.max(0, ms).toString(16).padStart(TIME_DIGITS, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** Hex digits of a UUIDv7 that tell its milliseconds (RFC 9562, 5.7). */
const TIME_DIGITS = 12;
