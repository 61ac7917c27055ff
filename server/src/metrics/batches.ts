// The inbox's batches: how large, how long, what became of their events, and what waits for one now.
import type { Inbox, InboxSettings } from '#webhooks/inbox';
import { Counter, Histogram, type Registry } from 'prom-client';
import { OF_AN_ANSWER } from './seconds.ts';
import { showGauge } from './show-gauge.ts';

/** Events; the inbox takes a thousand at a time. */
const SIZES = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000];

/** Returns what is to be told of each batch. */
export function createBatchMetrics(registry: Registry): NonNullable<InboxSettings['onBatch']> {
  const registers = [registry];
  const sizes = new Histogram({
    name: 'webhook_batch_events',
    help: 'Events in one batch: one statement, one commit.',
    buckets: SIZES,
    registers,
  });
  const durations = new Histogram({
    name: 'webhook_batch_seconds',
    help: 'How long the database took for one batch.',
    buckets: OF_AN_ANSWER,
    registers,
  });
  const events = new Counter({
    name: 'webhook_events_total',
    help: 'Events by result: stored, repeated (stored already), or refused because the database did not take them.',
    labelNames: ['result'],
    registers,
  });
  const stored = events.labels({ result: 'stored' });
  const repeated = events.labels({ result: 'repeated' });
  const refused = events.labels({ result: 'refused' });
  return (batch) => {
    sizes.observe(batch.events);
    durations.observe(batch.ms / 1000);
    if (batch.stored === null) return refused.inc(batch.events);
    stored.inc(batch.stored);
    repeated.inc(batch.events - batch.stored);
  };
}

export function showInbox(registry: Registry, inbox: Pick<Inbox, 'load'>): void {
  showGauge(
    registry,
    'webhook_events_waiting',
    'Events that wait for their batch.',
    () => inbox.load().waiting,
  );
  showGauge(
    registry,
    'webhook_batches_in_flight',
    'Batches on their way to the disk.',
    () => inbox.load().inFlight,
  );
  showGauge(
    registry,
    'webhook_inbox_characters',
    'What waits and what is in flight, in characters; from 64 million on deliveries are answered 503.',
    () => inbox.load().characters,
  );
}
