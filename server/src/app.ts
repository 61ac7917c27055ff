// The composition root: every room is given what it needs here, and the hooks between rooms are plugged here.
import { MIGRATIONS } from '../migrations/index.ts';
import { openDatabase, type Database } from '#base/database';
import { explorerRoute } from '#base/explorer.route';
import { mountGraphql } from '#base/graphql';
import { createHttp } from '#base/http';
import type { Log } from '#base/log';
import { schedule } from '#base/schedule';
import { composeSchema } from '#base/schema';
import { readSessionId } from '#base/session-id';
import { accountsOf } from '#channels/accounts-of';
import { ACCOUNT_TYPES } from '#channels/channels.resolver';
import { discover } from '#channels/discover';
import type { Config } from '#config';
import { findSessionOwner, peekSessionOwner } from '#connection/session';
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
import { webhookRoute } from '#webhooks/webhook.route';
import type { FastifyInstance, FastifyRequest } from 'fastify';

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

const MINUTE_MS = 60_000;

export async function createApp(config: Config, outside: Outside): Promise<App> {
  const { log, now = () => new Date() } = outside;
  const rooms = { entities: ENTITIES, migrations: MIGRATIONS };
  const database = outside.database ?? (await openDatabase({ ...config.database, ...rooms }));
  const http = await createHttp({ log, trustProxy: config.http.trustProxy });
  const meta = { ...config.meta, appSecret: config.meta.appSecrets[0] ?? '' };
  const graph = createGraph(meta);
  const vault = createVault(config.masterKeys);
  const signal = await createSignal(database);
  const inbox = createInbox(database, { log, simulated: config.meta.simulated });
  const reach = { database, graph, vault, now };
  const eraser = createEraser(reach, (error, code) =>
    log.error({ err: error, receipt: code }, 'an erasure stopped; it is taken up again'),
  );
  const findViewer = createFindViewer(config.session, now);
  const origins = [config.webUrl, config.serverUrl];
  const callerBy = (find: typeof findSessionOwner) => async (request: FastifyRequest) => {
    const sessionId = readSessionId(request, origins);
    if (sessionId === null) return null;
    const owner = await find(database.fork(), sessionId, config.session, now());
    return owner?.connectionId ?? null;
  };
  const resolvers = createResolvers({
    environment: config.meta,
    connection: {
      graph,
      vault,
      meta,
      session: config.session,
      redirectUri: `${config.webUrl}/login/callback`,
      hooks: {
        recordCalls,
        afterLogin: async (connectionId) => void (await discover(reach, connectionId)),
      },
      findViewer,
      now,
    },
    channels: reach,
    events: { findViewer, accountsOf },
    eraser,
  });
  await mountGraphql(http, await composeSchema(resolvers, ACCOUNT_TYPES), database, {
    introspection: config.graphql.introspection,
    trustedOrigins: origins,
  });
  if (config.graphql.explorer) await http.register(explorerRoute);
  const statusUrl = `${config.webUrl}/data-deletion`;
  await http.register(webhookRoute({ ...config.meta, inbox, database, now }));
  await http.register(callbacksRoute({ ...config.meta, database, eraser, statusUrl, now }));
  await http.register(
    meRoute({ database, eraser, findCaller: callerBy(findSessionOwner), statusUrl }),
  );
  const peekCaller = callerBy(peekSessionOwner);
  await http.register(
    liveRoute({
      signal,
      whoIs: async (request) => {
        const connectionId = await peekCaller(request);
        if (connectionId === null) return null;
        const accounts = async () =>
          new Set((await accountsOf(database.fork(), connectionId)).map(({ metaId }) => metaId));
        return { connectionId, accounts };
      },
    }),
  );
  http.get('/healthz', () => ({ alive: true }));
  http.get('/readyz', async () => {
    await database.sql('select 1');
    return { ready: true };
  });
  const stopJobs = schedule(database, log, [
    { name: 'sweep', everyMs: 10 * MINUTE_MS, run: () => sweep(database, now()) },
    {
      name: 'sweep-calls',
      everyMs: 60 * MINUTE_MS,
      run: () => sweepOrphanedCalls(database.fork(), now()),
    },
    { name: 'resume-erasures', everyMs: MINUTE_MS, run: () => eraser.resume() },
  ]);
  return {
    http,
    database,
    resumeErasures: () => eraser.resume(),
    close: async () => {
      await stopJobs();
      await http.close();
      await inbox.close();
      await eraser.close();
      await signal.close();
      await database.close();
    },
  };
}
