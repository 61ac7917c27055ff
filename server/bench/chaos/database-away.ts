// PostgreSQL is stopped under load for ten seconds and started again; the server stays the same process.
import type { Fault, Outcome } from '../harness/fault.ts';
import type { Ground, Process } from '../harness/ground.ts';
import { applyLoad } from '../load/apply.ts';
import type { DeliverySettings } from '../load/deliveries.ts';
import { from, keptOf, sendingOf, sendOne } from './sending.ts';
import { count, rest, strangeOf } from './tell.ts';

const BEFORE_MS = 2_000;
const AWAY_MS = 10_000;
const AFTER_MS = 4_000;
/** The answer is back within this time after the database is, in milliseconds. */
const BACK_WITHIN_MS = 2_000;
const ASK_EVERY_MS = 50;
/** A refusal is quick: without a rest between two requests the load would be spent in the first second. In milliseconds. */
const REST_MS = 20;
const MADE = 60_000;

export const databaseAway: Fault = {
  what: 'database away: PostgreSQL stopped under load for 10 s, and started again',
  wanted: `no 2xx without a row, 503 meanwhile with Retry-After, back by itself within ${BACK_WITHIN_MS / 1000} s, no restart`,
  run,
};

async function run(ground: Ground): Promise<Outcome> {
  const databaseUrl = await ground.createDatabase();
  const house = await ground.openHouse({ web: false, databaseUrl });
  const sending = sendingOf('away');
  const begun = Promise.withResolvers<void>();
  const loading = applyLoad(
    {
      port: house.server.port,
      durationMs: BEFORE_MS + AWAY_MS + AFTER_MS,
      restMs: REST_MS,
      numbers: true,
      source: from(sending, 0, MADE),
    },
    begun.resolve,
  );
  await begun.promise;
  await rest(BEFORE_MS);
  ground.cluster.halt('fast');
  const meanwhile = await askUntil(house.server, sendingOf('meanwhile'), Date.now() + AWAY_MS);
  ground.cluster.resume();
  const backAfterMs = await waitForAnswer(house.server, sendingOf('back'));
  const result = await loading;
  const { lost, twice } = await keptOf(databaseUrl, sending.run, result.accepted);
  const strange = strangeOf(result, [503]);
  const sameProcess = house.server.child.exitCode === null;
  await house.close();
  return {
    told: `${count(result.accepted.length)} acknowledged, ${lost} of them without a row, ${twice} twice; meanwhile ${meanwhile.rightly} of ${meanwhile.asked} questions answered 503 with Retry-After and alive; ${strange} other answers under load; back after ${Math.round(backAfterMs)} ms${sameProcess ? '' : ', but the server ended'}`,
    passed:
      sameProcess &&
      lost + twice + strange === 0 &&
      meanwhile.asked > 0 &&
      meanwhile.rightly === meanwhile.asked &&
      backAfterMs <= BACK_WITHIN_MS,
  };
}

/** While the database is away: a delivery is refused for now, and the process says that it lives. */
async function askUntil(server: Process, sending: DeliverySettings, until: number) {
  let asked = 0;
  let rightly = 0;
  for (; Date.now() < until; asked += 1) {
    const refused = await sendOne(server.url, sending, asked);
    const alive = await fetch(`${server.url}/healthz`);
    if (refused.status === 503 && refused.headers.has('retry-after') && alive.ok) rightly += 1;
    await rest(ASK_EVERY_MS);
  }
  return { asked, rightly };
}

async function waitForAnswer(server: Process, sending: DeliverySettings): Promise<number> {
  const since = performance.now();
  while (!(await sendOne(server.url, sending, 0)).ok) {
    if (performance.now() - since > 10 * BACK_WITHIN_MS) break;
    await rest(ASK_EVERY_MS);
  }
  return performance.now() - since;
}
