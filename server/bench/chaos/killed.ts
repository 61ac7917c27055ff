// The server is killed under full load, again and again, and once the database as by a loss of power: whatever was acknowledged is
// there, once; what was not comes again, as from Meta, and is there once, too.
import type { Fault, Outcome } from '../harness/fault.ts';
import type { Ground, House } from '../harness/ground.ts';
import { applyLoad, type LoadResult } from '../load/apply.ts';
import type { DeliverySettings } from '../load/deliveries.ts';
import { from, keptOf, sendAgain, sendingOf } from './sending.ts';
import { brokenOf, count, rest, sentOf } from './tell.ts';

const KILLS = 20;
/** Load before the kill, and how long the load knocks on afterwards, in milliseconds. */
const BEFORE_MS = 1_000;
const AFTER_MS = 100;
/** More deliveries than a server takes in that time. */
const MADE = 20_000;
/** Of those acknowledged before the kill, so many come again all the same: Meta does that. */
const REPEATED = 200;

export const killed: Fault = {
  what: 'acknowledged deliveries: the server killed under full load, again and again; once the database',
  wanted: `0 lost, 0 twice, ≥ ${KILLS} kills`,
  run,
};

interface Round {
  readonly sending: DeliverySettings;
  readonly result: LoadResult;
  /** Acknowledged and not there when everything stood again, before anything was sent again. */
  readonly lost: number;
}

interface Attempt {
  readonly house: House & { databaseUrl: string };
  readonly sending: DeliverySettings;
  readonly kill: () => Promise<unknown>;
  /** Brings back what was killed, once the load is over. */
  readonly revive: () => Promise<unknown>;
}

async function run(ground: Ground): Promise<Outcome> {
  const databaseUrl = await ground.createDatabase();
  const house = { ...(await ground.openHouse({ web: false, databaseUrl })), databaseUrl };
  let { server } = house;
  const killServer = {
    kill: () => server.end('SIGKILL'),
    revive: async () => {
      server = await house.startServer();
    },
  };
  const killDatabase = {
    kill: async () => ground.cluster.halt('immediate'),
    revive: async () => ground.cluster.resume(),
  };
  const rounds: Round[] = [];
  for (let round = 1; round <= KILLS; round += 1) {
    rounds.push(await attempt({ house, sending: sendingOf(`kill${round}`), ...killServer }));
  }
  const power = await attempt({ house, sending: sendingOf('power'), ...killDatabase });
  const outcome = await judge(databaseUrl, rounds, power);
  await house.close();
  return outcome;
}

/** One load that something falls under; then what was not acknowledged is sent again, and some of the rest as well. */
async function attempt({ house, sending, kill, revive }: Attempt): Promise<Round> {
  const fallen = Promise.withResolvers<unknown>();
  const result = await applyLoad(
    {
      port: house.server.port,
      durationMs: BEFORE_MS + AFTER_MS,
      numbers: true,
      source: from(sending, 0, MADE),
    },
    () => void rest(BEFORE_MS).then(kill).then(fallen.resolve, fallen.reject),
  );
  await fallen.promise;
  await revive();
  const { lost } = await keptOf(house.databaseUrl, sending.run, result.accepted);
  const accepted = new Set(result.accepted);
  const unanswered = sentIn(result).filter((number) => !accepted.has(number));
  const again = [...unanswered, ...result.accepted.slice(-REPEATED)];
  const refused = await sendAgain(house.server.url, sending, again);
  if (refused > 0) throw new Error(`${refused} deliveries were refused for a minute.`);
  return { sending, result, lost };
}

/** In the end all that was sent is acknowledged, so all of it must be there, whatever was killed since. */
async function judge(databaseUrl: string, kills: readonly Round[], power: Round): Promise<Outcome> {
  const rounds = [...kills, power];
  const kept = await Promise.all(
    rounds.map(({ sending, result }) => keptOf(databaseUrl, sending.run, sentIn(result))),
  );
  const lost = sum([...rounds, ...kept].map((one) => one.lost));
  const twice = sum(kept.map((one) => one.twice));
  const underLoad = kills.filter(({ result }) => brokenOf(result) > 0).length;
  const atOnce = sum(rounds.map(({ result }) => result.accepted.length));
  const later = sum(rounds.map(({ result }) => sentOf(result))) - atOnce;
  return {
    told: `${underLoad} kills under load and one of the database, ${count(atOnce)} acknowledged at once, ${count(later)} when they came again: ${lost} lost, ${twice} twice`,
    passed: underLoad >= KILLS && power.result.accepted.length > 0 && lost === 0 && twice === 0,
  };
}

const sentIn = (result: LoadResult): number[] =>
  Array.from({ length: sentOf(result) }, (_, place) => place);

const sum = (figures: readonly number[]): number => figures.reduce((one, other) => one + other, 0);
