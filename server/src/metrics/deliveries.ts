// Deliveries, counted at the inbox: how each was answered, how long it waited until it was durable, and how late Meta is.
//
// What it costs: for a delivery two clock readings, one count and two observations without labels (some 0.2 µs each); for an event nothing.
import type { Inbox } from '#webhooks/inbox';
import type { RejectionReason } from '#webhooks/reject';
import { Counter, Histogram, type Registry } from 'prom-client';
import { OF_AN_ANSWER, secondsSince } from './seconds.ts';

export interface DeliveryMetrics {
  /** The same inbox, with its deliveries observed. */
  watch(inbox: Inbox): Inbox;
  /** To be told of what never reached the inbox. */
  onRejected(reason: RejectionReason): void;
}

/** From half a second to 36 hours, in seconds: for so long Meta tries again. */
const LATENESS = [0.5, 1, 2, 5, 10, 30, 60, 300, 1_800, 7_200, 43_200, 129_600];

export function createDeliveryMetrics(registry: Registry): DeliveryMetrics {
  const registers = [registry];
  const results = new Counter({
    name: 'webhook_deliveries_total',
    help: 'Deliveries of Meta by result: ACCEPTED, UNAVAILABLE (503, Meta sends it again), or why it was rejected.',
    labelNames: ['result'],
    registers,
  });
  const accepted = results.labels({ result: 'ACCEPTED' });
  const unavailable = results.labels({ result: 'UNAVAILABLE' });
  const observe = createDelays(registers);
  return {
    onRejected: (reason) => results.inc({ result: reason }),
    watch: (inbox) => ({
      ...inbox,
      accept: async (events, receivedAt, from = 'META') => {
        if (from === 'REPLAY') return inbox.accept(events, receivedAt, from);
        const began = performance.now();
        try {
          await inbox.accept(events, receivedAt, from);
        } catch (error) {
          unavailable.inc();
          throw error;
        }
        accepted.inc();
        observe(began, receivedAt, events[0]?.occurredAt ?? null);
      },
    }),
  };
}

function createDelays(registers: Registry[]) {
  const toDurable = new Histogram({
    name: 'webhook_delivery_durable_seconds',
    help: 'From when a delivery was verified and unpacked until its last event was durable.',
    buckets: OF_AN_ANSWER,
    registers,
  });
  const lag = new Histogram({
    name: 'webhook_delivery_lag_seconds',
    help: 'From when the first event of a delivery happened, as Meta says, until the delivery was received.',
    buckets: LATENESS,
    registers,
  });
  return (began: number, receivedAt: Date, happenedAt: Date | null): void => {
    toDurable.observe(secondsSince(began));
    if (happenedAt === null) return;
    lag.observe(Math.max(0, (receivedAt.getTime() - happenedAt.getTime()) / 1000));
  };
}
