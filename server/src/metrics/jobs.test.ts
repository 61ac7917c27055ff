import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createJobMetrics } from './jobs.ts';

it('tells when a job last succeeded, and how often it failed', async () => {
  const registry = new Registry();
  const tell = createJobMetrics(registry);
  tell('sweep', true);
  tell('sweep', false);
  const text = await registry.metrics();
  expect(text).toMatch(/job_last_success_timestamp_seconds\{job="sweep"\} \d{10}/);
  expect(text).toContain('job_runs_total{job="sweep",result="succeeded"} 1');
  expect(text).toContain('job_runs_total{job="sweep",result="failed"} 1');
});
