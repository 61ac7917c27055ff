// Calls to Meta's Graph: by method, endpoint (a template, never an id), and outcome.
import type { WatchedCall } from '#meta/graph';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { createBounded } from './bounded.ts';

/** Twice the templates that the code has. */
const MOST_ENDPOINTS = 80;
/** In seconds; META_TIMEOUT_MS ends a call after ten unless told. */
const DURATIONS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Returns what is to be told of each attempt. */
export function createGraphMetrics(registry: Registry): (call: WatchedCall) => void {
  const registers = [registry];
  const endpointOf = createBounded(MOST_ENDPOINTS);
  const calls = new Counter({
    name: 'graph_calls_total',
    help: 'Attempts to call Graph, by outcome: OK, or the kind of failure. Inside a batch each operation is one.',
    labelNames: ['method', 'endpoint', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'graph_call_seconds',
    help: 'How long one attempt took.',
    labelNames: ['method', 'endpoint'],
    buckets: DURATIONS,
    registers,
  });
  const usage = new Gauge({
    name: 'graph_usage_percent',
    help: 'How full the fullest of Meta’s call allowances was, as of the latest answer that told.',
    registers,
  });
  return ({ method, pathTemplate, failure, durationMs, usagePercent }) => {
    const endpoint = endpointOf(pathTemplate);
    calls.inc({ method, endpoint, outcome: failure ?? 'OK' });
    durations.observe({ method, endpoint }, durationMs / 1000);
    if (usagePercent !== null) usage.set(usagePercent);
  };
}
