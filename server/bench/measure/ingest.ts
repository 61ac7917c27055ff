// Webhook ingest of the built server, durable before 200, on PostgreSQL: beside the same server without storing, beside a receiver
// as it is usually written, and, with large deliveries, beside nothing but INSERTs. Every contestant that stores does so in
// a database of its own, in the same tables.
import { execFileSync } from 'node:child_process';
import { atLeast, atMost, shown, type Line } from '../harness/line.ts';
import type { Ground } from '../harness/ground.ts';
import { inTurn, median } from '../harness/in-turn.ts';
import type { BareOrder } from '../ingest/bare-insert.ts';
import {
  freshDeliveries,
  loadRound,
  LOG_LEVEL,
  startReceiver,
  type Receiver,
  type Round,
} from '../ingest/contestant.ts';
import { createTables, emptyTables } from '../ingest/tables.ts';

/** The badge of events is REAL, as it is beside Meta: nothing is asked of this address while deliveries come in. */
const META = { META_GRAPH_URL: 'https://graph.facebook.com' };

const LARGE = 100;
/** The same as the product's: rows of one statement, and statements at once. */
const BARE = { rowsEach: 1_000, loops: 2 };

export async function ingest(ground: Ground): Promise<Line[]> {
  const databaseUrl = await createTables(ground);
  const server = { LOG_LEVEL, ...META };
  const house = await ground.openHouse({ databaseUrl, web: false, server });
  const ours = { port: house.server.port, databaseUrl };
  const lines = [
    ...(await ofOneEvent(ground, ours)),
    await whenQuiet(ground, ours),
    await ofManyEvents(ground, ours),
  ];
  await house.close();
  return lines;
}

async function ofOneEvent(ground: Ground, ours: Receiver): Promise<Line[]> {
  const round = { eventsEach: 1, connections: 64, ...lasting(ground, 12_000) };
  const limit = await startReceiver(ground, 'limit-server', null);
  const plain = await startReceiver(ground, 'plain-receiver', await createTables(ground));
  const p99s = { ours: [] as number[], limit: [] as number[] };
  const rate = async (receiver: Receiver, tails: number[]) => {
    const { perSecond, p99Ms } = await loadRound(receiver, round);
    tails.push(p99Ms);
    return perSecond;
  };
  const figures = await inTurn(
    [
      { name: 'ours', run: () => rate(ours, p99s.ours) },
      { name: 'limit', run: () => rate(limit, p99s.limit) },
      { name: 'plain', run: () => rate(plain, []) },
    ],
    roundsOf(ground),
  );
  const held = { ours: figures['ours'] ?? Number.NaN, unit: 'deliveries/s' };
  const against = (name: string, figure = Number.NaN) => ({ against: { name, figure } });
  return [
    atLeast(0.85, {
      what: 'webhook ingest, 1 event each',
      ...held,
      ...against('the same server, not storing', figures['limit']),
    }),
    atLeast(4, {
      what: 'webhook ingest, 1 event each',
      ...held,
      ...against('Express, one INSERT an event', figures['plain']),
    }),
    atMost(25, {
      what: 'webhook ingest, 1 event each, 64 connections, p99',
      ours: tailOf(p99s.ours),
      unit: 'ms',
      against: null,
    }),
    shown({
      what: 'the same, not storing, 64 connections, p99',
      ours: tailOf(p99s.limit),
      unit: 'ms',
      against: null,
    }),
  ];
}

/** The first round warms up. */
const tailOf = (p99s: readonly number[]): number => median(p99s.slice(1));

/** A batch is not waited for: a delivery that comes alone is stored alone. */
async function whenQuiet(ground: Ground, ours: Receiver): Promise<Line> {
  const round = { eventsEach: 1, connections: 1, ...lasting(ground, 5_000) };
  const { p99Ms } = await loadRound(ours, round);
  return atMost(25, {
    what: 'webhook ingest, 1 event each, 1 connection, p99',
    ours: p99Ms,
    unit: 'ms',
    against: null,
  });
}

async function ofManyEvents(ground: Ground, ours: Receiver): Promise<Line> {
  const round = { eventsEach: LARGE, connections: 64, ...lasting(ground, 500) };
  const bareUrl = await createTables(ground);
  const figures = await inTurn(
    [
      {
        name: 'ours',
        run: async () => (await loadRound(ours, round)).perSecond * LARGE,
      },
      { name: 'bare', run: () => bareInserts(bareUrl, round) },
    ],
    roundsOf(ground),
  );
  return atLeast(0.5, {
    what: `webhook ingest, ${LARGE} events each`,
    ours: figures['ours'] ?? Number.NaN,
    unit: 'events/s',
    against: { name: 'bare INSERT … FROM unnest', figure: figures['bare'] ?? Number.NaN },
  });
}

/** Rows a second. */
async function bareInserts(databaseUrl: string, round: Round): Promise<number> {
  await emptyTables(databaseUrl);
  const { eventsEach, durationMs, count } = round;
  const deliveries = freshDeliveries(eventsEach);
  const order: BareOrder = { databaseUrl, durationMs, count, deliveries, ...BARE };
  const file = new URL('../ingest/bare-insert.ts', import.meta.url).pathname;
  return Number(
    execFileSync(process.execPath, [file, JSON.stringify(order)], { encoding: 'utf8' }),
  );
}

/** Long enough that PostgreSQL's and the collector's own work falls into it; `mostASecond` deliveries are made for it. */
function lasting({ quick }: Ground, mostASecond: number): Pick<Round, 'durationMs' | 'count'> {
  const seconds = quick ? 1 : 5;
  return { durationMs: seconds * 1_000, count: seconds * mostASecond };
}

function roundsOf({ quick }: Ground): number {
  return quick ? 2 : 5;
}
