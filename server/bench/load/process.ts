// The second process: makes the requests, waits for the word, presses, and tells what was answered.
import { press } from './client.ts';
import type { Order, Told } from './apply.ts';
import { open } from './source.ts';

const tell = (told: Told) => process.send?.(told);

process.once('message', (order: Order) => {
  const next = open(order.source);
  tell({ kind: 'ready' });
  process.once('message', () => void run(order, next));
});

async function run(order: Order, next: ReturnType<typeof open>): Promise<void> {
  const latencies: number[] = [];
  const byStatus: Record<number, number> = {};
  const accepted: number[] = [];
  const started = performance.now();
  await press({ ...order, next }, ({ number, status, tookMs }) => {
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    latencies.push(tookMs);
    if (order.numbers && status >= 200 && status < 300) accepted.push(number);
  });
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((one, other) => one - other);
  const at = (part: number) => latencies[Math.floor((latencies.length - 1) * part)] ?? Number.NaN;
  const good = Object.entries(byStatus)
    .filter(([status]) => Number(status) >= 200 && Number(status) < 300)
    .reduce((sum, [, count]) => sum + count, 0);
  const p50Ms = at(0.5);
  const p99Ms = at(0.99);
  tell({
    kind: 'done',
    result: { perSecond: good / seconds, seconds, p50Ms, p99Ms, byStatus, accepted },
  });
  process.disconnect();
}
