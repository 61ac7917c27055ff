// More than one machine: ticks cross processes, a server that is killed loses nothing, and when the primary dies its replica takes its
// place behind the proxy, with every acknowledged delivery in it and without a restart of anything.
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFarm, type Farm } from '../harness/farm.ts';
import type { Fault, Outcome } from '../harness/fault.ts';
import { SECRETS, withClient, type Ground } from '../harness/ground.ts';
import { signIn } from '../harness/people.ts';
import { findProxy } from '../harness/proxy.ts';
import { applyLoad, type LoadResult } from '../load/apply.ts';
import { deliveryBody, messageId } from '../load/deliveries.ts';

const PAGE = '104958712310';
/** From the death of the primary to the first delivery taken by the other, in milliseconds. */
const MOST_FAILOVER_MS = 5_000;
const PATIENCE_MS = 30_000;

export const manyMachines: Fault = {
  what: 'several machines: a server killed, the primary database lost',
  wanted: `ticks on every process, 0 lost, 0 twice, the replica in the primary’s place within ${MOST_FAILOVER_MS / 1_000} s`,
  run: async (ground) => {
    const proxy = findProxy();
    // Nothing was tried, so nothing has failed.
    if (proxy === null) return { told: 'left out: haproxy is not installed', passed: true };
    return tryFarm(ground, await openFarm(ground, proxy));
  },
};

async function tryFarm(ground: Ground, farm: Farm): Promise<Outcome> {
  const { session } = await withClient(farm.primaryUrl, (client) => signIn(client, [PAGE]));
  const ticksBefore = await countTicks(farm, session, 'tick-before');
  const killed = await killServer(farm, farm.primaryUrl);
  const failover = await losePrimary(ground, farm);
  const ticksAfter = await countTicks(farm, session, 'tick-after');
  const pages = await countPages(farm, session);
  const lost = killed.lost + failover.lost;
  const twice = killed.twice + failover.twice;
  const processes = farm.servers.length;
  return {
    told:
      `${killed.acknowledged + failover.acknowledged} acknowledged, ${lost} lost, ${twice} twice, ${killed.again} sent again after a kill; ` +
      `failover ${(failover.tookMs / 1_000).toFixed(1)} s; ticks heard by ${ticksBefore} and afterwards by ${ticksAfter} of ${processes} processes; ${pages.good} of ${pages.asked} pages shown afterwards`,
    passed:
      lost === 0 &&
      twice === 0 &&
      failover.tookMs <= MOST_FAILOVER_MS &&
      ticksBefore === processes &&
      ticksAfter === processes &&
      pages.good === pages.asked,
  };
}

/** A delivery through the proxy, while somebody watches on each server by itself. */
async function countTicks(farm: Farm, session: string, run: string): Promise<number> {
  const over = AbortSignal.timeout(PATIENCE_MS);
  const headers = { authorization: `Bearer ${session}` };
  const streams = await Promise.all(
    farm.servers.map(({ url }) => fetch(`${url}/live`, { headers, signal: over })),
  );
  const heard = streams.map((stream) => hears(stream, 'event: tick'));
  await deliver(farm, run, 0);
  return (await Promise.all(heard)).filter(Boolean).length;
}

async function hears({ body }: Response, word: string): Promise<boolean> {
  let text = '';
  try {
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.includes(word)) return true;
    }
  } catch {
    // The time was up.
  }
  return false;
}

/** Resolves with whether it was taken. */
async function deliver({ serverUrl }: Farm, run: string, number: number): Promise<boolean> {
  const settings = { secret: SECRETS.appSecret, accountIds: [PAGE], eventsEach: 1, run };
  const body = deliveryBody(settings, number);
  const signature = createHmac('sha256', SECRETS.appSecret).update(body).digest('hex');
  const answer = await fetch(`${serverUrl}/webhooks/meta`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  return answer?.ok === true;
}

const press = ({ serverPort }: Farm, run: string, seconds: number): Promise<LoadResult> =>
  applyLoad({
    port: serverPort,
    connections: 32,
    durationMs: seconds * 1_000,
    numbers: true,
    source: {
      kind: 'deliveries',
      secret: SECRETS.appSecret,
      accountIds: [PAGE],
      eventsEach: 1,
      run,
      first: 0,
      count: 8_000 * seconds,
    },
  });

/** Under load one server is killed and comes back; what was not acknowledged is sent again, as Meta does. */
async function killServer(farm: Farm, databaseUrl: string) {
  const pressing = press(farm, 'kill', 5);
  await sleep(2_000);
  await farm.servers[0]?.end('SIGKILL');
  await farm.restartServer(0);
  const load = await pressing;
  const sent = Object.values(load.byStatus).reduce((sum, count) => sum + count, 0);
  const taken = new Set(load.accepted);
  const all = Array.from({ length: sent }, (_, number) => number);
  const again = all.filter((number) => !taken.has(number));
  for (const number of again) if (!(await deliver(farm, 'kill', number))) await sleep(100);
  return { ...(await compare(databaseUrl, 'kill', all)), again: again.length };
}

/** The machine of the primary loses its power under load; its replica is promoted, and nothing else is touched. */
async function losePrimary(ground: Ground, farm: Farm) {
  const pressing = press(farm, 'failover', 8);
  await sleep(2_500);
  const begun = performance.now();
  ground.cluster.halt('immediate');
  farm.replica.promote();
  let number = 0;
  while (!(await deliver(farm, 'first-after', number))) {
    if (performance.now() - begun > PATIENCE_MS) break;
    number += 1;
    await sleep(20);
  }
  const tookMs = performance.now() - begun;
  const { accepted } = await pressing;
  return { ...(await compare(farm.replicaUrl, 'failover', accepted)), tookMs };
}

/** What was acknowledged against what is stored. */
async function compare(databaseUrl: string, run: string, acknowledged: readonly number[]) {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ id: string; times: number }>(
      `select provider_id as id, count(*)::int as times from webhook_event
        where account_id = $1 and provider_id like $2 group by 1`,
      [PAGE, `m\\_${run}.%`],
    ),
  );
  const stored = new Map(rows.map(({ id, times }) => [id, times]));
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((number) => !stored.has(messageId(run, number, 0))).length,
    twice: rows.filter(({ times }) => times > 1).length,
  };
}

/** Pages through the proxy, some from each web: the list, and a search, which would have asked the replica. */
async function countPages({ webUrl, webs }: Farm, session: string) {
  const addresses = webs.flatMap(() => ['/events', '/events?q=order']);
  const headers = { cookie: `session=${session}` };
  const answers = await Promise.all(
    addresses.map((path) => fetch(`${webUrl}${path}`, { headers, redirect: 'manual' })),
  );
  return { asked: answers.length, good: answers.filter(({ status }) => status === 200).length };
}
