// Which part of the events a reading must look at, and what of it was already sent.
//
// Ids rise with the time of receipt, but a row may be stored after a row with a higher id: batches are in flight side by
// side, and several processes mint ids by clocks of their own. A cursor that only moves forward would pass such a row by.
// So a reading begins 10 seconds before the reading before it began, and leaves out the ids that were sent since then.
//
// States of the window: floor (everything below it was looked at for good) ≤ place of the reading that goes on. A round
// moves the place up, page by page; when it is through, the floor follows to 10 seconds before the round began.
import { earliestId } from './event-id.ts';

/**
 * How late a row may be stored, and how far the processes' clocks may lie apart, together, in milliseconds: a batch takes
 * some tens of milliseconds, and a database that keeps one waiting for seconds has Meta send it again.
 */
export const OVERLAP_MS = 10_000;

export interface Overlap {
  /** A round begins, or goes on where it was left off. */
  begin(now: Date): void;
  /** Where the next page begins, and which ids it leaves out. */
  next(): { behind: string; except: string[] };
  /** This id was sent. */
  sent(id: string): void;
  /** The round is through: everything that was stored when it began was looked at. */
  through(): void;
}

/**
 * @param since from when on events are wanted
 * @param known ids from then and from the 10 seconds before that are not
 */
export function createOverlap(since: Date, known: Iterable<string>): Overlap {
  const sent = new Set(known);
  let place = floorOf(since);
  let floor = place;
  let nextFloor: string | null = null;
  return {
    begin: (now) => {
      // A clock that steps back makes the window longer, never shorter.
      nextFloor ??= greater(floor, floorOf(now));
    },
    next: () => {
      const needless = smaller(place, nextFloor ?? floor);
      for (const id of sent) if (id < needless) sent.delete(id);
      return { behind: place, except: [...sent].filter((id) => id > place) };
    },
    sent: (id) => {
      sent.add(id);
      place = greater(place, id);
    },
    through: () => {
      floor = nextFloor ?? floor;
      place = floor;
      nextFloor = null;
    },
  };
}

const floorOf = (at: Date): string => earliestId(new Date(at.getTime() - OVERLAP_MS));
const smaller = (one: string, other: string): string => (one < other ? one : other);
const greater = (one: string, other: string): string => (one > other ? one : other);
