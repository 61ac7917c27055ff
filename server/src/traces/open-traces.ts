// Traces on their way to a collector. This file alone knows the SDK; it is imported only when traces are wanted.
//
// States of a span: begun → ended, and waiting → sent with others every few seconds, or dropped when more wait than a collector takes.
// A collector that is away costs spans and a line in the log, never a request.
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { Log } from '#base/log';
import type { TrustedDocuments } from '#base/trusted-documents';
import { createTraces, type Traces } from './traces.ts';

export interface TracesSettings {
  /** Base address of the collector, as OTEL_EXPORTER_OTLP_ENDPOINT has it. */
  collector: string;
  commit: string | null;
  documents: TrustedDocuments;
  log: Log;
}

export interface OpenTraces extends Traces {
  /** Sends what still waits. */
  close(): Promise<void>;
}

/** What a stop waits for the collector, in milliseconds. */
const PATIENCE_MS = 2_000;

export function openTraces({ collector, commit, documents, log }: TracesSettings): OpenTraces {
  // OTEL_EXPORTER_OTLP_HEADERS and the like are the exporter's own to read.
  const exporter = new OTLPTraceExporter({
    url: `${collector.replace(/\/+$/, '')}/v1/traces`,
    timeoutMillis: PATIENCE_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'crm-flow-server',
      ...(commit === null ? {} : { 'service.version': commit }),
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter: telling(exporter, log) })],
  });
  const traces = createTraces(provider.getTracer('crm-flow'), documents);
  return { ...traces, close: () => provider.shutdown().catch(() => undefined) };
}

/** The exporter's own words may name the collector's address with a password in it: only the kind of error is told. */
function telling(exporter: SpanExporter, log: Log): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error !== undefined) {
          log.warn({ reason: result.error.name, spans: spans.length }, 'traces could not be sent');
        }
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
