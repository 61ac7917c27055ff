// The ground on which measurements and faults are tried: a PostgreSQL cluster of our own that keeps its word about commits, and
// the product's processes as they are deployed, built, each on a free port of the loopback address.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Client } from 'pg';
import { demoParts, HOST, type DemoSecrets } from '../../scripts/demo-parts.ts';
import { profiled } from './profile.ts';
import { startCluster, type Cluster } from '../../scripts/cluster.ts';
import { freePort } from '../../scripts/free-port.ts';
import type { Part } from '../../scripts/supervise.ts';

/** The project's root: paths of the parts are told from there. */
const ROOT = new URL('../../..', import.meta.url).pathname;

export const SECRETS: DemoSecrets = {
  appSecret: 'a49d02c7be1f4c3a8e57d6609b3f1c28',
  verifyToken: 'the-words-of-this-ground',
  masterKey: Buffer.alloc(32, 9).toString('base64'),
};

export interface Process {
  readonly name: string;
  readonly port: number;
  readonly url: string;
  readonly child: ChildProcess;
  /** Resolves with the exit code, or the signal, when it has ended. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | NodeJS.Signals>;
}

export interface Ground {
  /** Under three minutes for everything, without the figures' worth. */
  readonly quick: boolean;
  readonly cluster: Cluster;
  /** A new, empty database; its URL. */
  createDatabase(): Promise<string>;
  /** Starts Node with a file (told from the project's root) and waits until `readyUrl` answers 200. */
  start(part: Part & { port: number }): Promise<Process>;
  /** A house of the product: simulator, server and web, on a database of its own unless given. */
  openHouse(settings?: HouseSettings): Promise<House>;
  /** Is run at the end, the last first, whatever happens. */
  later(clean: () => unknown): void;
  close(): Promise<void>;
}

export interface HouseSettings {
  /** `postgresql://…`; null is the embedded database. */
  readonly databaseUrl?: string | null;
  /** Without the web when false; else more environment of it. */
  readonly web?: false | Record<string, string>;
  /** More environment of the server. */
  readonly server?: Record<string, string>;
}

export interface House {
  readonly databaseUrl: string | null;
  readonly simulator: Process;
  readonly server: Process;
  readonly web: Process | null;
  /** After an end the same one again; with a port, or 0 for a free one, one more on the same database. */
  startServer(port?: number, env?: Record<string, string>): Promise<Process>;
  close(): Promise<void>;
}

export interface GroundSettings {
  readonly quick: boolean;
  /** A folder into which every process leaves its profile when it ends by itself. */
  readonly profiles?: string | null;
}

/** Throws with a plain sentence when no PostgreSQL is installed. */
export async function openGround({ quick, profiles = null }: GroundSettings): Promise<Ground> {
  const cluster = await startCluster({ durable: true });
  if (cluster === null) {
    throw new Error('No PostgreSQL 15 or newer is installed: apt-get install postgresql.');
  }
  const cleaning: (() => unknown)[] = [() => cluster.stop()];
  const later = (clean: () => unknown) => void cleaning.push(clean);
  const createDatabase = async () => {
    const name = `ground_${randomBytes(6).toString('hex')}`;
    await withClient(cluster.url, (client) => client.query(`create database ${name}`));
    return Object.assign(new URL(cluster.url), { pathname: `/${name}` }).href;
  };
  const start: Ground['start'] = async (part) => {
    const flags = profiles === null ? [] : profiled(profiles, part.name);
    const started = await startProcess({ ...part, args: [...flags, ...part.args] });
    later(() => started.end('SIGKILL'));
    return started;
  };
  return {
    quick,
    cluster,
    createDatabase,
    start,
    later,
    openHouse: async ({ databaseUrl, ...settings } = {}) =>
      openHouse(start, {
        ...settings,
        databaseUrl: databaseUrl === undefined ? await createDatabase() : databaseUrl,
      }),
    close: async () => {
      for (const clean of cleaning.toReversed()) await clean();
    },
  };
}

/** Runs something on a connection of its own. */
export async function withClient<Result>(
  url: string,
  act: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  // One that breaks while it is asked nothing (a proxy has changed its mind, a database dies) is nobody's failure; a question on it fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

type Start = Ground['start'];

async function openHouse(start: Start, settings: HouseSettings): Promise<House> {
  const ports = { simulator: await freePort(), server: await freePort(), web: await freePort() };
  const databaseUrl = settings.databaseUrl ?? null;
  const [simulatorPart, serverPart, webPart] = demoParts(ports, SECRETS, {
    watch: false,
    logLevel: 'warn',
  });
  if (!simulatorPart || !serverPart || !webPart) throw new Error('The demo has lost a part.');
  const startServer: House['startServer'] = async (wanted = ports.server, env = {}) => {
    const port = wanted === 0 ? await freePort() : wanted;
    return start({
      ...serverPart,
      port,
      readyUrl: `http://${HOST}:${port}/readyz`,
      env: {
        ...serverPart.env,
        DATABASE_URL: databaseUrl ?? '',
        ...settings.server,
        ...env,
        SERVER_PORT: String(port),
      },
    });
  };
  const simulator = await start({ ...simulatorPart, port: ports.simulator });
  const server = await startServer();
  const web =
    settings.web === false
      ? null
      : await start({
          ...webPart,
          port: ports.web,
          env: { ...webPart.env, ...settings.web },
        });
  return {
    databaseUrl,
    simulator,
    server,
    web,
    startServer,
    close: async () => {
      for (const one of [web, server, simulator]) await one?.end('SIGTERM');
    },
  };
}

const READY_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 20;

async function startProcess(part: Part & { port: number }): Promise<Process> {
  const child = spawn(process.execPath, part.args, {
    cwd: ROOT,
    env: { ...process.env, ...part.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number);
  const until = Date.now() + READY_WITHIN_MS;
  while ((await fetch(part.readyUrl).catch(() => null))?.ok !== true) {
    if (child.exitCode !== null) throw new Error(`${part.name} ended before it was ready.`);
    if (Date.now() > until) throw new Error(`${part.name} was not ready within a minute.`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  return {
    name: part.name,
    port: part.port,
    url: `http://${HOST}:${part.port}`,
    child,
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
