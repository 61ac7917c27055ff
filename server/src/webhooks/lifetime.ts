// How long things are kept here. The sweep erases by it, and an event says by it when it will go.
import { SAMPLE_ACCOUNT } from './unpack.ts';

const HOUR_MS = 3_600_000;

/** How long an account's events wait for somebody to connect it, and how long samples and notes are of use, in milliseconds. */
export const KEPT_MS = {
  unclaimed: 24 * HOUR_MS,
  samples: 720 * HOUR_MS,
  rejected: 720 * HOUR_MS,
} as const;

/**
 * How long an event of the account is kept, in milliseconds.
 * @param eventsKeptMs what the environment says of events.
 */
export function keptMs(accountId: string, eventsKeptMs: number): number {
  return accountId === SAMPLE_ACCOUNT ? Math.min(KEPT_MS.samples, eventsKeptMs) : eventsKeptMs;
}
