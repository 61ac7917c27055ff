// Whether a failed request is sent once more, and after how long.
//
// Only what Meta calls transient is repeated (docs/graph-api/guides/error-handling): few times, with a pause that doubles and is
// spread at random, so that many processes do not come back together. A throttle is waited for only when Meta says it is short:
// a person is waiting at the other end. For the same reason a call that ran out of its time is not given that time once more; one that
// broke off at once is. What it trades: up to three attempts make a failing call slower before it fails.
import { type MetaError, Throttled, TransientFailure, Unreachable } from './errors.ts';
import type { Outcome, Repeat, Wire } from './request.ts';

/** The first try and two more: together below 1.5 s of pauses. */
export const MOST_ATTEMPTS = 3;

/** Milliseconds before the second attempt, doubled before each later one; between half and all of it, at random. */
const FIRST_PAUSE = 500;

/** The longest throttle worth waiting for with a person at the door. Seconds. */
const LONGEST_WAIT = 2;

/** Milliseconds to pause before the next attempt, or null when there must be none. `attempt` is the number of the one that failed, from 1. */
export function pauseAfter(
  error: MetaError,
  attempt: number,
  repeat: Repeat,
  random: () => number,
): number | null {
  if (attempt >= MOST_ATTEMPTS || repeat === 'never') return null;
  if (error instanceof Unreachable && (repeat !== 'always' || error.reason === 'TIMEOUT'))
    return null;
  if (error instanceof Throttled) {
    const wait = error.retryAfterSeconds;
    return wait !== null && wait <= LONGEST_WAIT ? wait * 1000 : null;
  }
  if (!(error instanceof TransientFailure || error instanceof Unreachable)) return null;
  return Math.round(FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + random() / 2));
}

/** Tries until it succeeds or may not be tried again, and returns the value or throws the last error. */
export async function persist<T>(
  wire: Wire,
  repeat: Repeat,
  once: (attempt: number) => Promise<Outcome<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await once(attempt);
    if (outcome.ok) return outcome.value;
    const pause = pauseAfter(outcome.error, attempt, repeat, wire.random);
    if (pause === null) throw outcome.error;
    await wire.sleep(pause);
  }
}

/** How often a request may be repeated when it does not say so itself. */
export function repeatOf(request: { method: string; repeat?: Repeat }): Repeat {
  return request.repeat ?? (request.method === 'POST' ? 'never' : 'always');
}
