// The scheduled jobs: when each last succeeded here, and how often it failed. Of several processes one does a job, so take the newest.
import type { WatchJob } from '#base/schedule';
import { Counter, Gauge, type Registry } from 'prom-client';

/** Returns what is to be told of each run. */
export function createJobMetrics(registry: Registry): WatchJob {
  const registers = [registry];
  const lastSuccess = new Gauge({
    name: 'job_last_success_timestamp_seconds',
    help: 'When a job last succeeded in this process, as Unix time.',
    labelNames: ['job'],
    registers,
  });
  const runs = new Counter({
    name: 'job_runs_total',
    help: 'Runs of a job in this process, by result.',
    labelNames: ['job', 'result'],
    registers,
  });
  return (job, succeeded) => {
    runs.inc({ job, result: succeeded ? 'succeeded' : 'failed' });
    if (succeeded) lastSuccess.setToCurrentTime({ job });
  };
}
