// SIGTERM under load, several times: whatever was asked is answered, and the process ends by itself with 0.
import type { Fault, Outcome } from '../harness/fault.ts';
import type { Ground, House } from '../harness/ground.ts';
import { atMeta, signIn, type SignedIn } from '../harness/sign-in.ts';
import { applyLoad, type LoadResult } from '../load/apply.ts';
import { from, keptOf, sendingOf } from './sending.ts';
import { brokenOf, count, rest, strangeOf } from './tell.ts';

const STOPS = 5;
const BEFORE_MS = 1_000;
/** The load knocks on while the server leaves and after it left. */
const AFTER_MS = 1_500;
const MADE = 40_000;
/** One question is still with Meta when the signal comes. */
const SLOW_META_MS = 1_500;

export const gracefulStop: Fault = {
  what: 'graceful stop: SIGTERM under load, and while Meta takes its time over a question',
  wanted: 'every request in flight answered, 0 resets, exit 0',
  run,
};

const CHECK = 'mutation { checkConnection { __typename } }';

interface Stop {
  readonly result: LoadResult;
  readonly code: number | NodeJS.Signals;
  /** Whether the question that was with Meta got its answer. */
  readonly slowAnswered: boolean;
  readonly lost: number;
}

async function run(ground: Ground): Promise<Outcome> {
  const databaseUrl = await ground.createDatabase();
  const house = await ground.openHouse({ web: false, databaseUrl });
  const rita = await signIn(house, 'all-channels');
  const stops: Stop[] = [];
  for (let round = 1; round <= STOPS; round += 1) {
    const server = round === 1 ? house.server : await house.startServer();
    stops.push(await stopUnderLoad({ ...house, server, databaseUrl }, rita, `stop${round}`));
  }
  await house.close();
  const of = (figure: (stop: Stop) => number) =>
    stops.map(figure).reduce((one, other) => one + other, 0);
  const resets = of(({ result }) => brokenOf(result));
  const strange = of(({ result }) => strangeOf(result, [0]));
  const lost = of((stop) => stop.lost);
  const slow = of(({ slowAnswered }) => Number(slowAnswered));
  const codes = [...new Set(stops.map(({ code }) => String(code)))];
  return {
    told: `${STOPS} stops, ${count(of(({ result }) => result.accepted.length))} answered, ${resets} resets, ${strange} answers that were not 2xx, ${lost} acknowledged and lost, ${slow} slow questions answered, exit ${codes.join(', ')}`,
    passed:
      resets + strange + lost === 0 && slow === STOPS && codes.length === 1 && codes[0] === '0',
  };
}

async function stopUnderLoad(
  house: House & { databaseUrl: string },
  rita: SignedIn,
  name: string,
): Promise<Stop> {
  const { port } = house.server;
  const sending = sendingOf(name);
  const begun = Promise.withResolvers<void>();
  const source = from(sending, 0, MADE);
  const load = { port, durationMs: BEFORE_MS + AFTER_MS, numbers: true, source };
  const loading = applyLoad(load, begun.resolve);
  await begun.promise;
  await rest(BEFORE_MS);
  const slow = await askSlowly(house, rita);
  const code = await house.server.end('SIGTERM');
  const slowAnswered = await slow.answered;
  const result = await loading;
  const { lost } = await keptOf(house.databaseUrl, sending.run, result.accepted);
  return { result, code, slowAnswered, lost };
}

/** Resolves when the question has reached Meta. */
async function askSlowly(house: House, rita: SignedIn): Promise<{ answered: Promise<boolean> }> {
  const fault = { kind: 'slow', ms: SLOW_META_MS };
  await atMeta(house, 'faults', { match: { path: '/debug_token' }, fault });
  const answered = rita.ask(CHECK, {}, house.server.url).then(
    ({ data }) => JSON.stringify(data).includes('ConnectionChecked'),
    () => false,
  );
  await rest(SLOW_META_MS / 3);
  return { answered };
}
