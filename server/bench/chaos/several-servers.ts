// Three server processes on one database, and every delivery sent to all three at once; a viewer on another process hears of it.
import type { Fault, Outcome } from '../harness/fault.ts';
import type { Ground, Process } from '../harness/ground.ts';
import { follow } from '../harness/follow.ts';
import { signIn, type SignedIn } from '../harness/sign-in.ts';
import { applyLoad } from '../load/apply.ts';
import { from, keptOf, PAGE, sendingOf, sendOne } from './sending.ts';
import { count, rest, strangeOf } from './tell.ts';

const DURATION_MS = 3_000;
const MADE = 40_000;
/** Deliveries that the viewer follows, each sent to two processes at once. */
const FOLLOWED = 50;
const HEARD_WITHIN_MS = 5_000;

export const severalServers: Fault = {
  what: 'several servers: 3 processes on one database, the same deliveries sent to all at once',
  wanted: 'stored once; ticks and events reach a viewer on another process',
  run,
};

async function run(ground: Ground): Promise<Outcome> {
  const databaseUrl = await ground.createDatabase();
  const house = await ground.openHouse({ web: false, databaseUrl });
  const servers = [house.server, await house.startServer(0), await house.startServer(0)] as const;
  const rita = await signIn(house, 'all-channels');
  const sending = sendingOf('three');
  const results = await Promise.all(
    servers.map(({ port }) =>
      applyLoad({
        port,
        connections: 32,
        durationMs: DURATION_MS,
        numbers: true,
        source: from(sending, 0, MADE),
      }),
    ),
  );
  const acknowledged = new Set(results.flatMap(({ accepted }) => accepted));
  const answers = results.map(({ accepted }) => accepted.length).reduce((one, two) => one + two);
  const strange = results.map((one) => strangeOf(one)).reduce((one, two) => one + two);
  const { lost, twice } = await keptOf(databaseUrl, sending.run, acknowledged);
  const heard = await watchFrom(servers, rita);
  for (const server of servers.slice(1)) await server.end('SIGTERM');
  await house.close();
  return {
    told: `${count(answers)} answers for ${count(acknowledged.size)} deliveries, ${strange} of them not 2xx: ${lost} lost, ${twice} twice; on another process the viewer heard ${heard.ticks > 0 ? 'ticks' : 'no tick'} and followed ${heard.once} of ${FOLLOWED} events, each once`,
    passed:
      answers > acknowledged.size &&
      strange + lost + twice === 0 &&
      heard.ticks > 0 &&
      heard.once === FOLLOWED,
  };
}

const FOLLOW = `subscription ($page: String!) { webhookEventReceived(filter: { accountId: $page }) { node { text } } }`;

/** The third process is watched while the first two are sent the same. */
async function watchFrom(
  [first, second, third]: readonly [Process, Process, Process],
  rita: SignedIn,
) {
  const live = await follow(`${third.url}/live`, rita);
  const events = await follow(`${third.url}/graphql/stream`, rita, {
    query: FOLLOW,
    variables: { page: PAGE },
  });
  const sending = sendingOf('followed');
  for (let number = 0; number < FOLLOWED; number += 1) {
    await Promise.all([first, second].map(({ url }) => sendOne(url, sending, number)));
  }
  const texts = (): string[] => events.heard().match(/Is order \d+ on its way\?/g) ?? [];
  const until = Date.now() + HEARD_WITHIN_MS;
  while (texts().length < FOLLOWED && Date.now() < until) await rest(50);
  // Were one to come a second time, it would be now.
  await rest(500);
  const all = texts();
  const once = [...new Set(all)].filter((text) => all.indexOf(text) === all.lastIndexOf(text));
  const ticks = live.heard().match(/event: tick/g)?.length ?? 0;
  live.leave();
  events.leave();
  return { ticks, once: once.length };
}
