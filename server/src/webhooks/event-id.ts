// Ids of events: UUIDv7 of the time of receipt, ever rising within a process, so that their order is the order of
// arrival, inside a delivery too. Between processes the clock decides, to the millisecond.
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
