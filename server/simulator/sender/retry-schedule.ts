// How long Meta keeps trying a delivery that is not answered 200, and how that time is compressed here.
//
// Meta: an hour for Messenger and Instagram, seven days for WhatsApp, 36 hours for the rest, less and less often (Messenger and WhatsApp
// webhook pages, docs/graph-api/webhooks/getting-started). Here: a few attempts with short pauses, each standing for a moment
// of that time; and a clock put forward past it ends the trying. What it trades: the number of attempts is not Meta's.
import type { World } from '../world/world.ts';

const hourMs = 60 * 60 * 1000;

const patience: Record<string, number> = {
  page: hourMs,
  instagram: hourMs,
  whatsapp_business_account: 7 * 24 * hourMs,
};
const otherPatience = 36 * hourMs;

export interface Schedule {
  /** Attempts after the first. */
  retries: number;
  /** How long Meta goes on, milliseconds. */
  patienceMs: number;
}

export function scheduleOf(world: World, object: string): Schedule {
  const { retries, whatsAppRetries } = world.pace;
  const patienceMs = patience[object] ?? otherPatience;
  return {
    retries: object === 'whatsapp_business_account' ? whatsAppRetries : retries,
    patienceMs,
  };
}

/** Milliseconds since the first attempt that a retry stands for: each gap is twice the one before, the last ends the patience. */
export function meantMs({ retries, patienceMs }: Schedule, retry: number): number {
  return retry === 0 ? 0 : Math.round((patienceMs * (2 ** retry - 1)) / (2 ** retries - 1));
}

/** Pauses double four times and stay so: long enough to watch, short enough to wait for. */
const mostDoublings = 4;

/** The real pause before a retry, milliseconds. */
export function pauseBefore(world: World, retry: number): number {
  return world.pace.retryDelayMs * 2 ** Math.min(retry - 1, mostDoublings);
}
