// Ids of events: UUIDv7 of the time of receipt, ever rising within a process, so that their order is the order of
// arrival, inside a delivery too. Between processes the clock decides, to the millisecond. A stretch of time is a range
// of ids.
import { v7 } from 'uuid';

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

/** No event came before it. */
export const LEAST_ID = '00000000-0000-0000-0000-000000000000';

/** The least UUIDv7 of that millisecond. */
export function earliestId(time: Date): string {
  // The format begins with the year 1970; before that there was nothing either.
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** When the event of this id arrived. */
export function timeOfId(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 13).replace('-', ''), 16));
}
