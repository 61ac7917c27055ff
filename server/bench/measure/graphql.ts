// The dashboard's events query (25 events) over HTTP: ours against three servers that answer it on the same schema, with the same SQL
// on the same database, and against a handler that knows no GraphQL.
import type { Client } from 'pg';
import { freePort } from '../../scripts/free-port.ts';
import { withClient, type Ground } from '../harness/ground.ts';
import { inTurn } from '../harness/in-turn.ts';
import { atLeast, shown, type Line } from '../harness/line.ts';
import { openSession, signIn } from '../harness/people.ts';
import { applyLoad } from '../load/apply.ts';
import { graphqlRequest } from '../load/graphql-request.ts';
import { writeMessages } from '../peers/messages.ts';

const PEERS = {
  'Mercurius with JIT': 'mercurius',
  'GraphQL Yoga': 'yoga',
  'Apollo Server as it comes': 'apollo',
} as const;
const BY_HAND = { 'the same by hand, without GraphQL (limit)': 'by-hand' } as const;
const OURS = 'ours';

/** As the dashboard asks for its list. */
const BODY = JSON.stringify({
  query: `query Events($first: Int, $after: String, $filter: WebhookEventFilter) {
  webhookEvents(first: $first, after: $after, filter: $filter) {
    nodes {
      ...EventLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
fragment EventLine on WebhookEvent {
  id
  channel
  kind
  badge
  accountName
  senderId
  summary
  receivedAt
}`,
  operationName: 'Events',
  variables: { first: 25 },
});

/** Each may ask 600 times a minute: so many that none is refused. */
const SESSIONS = 1_000;
const EVENTS = 20_000;
const PAGE_ID = '104958712310';
const CONNECTIONS = 16;

export async function graphql(ground: Ground): Promise<Line[]> {
  const house = await ground.openHouse({ web: false });
  const databaseUrl = house.databaseUrl ?? '';
  const sessions = await withClient(databaseUrl, async (client) => {
    await writeMessages(client, PAGE_ID, EVENTS);
    return openSessions(client);
  });
  const peers = Object.entries({ ...PEERS, ...BY_HAND });
  const ports = new Map([[OURS, house.server.port]]);
  for (const [name, file] of peers) ports.set(name, await startPeer(ground, file, databaseUrl));
  await requireSameAnswers(ports, sessions);
  const requests = sessions.map((session, place) => graphqlRequest(session, place, BODY));
  const press = async (port: number): Promise<number> => {
    const durationMs = ground.quick ? 1_000 : 4_000;
    const load = await applyLoad({
      port,
      connections: CONNECTIONS,
      durationMs,
      source: { kind: 'round', requests },
    });
    if (Object.keys(load.byStatus).join() !== '200') {
      throw new Error(`Not only 200 was answered: ${JSON.stringify(load.byStatus)}`);
    }
    return load.perSecond;
  };
  const contestants = [...ports].map(([name, port]) => ({ name, run: () => press(port) }));
  const figures = await inTurn(contestants, ground.quick ? 2 : 5);
  await house.close();
  return peers.map(([name, file]) => {
    const held = {
      what: 'dashboard events query (25 events), over HTTP',
      ours: figures[OURS] ?? Number.NaN,
      unit: 'requests/s',
      against: { name, figure: figures[name] ?? Number.NaN },
    };
    return file === 'by-hand' ? shown(held) : atLeast(1, held);
  });
}

async function openSessions(client: Client): Promise<string[]> {
  const { session, connectionId } = await signIn(client, [PAGE_ID]);
  const sessions = [session];
  while (sessions.length < SESSIONS) sessions.push(await openSession(client, connectionId));
  return sessions;
}

async function startPeer(ground: Ground, file: string, databaseUrl: string): Promise<number> {
  const port = await freePort();
  const args = [`server/bench/peers/${file}.ts`, String(port), databaseUrl];
  const readyUrl = `http://127.0.0.1:${port}/readyz`;
  await ground.start({ name: file, args, env: { NODE_ENV: 'production' }, readyUrl, port });
  return port;
}

/** A peer that answered less would win without merit. */
async function requireSameAnswers(
  ports: ReadonlyMap<string, number>,
  [session = '']: readonly string[],
): Promise<void> {
  const answers = new Map<string, string>();
  for (const [name, port] of ports) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
      body: BODY,
    });
    const { data } = (await answer.json()) as { data?: { webhookEvents: { nodes: unknown[] } } };
    if (data?.webhookEvents.nodes.length !== 25) throw new Error(`${name} has not 25 events.`);
    answers.set(name, JSON.stringify(data));
  }
  const ours = answers.get(OURS);
  const others = [...answers].filter(([, answer]) => answer !== ours).map(([name]) => name);
  if (others.length > 0) throw new Error(`Another answer than ours: ${others.join(', ')}`);
}
