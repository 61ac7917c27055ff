// The dashboard page as a signed-in person gets it, against an empty page of the same build; and its first byte when nobody else asks.
import { once } from 'node:events';
import { Agent, request as ask, type IncomingMessage } from 'node:http';
import { buildEmptyPage, EMPTY_START } from '../harness/empty-page.ts';
import type { Ground, House, Process } from '../harness/ground.ts';
import { inTurn, median } from '../harness/in-turn.ts';
import { atLeast, atMost, type Line } from '../harness/line.ts';
import { customersWrite, signIn } from '../harness/sign-in.ts';
import { applyLoad } from '../load/apply.ts';
import { freePort } from '../../scripts/free-port.ts';

/** Of each channel, so that the page of 25 is full and has an older one. */
const EVENTS_EACH = 12;
/** One session may ask 600 times a minute, so that many take turns; each comes from an address of its own. */
const SESSIONS = 24;
const CONNECTIONS = 16;

export async function pages(ground: Ground): Promise<Line[]> {
  // The addresses that the load names are believed, as those that a proxy names are.
  const house = await ground.openHouse({ web: { WEB_TRUST_PROXY: 'loopback' } });
  const web = requireWeb(house);
  const requests = await dashboardRequests(house, web);
  const empty = await startEmptyPage(ground);
  const rounds = ground.quick ? 2 : 5;
  const durationMs = ground.quick ? 1_500 : 5_000;
  const pressed = await inTurn(
    [
      { name: 'dashboard', run: () => rate(web, requests, durationMs) },
      { name: 'empty', run: () => rate(empty, [pageRequest(empty, '/empty')], durationMs) },
    ],
    rounds,
  );
  const firstByteMs = await firstByte(web, requests, ground.quick ? 15 : 60);
  await house.close();
  await empty.end('SIGTERM');
  return [
    atLeast(0.4, {
      what: 'dashboard page, server-rendered',
      ours: pressed['dashboard'] ?? Number.NaN,
      unit: 'pages/s',
      against: {
        name: 'an empty Remix page of the same build',
        figure: pressed['empty'] ?? Number.NaN,
      },
    }),
    atMost(60, {
      what: 'dashboard page, time to first byte when idle',
      ours: firstByteMs,
      unit: 'ms',
      against: null,
    }),
  ];
}

function requireWeb({ web }: House): Process {
  if (web === null) throw new Error('This house has no web.');
  return web;
}

async function startEmptyPage(ground: Ground): Promise<Process> {
  buildEmptyPage();
  const port = await freePort();
  return ground.start({
    name: 'The empty page',
    args: [EMPTY_START],
    port,
    readyUrl: `http://127.0.0.1:${port}/healthz`,
    env: {
      NODE_ENV: 'production',
      WEB_LOG_LEVEL: 'warn',
      WEB_PORT: String(port),
      WEB_URL: `http://localhost:${port}`,
    },
  });
}

/** One request a session, all of one person with all three channels and a page full of events. */
async function dashboardRequests(house: House, web: Process): Promise<string[]> {
  const sessions: string[] = [];
  for (let number = 0; number < SESSIONS; number += 1) {
    sessions.push((await signIn(house, 'all-channels')).session);
  }
  await customersWrite(house, EVENTS_EACH);
  return sessions.map((session, number) =>
    pageRequest(web, '/dashboard', {
      cookie: `session=${session}`,
      'x-forwarded-for': `198.51.100.${number + 1}`,
    }),
  );
}

/** What a browser asks, as far as it costs anything. */
function pageRequest(
  { port }: Process,
  path: string,
  headers: Record<string, string> = {},
): string {
  const all = {
    host: `localhost:${port}`,
    accept: 'text/html',
    'accept-encoding': 'gzip, deflate, br, zstd',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** Pages a second. Throws when an answer is no page: a refusal is quick, and would count. */
async function rate({ port }: Process, requests: readonly string[], durationMs: number) {
  const load = await applyLoad({
    port,
    connections: CONNECTIONS,
    durationMs,
    source: { kind: 'round', requests },
  });
  const others = Object.keys(load.byStatus).filter((status) => status !== '200');
  if (others.length > 0) throw new Error(`Pages were answered ${others.join(', ')}.`);
  return load.perSecond;
}

/** Between two requests, in milliseconds: time for the process to become idle. */
const PAUSE_MS = 60;

/** The median of the time until the first byte of the page itself, on one connection that stays. */
async function firstByte({ port }: Process, requests: readonly string[], times: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took: number[] = [];
  for (let time = 0; time <= times; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const started = performance.now();
    const headers = headersOf(requests[time % requests.length] ?? '');
    const sent = ask({ agent, host: '127.0.0.1', port, path: '/dashboard', headers }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const ended = once(answer, 'end');
    await once(answer, 'data');
    // The first one opens the connection.
    if (time > 0) took.push(performance.now() - started);
    await ended;
  }
  agent.destroy();
  return median(took);
}

function headersOf(request: string): Record<string, string> {
  const lines = request.trimEnd().split('\r\n').slice(1);
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split(': ');
      return [name, value.join(': ')];
    }),
  );
}
