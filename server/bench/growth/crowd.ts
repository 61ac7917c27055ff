// The newest page, asked by as many reviewers as there are at once: requests a second.
import { openSession, signIn } from '../harness/people.ts';
import { applyLoad } from '../load/apply.ts';
import { graphqlRequest } from '../load/graphql-request.ts';
import { PAGES, type World } from './world.ts';

/** So many sessions at least, because one caller may ask 600 times a minute. */
const FEWEST_SESSIONS = 50;
const CONNECTIONS = 16;
const BODY = JSON.stringify({
  query: '{ webhookEvents(first: 25) { nodes { id kind summary receivedAt } } }',
});

export async function askAsCrowd(
  world: World,
  reviewers: number,
  seconds: number,
): Promise<number> {
  const { client, house } = world;
  const requests: string[] = [];
  for (let place = 0; place < reviewers; place += 1) {
    const { session, connectionId } = await signIn(client, [PAGES[place % PAGES.length] ?? '']);
    const more = Math.max(0, Math.ceil(FEWEST_SESSIONS / reviewers) - 1);
    const sessions = [session];
    for (let each = 0; each < more; each += 1)
      sessions.push(await openSession(client, connectionId));
    requests.push(
      ...sessions.map((one, each) => graphqlRequest(one, place * FEWEST_SESSIONS + each, BODY)),
    );
  }
  const { port } = house.server;
  const source = { kind: 'round' as const, requests };
  const load = await applyLoad({
    port,
    connections: CONNECTIONS,
    durationMs: seconds * 1_000,
    source,
  });
  if (load.byStatus[429] !== undefined) throw new Error('The crowd was told to ask less often.');
  return load.perSecond;
}
