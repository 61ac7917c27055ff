// One process that takes deliveries, and a round of load on it: fresh deliveries, an empty table before, and afterwards every
// event that was acknowledged must be there.
import { SECRETS, type Ground } from '../harness/ground.ts';
import { freePort } from '../../scripts/free-port.ts';
import { HOST } from '../../scripts/demo-parts.ts';
import { applyLoad, type LoadResult } from '../load/apply.ts';
import type { DeliverySettings } from '../load/deliveries.ts';
import { countEvents, emptyTables } from './tables.ts';

/** As in production; the log itself goes to /dev/null. */
export const LOG_LEVEL = 'info';

/** Eight Pages: a batch holds events of several accounts, as it does for a company with some. */
const ACCOUNTS = Array.from({ length: 8 }, (_, place) => `10495871231${place}`);

export interface Round {
  readonly eventsEach: number;
  /** Deliveries made before the clock runs: more than can be taken in the time. */
  readonly count: number;
  readonly connections: number;
  readonly durationMs: number;
}

export interface Receiver {
  readonly port: number;
  /** Null: it stores nothing. */
  readonly databaseUrl: string | null;
}

let rounds = 0;

/** Deliveries that no round had before. */
export function freshDeliveries(eventsEach: number): DeliverySettings {
  rounds += 1;
  return { secret: SECRETS.appSecret, accountIds: ACCOUNTS, eventsEach, run: `ingest${rounds}` };
}

/** One round. Throws when a delivery was refused, or when an acknowledged event is not in the table. */
export async function loadRound(receiver: Receiver, round: Round): Promise<LoadResult> {
  const { eventsEach, count, ...pressure } = round;
  const { port, databaseUrl } = receiver;
  if (databaseUrl !== null) await emptyTables(databaseUrl);
  const source = { kind: 'deliveries', first: 0, count, ...freshDeliveries(eventsEach) } as const;
  const result = await applyLoad({ ...pressure, port, source });
  const { 200: accepted = 0, ...refused } = result.byStatus;
  if (Object.keys(refused).length > 0) {
    throw new Error(`Not every delivery was accepted: ${JSON.stringify(result.byStatus)}.`);
  }
  if (databaseUrl !== null && (await countEvents(databaseUrl)) !== accepted * eventsEach) {
    throw new Error(`Of ${accepted} deliveries acknowledged not exactly the events are stored.`);
  }
  return result;
}

/** Starts a receiver of this folder: `limit-server`, `plain-receiver`. */
export async function startReceiver(
  ground: Ground,
  file: string,
  databaseUrl: string | null,
): Promise<Receiver> {
  const port = await freePort();
  await ground.start({
    name: file,
    port,
    args: [`server/bench/ingest/${file}.ts`],
    readyUrl: `http://${HOST}:${port}/readyz`,
    env: {
      HOST,
      PORT: String(port),
      APP_SECRET: SECRETS.appSecret,
      DATABASE_URL: databaseUrl ?? '',
      LOG_LEVEL,
    },
  });
  return { port, databaseUrl };
}
