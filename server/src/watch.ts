// Who watches over this process: metrics, traces, both or nobody. One set of hooks for `app.ts` to plug into the rooms; of what is off
// nothing is made, and traces are not even loaded.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '#base/context';
import type { Database } from '#base/database';
import type { Log } from '#base/log';
import type { WatchStreams } from '#base/open-streams';
import type { WatchJob } from '#base/schedule';
import type { TrustedDocuments } from '#base/trusted-documents';
import type { Config } from '#config';
import type { WatchedCall } from '#meta/graph';
import { createMetrics, type Metrics } from '#metrics/metrics';
import { metricsRoute } from '#metrics/metrics.route';
import type { Inbox, StoredBatch } from '#webhooks/inbox';
import type { RejectionReason } from '#webhooks/reject';
import type { FastifyInstance } from 'fastify';

export interface Watch {
  onGraphCall(call: WatchedCall): void;
  onBatch(batch: StoredBatch): void;
  onRejected(reason: RejectionReason): void;
  onJob: WatchJob;
  onStreams: WatchStreams;
  plugins: ApolloServerPlugin<Context>[];
  /** The same inbox, watched. */
  inbox(inbox: Inbox): Inbox;
  /** Before any other route is mounted. */
  mount(http: FastifyInstance): Promise<void>;
  /** Looks at these from now on, until it is closed. */
  look(at: { database: Database; inbox: Inbox }): Promise<void>;
  close(): Promise<void>;
}

export async function createWatch(
  config: Config,
  parts: { log: Log; documents: TrustedDocuments },
): Promise<Watch> {
  const { metricsToken } = config;
  const metrics = metricsToken === null ? null : createMetrics(parts.documents);
  const traces = await openTracesIfWanted(config, parts);
  return {
    onGraphCall: (call) => {
      metrics?.onGraphCall(call);
      traces?.onGraphCall(call);
    },
    onBatch: (batch) => {
      metrics?.onBatch(batch);
      traces?.onBatch(batch);
    },
    onRejected: (reason) => metrics?.deliveries.onRejected(reason),
    onJob: (job, succeeded) => metrics?.onJob(job, succeeded),
    onStreams: (change) => metrics?.onStreams(change),
    plugins: [metrics?.operations.plugin, traces?.plugin].filter((one) => one !== undefined),
    inbox: (inbox) => metrics?.deliveries.watch(inbox) ?? inbox,
    mount: async (http) => {
      traces?.watchRequests(http);
      await mountMetrics(http, metrics, metricsToken);
    },
    look: async (at) => metrics?.look(at),
    close: async () => {
      await metrics?.close();
      await traces?.close();
    },
  };
}

async function mountMetrics(
  http: FastifyInstance,
  metrics: Metrics | null,
  token: string | null,
): Promise<void> {
  if (metrics === null || token === null) return;
  metrics.operations.watchRefusals(http);
  await http.register(metricsRoute(metrics.registry, token));
}

async function openTracesIfWanted(
  { tracesUrl, commit }: Config,
  parts: { log: Log; documents: TrustedDocuments },
) {
  if (tracesUrl === null) return null;
  const { openTraces } = await import('#traces/open-traces');
  return openTraces({ ...parts, collector: tracesUrl, commit });
}
