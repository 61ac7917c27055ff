// Finding all accounts of a person with very many: how often Meta is asked, and how long it takes beside as many bare answers of the
// same simulator. The round trips are what counts at Meta, where each takes a tenth of a second or more.
import type * as SimulatorModule from '../../simulator/index.ts';
import { demoParts } from '../../scripts/demo-parts.ts';
import { freePort } from '../../scripts/free-port.ts';
import { builtSimulator } from '../harness/built.ts';
import { SECRETS, type Ground, type Process } from '../harness/ground.ts';
import { median } from '../harness/in-turn.ts';
import { atMost, type Line } from '../harness/line.ts';
import { requireData, signIn, type SignedIn } from '../harness/sign-in.ts';

type MetaSimulator = SimulatorModule.MetaSimulator;

const { createMetaSimulator } = await builtSimulator<typeof SimulatorModule>();

const CROWD = { pages: 250, businesses: 5, whatsApp: 20 };

const REFRESH = `mutation { refreshChannels { ... on ChannelsRefreshed { channels { kind foundCount } } } }`;

export async function findAccounts(ground: Ground): Promise<Line[]> {
  const simulator = await createMetaSimulator({
    seed: 'crowd',
    crowd: CROWD,
    app: { id: APP_ID, secret: SECRETS.appSecret, redirectUris: [`${WEB}/login/callback`] },
  });
  ground.later(() => simulator.close());
  const server = await startServer(ground, simulator);
  const person = await signIn({ simulator, server }, 'crowd');
  const looks: { trips: number; tookMs: number }[] = [];
  for (let look = 0; look < (ground.quick ? 3 : 15); look += 1) {
    looks.push(await lookOnce(simulator, person));
  }
  await server.end('SIGTERM');
  return [
    atMost(12, {
      what: 'finding accounts: 250 Pages with Instagram, 5 businesses, 20 WhatsApp accounts',
      ours: Math.max(...looks.map(({ trips }) => trips)),
      unit: 'round trips to Graph',
      against: null,
    }),
    atMost(MOST_MS, {
      what: 'the same, when Meta answers at once',
      ours: median(looks.map(({ tookMs }) => tookMs)),
      unit: 'ms',
      against: null,
    }),
  ];
}

/** What a person may wait after a press without being told that something goes on (Nielsen's second), in milliseconds. */
const MOST_MS = 1_000;

async function lookOnce(simulator: MetaSimulator, person: SignedIn) {
  const before = simulator.requests.length;
  const started = performance.now();
  const { refreshChannels } = requireData(await person.ask(REFRESH));
  const tookMs = performance.now() - started;
  const { channels } = refreshChannels as { channels: { kind: string; foundCount: number }[] };
  const found = Object.fromEntries(channels.map(({ kind, foundCount }) => [kind, foundCount]));
  if (found['MESSENGER'] !== CROWD.pages || found['WHATSAPP'] !== CROWD.whatsApp) {
    throw new Error(`Not all accounts were found: ${JSON.stringify(found)}.`);
  }
  return { trips: simulator.requests.length - before, tookMs };
}

/** The one of the demo's parts. */
const APP_ID = '1001200130014001';
/** Nobody stands there: the login is finished over GraphQL. */
const WEB = 'http://localhost:3000';

async function startServer(ground: Ground, simulator: MetaSimulator): Promise<Process> {
  const port = await freePort();
  const parts = demoParts({ web: 3000, server: port, simulator: 0 }, SECRETS, {
    watch: false,
    logLevel: 'warn',
  });
  const part = parts.find(({ name }) => name === 'The server');
  if (part === undefined) throw new Error('The demo has lost its server.');
  const server = await ground.start({
    ...part,
    port,
    env: {
      ...part.env,
      DATABASE_URL: await ground.createDatabase(),
      META_GRAPH_URL: simulator.url,
      META_DIALOG_URL: simulator.url,
      META_CONTROL_URL: `${simulator.url}/control`,
    },
  });
  simulator.configure({
    webhookUrl: `${server.url}/webhooks/meta`,
    verifyToken: SECRETS.verifyToken,
  });
  return server;
}
