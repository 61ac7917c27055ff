// What an operator sees of this process in numbers: one registry, and for every room what it is to be told. The rooms declare what they
// tell, `app.ts` plugs it in here; none of them knows of Prometheus. Without METRICS_TOKEN nothing here is made, and nobody is told.
//
// What it trades: all numbers are this process's own and begin anew with it; Prometheus adds up the processes. No label ever holds an
// id, a token, or a word of a person: names are of our own code, or bounded in number (bounded.ts).
import type { Database } from '#base/database';
import type { WatchStreams } from '#base/open-streams';
import type { WatchJob } from '#base/schedule';
import type { TrustedDocuments } from '#base/trusted-documents';
import type { WatchedCall } from '#meta/graph';
import type { Inbox, InboxSettings } from '#webhooks/inbox';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { createBatchMetrics, showInbox } from './batches.ts';
import { createDeliveryMetrics, type DeliveryMetrics } from './deliveries.ts';
import { createGraphMetrics } from './graph-calls.ts';
import { createJobMetrics } from './jobs.ts';
import { createOperationMetrics, type OperationMetrics } from './operations.ts';
import { showPool } from './pool.ts';
import { countTicks } from './ticks.ts';

export interface Metrics {
  registry: Registry;
  deliveries: DeliveryMetrics;
  onBatch: NonNullable<InboxSettings['onBatch']>;
  onGraphCall: (call: WatchedCall) => void;
  operations: OperationMetrics;
  onJob: WatchJob;
  onStreams: WatchStreams;
  /** Looks at these from now on, until it is closed. */
  look(at: { database: Database; inbox: Inbox }): Promise<void>;
  close(): Promise<void>;
}

/** @param documents whose operations are called by their names */
export function createMetrics(documents: TrustedDocuments): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const streams = new Gauge({
    name: 'live_streams_open',
    help: 'Pages and programs that follow something now.',
    registers: [registry],
  });
  let stopHearing = async (): Promise<void> => {};
  return {
    registry,
    deliveries: createDeliveryMetrics(registry),
    onBatch: createBatchMetrics(registry),
    onGraphCall: createGraphMetrics(registry),
    operations: createOperationMetrics(registry, documents),
    onJob: createJobMetrics(registry),
    onStreams: (change) => streams.inc(change),
    look: async ({ database, inbox }) => {
      showPool(registry, database);
      showInbox(registry, inbox);
      stopHearing = await countTicks(registry, database);
    },
    close: () => stopHearing(),
  };
}
