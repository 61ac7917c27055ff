// The composition root: every room is given what it needs here, and the hooks between rooms are plugged here.
import { MIGRATIONS } from '../migrations/index.ts';
import { openDatabase, type Database } from '#base/database';
import { explorerRoute } from '#base/explorer.route';
import { mountGraphql } from '#base/graphql';
import { healthRoute } from '#base/health.route';
import { createHttp } from '#base/http';
import type { Log } from '#base/log';
import { schedule, type Job } from '#base/schedule';
import { composeSchema } from '#base/schema';
import { chosenAccounts } from '#channels/accounts-of';
import { ACCOUNT_TYPES } from '#channels/channels.resolver';
import { discover } from '#channels/discover';
import { createWhoWatches } from '#channels/who-watches';
import type { Config } from '#config';
import { createFindCaller, createPeekCaller } from '#connection/find-caller';
import { createFindViewer } from '#connection/viewer';
import { callbacksRoute } from '#deletion/callbacks.route';
import { createEraser } from '#deletion/erase';
import { meRoute } from '#deletion/me.route';
import { ENTITIES } from '#entities';
import { recordCalls } from '#evidence/record';
import { sweepOrphanedCalls } from '#evidence/sweep';
import { liveRoute } from '#live/live.route';
import { createSignal } from '#live/signal';
import { createGraph } from '#meta/graph';
import { createResolvers } from '#resolvers';
import { createVault } from '#vault/vault';
import { createInbox } from '#webhooks/inbox';
import { sweep } from '#webhooks/sweep';
import { WEBHOOK_PATH, webhookRoute } from '#webhooks/webhook.route';
import type { FastifyInstance } from 'fastify';

export interface App {
  http: FastifyInstance;
  database: Database;
  /** Takes up deletions that a stopped process left unfinished; also runs every minute. */
  resumeErasures(): Promise<void>;
  /** Answers what is in flight, lets the erasing finish, then closes the database. */
  close(): Promise<void>;
}

export interface Outside {
  log: Log;
  /** Opened from the configuration when not given. */
  database?: Database;
  now?: () => Date;
}

export async function createApp(config: Config, outside: Outside): Promise<App> {
  const rooms = await furnish(config, outside);
  const { database, eraser } = rooms;
  const http = await createHttp({ log: outside.log, trustProxy: config.http.trustProxy });
  await mountGraphql(http, await schemaOf(config, rooms), database, {
    introspection: config.graphql.introspection,
    trustedOrigins: rooms.trustedOrigins,
  });
  await mountRoutes(http, config, rooms);
  const stopJobs = schedule(database, outside.log, jobsOf(rooms));
  return {
    http,
    database,
    resumeErasures: () => eraser.resume(),
    close: async () => {
      await stopJobs();
      await http.close();
      await rooms.inbox.close();
      await eraser.close();
      await rooms.signal.close();
      await database.close();
    },
  };
}

type Rooms = Awaited<ReturnType<typeof furnish>>;

/** What the rooms share, made once a process. */
async function furnish(config: Config, { log, now = () => new Date(), ...outside }: Outside) {
  const tables = { entities: ENTITIES, migrations: MIGRATIONS };
  const database = outside.database ?? (await openDatabase({ ...config.database, ...tables }));
  const meta = { ...config.meta, appSecret: config.meta.appSecrets[0] };
  const graph = createGraph(meta);
  const vault = createVault(config.masterKeys);
  const reach = { database, graph, vault, now };
  const eraser = createEraser(reach, (error, code) =>
    log.error({ err: error, receipt: code }, 'an erasure stopped; it is taken up again'),
  );
  return {
    ...reach,
    log,
    meta,
    eraser,
    signal: await createSignal(database),
    inbox: createInbox(database, { log, simulated: config.meta.simulated }),
    findViewer: createFindViewer(config.session, now),
    trustedOrigins: [config.webUrl, config.serverUrl],
  };
}

function schemaOf(config: Config, rooms: Rooms) {
  const { findViewer, eraser, log } = rooms;
  const afterLogin = async (connectionId: string): Promise<void> => {
    await discover(rooms, connectionId).catch((error: unknown) =>
      log.error({ err: error }, 'the first look for channels failed'),
    );
  };
  const resolvers = createResolvers({
    environment: config.meta,
    connection: {
      ...rooms,
      session: config.session,
      redirectUri: `${config.webUrl}/login/callback`,
      hooks: { recordCalls, afterLogin },
    },
    channels: rooms,
    events: { findViewer, accountsOf: chosenAccounts },
    health: {
      ...rooms,
      callbackUrl: `${config.serverUrl}${WEBHOOK_PATH}`,
      verifyToken: config.meta.verifyTokens[0] ?? '',
      simulated: config.meta.simulated,
    },
    eraser,
  });
  return composeSchema(resolvers, ACCOUNT_TYPES);
}

async function mountRoutes(http: FastifyInstance, config: Config, rooms: Rooms): Promise<void> {
  const callers = { ...rooms, session: config.session };
  const doors = { ...rooms, ...config.meta, statusUrl: `${config.webUrl}/data-deletion` };
  const whoIs = createWhoWatches(rooms.database, createPeekCaller(callers));
  await http.register(webhookRoute(doors));
  await http.register(callbacksRoute(doors));
  await http.register(meRoute({ ...doors, findCaller: createFindCaller(callers) }));
  await http.register(liveRoute({ signal: rooms.signal, whoIs }));
  await http.register(healthRoute(rooms.database));
  if (config.graphql.explorer) await http.register(explorerRoute);
}

const MINUTE_MS = 60_000;

function jobsOf({ database, eraser, now }: Rooms): Job[] {
  const sweepCalls = () => sweepOrphanedCalls(database.fork(), now());
  return [
    { name: 'sweep', everyMs: 10 * MINUTE_MS, run: () => sweep(database, now()) },
    { name: 'sweep-calls', everyMs: 60 * MINUTE_MS, run: sweepCalls },
    { name: 'resume-erasures', everyMs: MINUTE_MS, run: () => eraser.resume() },
  ];
}
