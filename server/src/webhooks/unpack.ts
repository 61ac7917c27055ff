// From a delivery's JSON to the events in it. Pure and total: whatever JSON comes in, it does not throw, and what it
// does not know is kept as UNRECOGNISED.
import { cut } from './unpack/cut.ts';
import { readEntry } from './unpack/entry.ts';
import type { UnpackedEvent } from './unpack/event.ts';
import { finish } from './unpack/finish.ts';
import { at, list, words } from './unpack/read.ts';
import { seconds } from './unpack/time.ts';

export { SAMPLE_ACCOUNT } from './unpack/finish.ts';
export type { EventChannel, UnpackedEvent } from './unpack/event.ts';
export { EVENT_KINDS, type EventKind } from './unpack/kinds.ts';

// Meta sends up to 1,000 updates in one delivery. Ten times that is kept one by one; a body of 3 MB that holds more
// holds crumbs, and a row for each would turn megabytes into gigabytes.
export const MOST_EVENTS = 10_000;
// Parts that WhatsApp's items share are kept with each of them; ten times the largest body is no delivery of Meta's.
const MOST_CHARACTERS = 30_000_000;

/** The body as one event that belongs to nobody. */
const whole = (body: unknown, summary: string, receivedAt: Date): UnpackedEvent => {
  const draft = { kind: 'UNRECOGNISED', summary, payload: body } as const;
  return finish({ draft, clock: seconds }, { object: null, entry: undefined, receivedAt });
};

/**
 * Every event of a delivery, in its order: an empty list when the delivery is empty.
 * @param receivedAt stands in where a key needs a time and the delivery has none.
 */
export const unpack = (body: unknown, receivedAt: Date): UnpackedEvent[] => {
  const delivery = cut(body);
  if (at(delivery, 'entry') === undefined) {
    return [whole(delivery, 'delivery of an unknown shape', receivedAt)];
  }
  const object = words(delivery, 'object');
  const events: UnpackedEvent[] = [];
  let characters = 0;
  for (const entry of list(delivery, 'entry')) {
    for (const found of readEntry(object, entry)) {
      if (events.length === MOST_EVENTS || characters > MOST_CHARACTERS) {
        return [...events, whole(delivery, 'delivery of too many updates, kept whole', receivedAt)];
      }
      const event = finish(found, { object, entry, receivedAt });
      events.push(event);
      characters += event.payload.length;
    }
  }
  return events;
};
