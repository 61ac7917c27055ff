// Many machines on one: three servers and two webs behind a proxy, on a primary with a synchronous replica, each a process of its own.
import { demoParts, HOST } from '../../scripts/demo-parts.ts';
import { freePort } from '../../scripts/free-port.ts';
import { startReplica, type Replica } from '../../scripts/replica.ts';
import { SECRETS, withClient, type Ground, type Process } from './ground.ts';
import { startProxy } from './proxy.ts';

export interface Farm {
  /** What the world sees of it. */
  readonly serverUrl: string;
  readonly webUrl: string;
  readonly serverPort: number;
  readonly servers: Process[];
  readonly webs: readonly Process[];
  readonly replica: Replica;
  /** The database on the primary and on the replica, each without the proxy. */
  readonly primaryUrl: string;
  readonly replicaUrl: string;
  /** Starts the server at this place again, on its port. */
  restartServer(place: number): Promise<void>;
}

const COUNT = { servers: 3, webs: 2 };

export async function openFarm(ground: Ground, proxy: string): Promise<Farm> {
  const primaryUrl = await ground.createDatabase();
  const replica = await startReplica(ground.cluster);
  ground.later(() => replica.stop());
  await waitForEachCommit(ground.cluster.url);
  const ports = { simulator: await freePort(), server: await freePort(), web: await freePort() };
  const behind = {
    servers: await freePorts(COUNT.servers),
    webs: await freePorts(COUNT.webs),
    database: await freePort(),
  };
  await startProxy(ground, proxy, [
    { name: 'servers', port: ports.server, check: '/readyz', behind: behind.servers },
    { name: 'webs', port: ports.web, check: '/healthz', behind: behind.webs },
    {
      name: 'database',
      port: behind.database,
      check: 'postgresql',
      behind: [portOf(ground.cluster.url), portOf(replica.url)],
    },
  ]);
  await onlyPrimaryAnswers(withPort(ground.cluster.url, behind.database));
  const replicaUrl = withPort(primaryUrl, portOf(replica.url));
  const parts = demoParts(ports, SECRETS, { watch: false, logLevel: 'silent' });
  const [simulatorPart, serverPart, webPart] = parts;
  if (!simulatorPart || !serverPart || !webPart) throw new Error('The demo has lost a part.');
  await ground.start({ ...simulatorPart, port: ports.simulator });
  const startServer = (port: number) =>
    ground.start({
      ...serverPart,
      port,
      readyUrl: `http://${HOST}:${port}/readyz`,
      env: {
        ...serverPart.env,
        SERVER_PORT: String(port),
        DATABASE_URL: withPort(primaryUrl, behind.database),
        DATABASE_REPLICA_URLS: replicaUrl,
      },
    });
  // All at once, as a deployment does: one migrates, the others wait for it.
  const servers = await Promise.all(behind.servers.map(startServer));
  const webs = await Promise.all(
    behind.webs.map((port) =>
      ground.start({
        ...webPart,
        port,
        readyUrl: `http://${HOST}:${port}/healthz`,
        env: { ...webPart.env, WEB_PORT: String(port) },
      }),
    ),
  );
  return {
    serverUrl: `http://${HOST}:${ports.server}`,
    // Its public address: whoever comes by another is sent there.
    webUrl: `http://localhost:${ports.web}`,
    serverPort: ports.server,
    servers,
    webs,
    replica,
    primaryUrl,
    replicaUrl,
    restartServer: async (place) => {
      const port = servers[place]?.port;
      if (port !== undefined) servers[place] = await startServer(port);
    },
  };
}

/** From now on a commit is told when the replica has it on its disk, too: a promotion loses nothing that was told. */
function waitForEachCommit(url: string): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(`alter system set synchronous_standby_names = '*'`);
    await client.query('select pg_reload_conf()');
    const isThere = async () =>
      (await client.query(`select 1 from pg_stat_replication where sync_state = 'sync'`)).rowCount;
    while ((await isThere()) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Until it has checked them, the proxy gives each of its databases every second connection, and then breaks those to the replica. */
async function onlyPrimaryAnswers(url: string): Promise<void> {
  const isReplica = () =>
    withClient(url, async (client) => {
      const { rows } = await client.query<{ replica: boolean }>(
        'select pg_is_in_recovery() as replica',
      );
      return rows[0]?.replica !== false;
    }).catch(() => true);
  for (let primaries = 0; primaries < 4; primaries = (await isReplica()) ? 0 : primaries + 1);
}

async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let place = 0; place < count; place += 1) ports.push(await freePort());
  return ports;
}

const portOf = (url: string): number => Number(new URL(url).port);

const withPort = (url: string, port: number): string =>
  Object.assign(new URL(url), { port: String(port) }).href;
