// Webhook ingest: durable before 200, one server process, 64 connections.
import type { Ground } from '../harness/ground.ts';
import { SECRETS } from '../harness/ground.ts';
import { atMost, type Line } from '../harness/line.ts';
import { applyLoad } from '../load/apply.ts';

export async function ingest(ground: Ground): Promise<Line[]> {
  const house = await ground.openHouse({ web: false });
  const load = await applyLoad({
    port: house.server.port,
    durationMs: ground.quick ? 2_000 : 10_000,
    source: {
      kind: 'deliveries',
      secret: SECRETS.appSecret,
      accountIds: ['104958712310'],
      eventsEach: 1,
      run: 'ingest',
      first: 0,
      count: ground.quick ? 30_000 : 150_000,
    },
  });
  await house.close();
  return [
    atMost(25, {
      what: 'webhook ingest, 1 event each, p99',
      ours: load.p99Ms,
      unit: 'ms',
      against: null,
    }),
  ];
}
