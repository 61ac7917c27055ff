// The composition root: every room is given what it needs here, and the hooks between rooms are plugged here.
import { setTimeout as sleep } from 'node:timers/promises';
import { MIGRATIONS } from '../migrations/index.ts';
import { createMakeContext } from '#base/context';
import { openDatabase, type Database } from '#base/database';
import { createDoor } from '#base/door';
import { explorerRoute } from '#base/explorer.route';
import { mountGraphql } from '#base/graphql';
import { healthRoute } from '#base/health.route';
import { createHttp } from '#base/http';
import type { Log } from '#base/log';
import { schedule, type Job } from '#base/schedule';
import { composeSchema } from '#base/schema';
import { streamRoute, type StreamParts } from '#base/stream';
import { readTrustedDocuments } from '#base/trusted-documents';
import { share } from '#base/share';
import { chosenAccounts } from '#channels/accounts-of';
import { ACCOUNT_TYPES } from '#channels/channels.resolver';
import { discover } from '#channels/discover';
import { createWhoWatches } from '#channels/who-watches';
import type { Config } from '#config';
import { checkDue } from '#connection/check-due';
import { createFindCaller, createPeekCaller } from '#connection/find-caller';
import { createFindViewer, createPeekViewer } from '#connection/viewer';
import { callbacksRoute } from '#deletion/callbacks.route';
import { createEraser } from '#deletion/erase';
import { openJournal, type Journal } from '#deletion/journal';
import { meRoute } from '#deletion/me.route';
import { ENTITIES } from '#entities';
import { recordCalls } from '#evidence/record';
import { sweepOrphanedCalls } from '#evidence/sweep';
import { createGuardKeys, guardKeysPlugin } from '#keys/guard-keys';
import { createFindKeyOwner, createFindLivingKeyOwner } from '#keys/key-owner';
import { sweepKeys } from '#keys/sweep-keys';
import { liveRoute } from '#live/live.route';
import { createSignal } from '#live/signal';
import { findOpenConversations } from '#messages/find-open';
import { sweepReplies } from '#messages/sweep-replies';
import { createGraph } from '#meta/graph';
import type { PackSettings } from '#permissions/pack/pack-app';
import type { OpenConversations } from '#permissions/standing';
import { createResolvers } from '#resolvers';
import { createKeyJudge } from '#setup/operator-key';
import { createVault } from '#vault/vault';
import { createInbox } from '#webhooks/inbox';
import { sweep } from '#webhooks/sweep';
import { sweepUnsent } from '#webhooks/sweep-unsent';
import { createWatch, type Watch } from '#watch';
import { WEBHOOK_PATH, webhookRoute } from '#webhooks/webhook.route';
import type { FastifyInstance } from 'fastify';

export interface App {
  http: FastifyInstance;
  database: Database;
  /** Takes up deletions that a stopped process left unfinished; also runs every minute. */
  resumeErasures(): Promise<void>;
  /** One round of the daily token checks; also runs every minute. */
  checkTokens(): Promise<void>;
  /** Says that it stops, waits for the load balancer to hear it, answers what is in flight, lets the erasing finish, then closes the database. */
  close(): Promise<void>;
}

export interface Outside {
  log: Log;
  /** Opened from the configuration when not given. */
  database?: Database;
  now?: () => Date;
}

export async function createApp(config: Config, outside: Outside): Promise<App> {
  const documents = readTrustedDocuments(config.graphql.trustedDocuments);
  const watch = await createWatch(config, { log: outside.log, documents });
  const rooms = await furnish(config, { ...outside, watch });
  const { database, eraser } = rooms;
  const http = await createHttp({ log: outside.log, trustProxy: config.http.trustProxy });
  await watch.mount(http);
  await watch.look(rooms);
  const makeContext = createMakeContext(database, rooms.trustedOrigins);
  const door = createDoor({
    documents,
    onlyTrusted: config.graphql.onlyTrusted,
    isDeveloper: async (context) => (await rooms.findViewer(context)) !== null,
  });
  const schema = await schemaOf(config, rooms);
  const guardKeys = createGuardKeys(rooms.findViewer);
  const guards = [guardKeysPlugin(guardKeys), ...watch.plugins];
  await mountGraphql(http, { schema, makeContext, door, guards, settings: config.graphql });
  await mountRoutes(http, config, rooms, { schema, makeContext, door });
  const stopJobs = schedule(database, outside.log, jobsOf(rooms), watch.onJob);
  return {
    http,
    database,
    resumeErasures: () => eraser.resume(),
    checkTokens: () => checkTokens(rooms),
    close: async () => {
      rooms.stopping.abort();
      await Promise.all([sleep(config.http.stopDelayMs), stopJobs()]);
      await http.close();
      await rooms.inbox.close();
      await eraser.close();
      await rooms.journal?.close();
      await watch.close();
      await rooms.signal.close();
      await database.close();
    },
  };
}

type Rooms = Awaited<ReturnType<typeof furnish>>;

/** What the rooms share, made once a process. */
async function furnish(
  config: Config,
  { log, watch, now = () => new Date(), ...outside }: Outside & { watch: Watch },
) {
  const tables = { entities: ENTITIES, migrations: MIGRATIONS };
  const database = outside.database ?? (await openDatabase({ ...config.database, ...tables }));
  const { simulated } = config.meta;
  const meta = { ...config.meta, appSecret: config.meta.appSecrets[0] };
  const graph = createGraph(meta, { watch: watch.onGraphCall });
  const vault = createVault(config.masterKeys);
  const reach = { database, graph, vault, now };
  const journal = await journalOf(config);
  const eraser = createEraser({ ...reach, journal }, (error, code) =>
    log.error({ err: error, receipt: code }, 'an erasure stopped; it is taken up again'),
  );
  return {
    ...reach,
    log,
    meta,
    eraser,
    journal,
    signal: await createSignal(database),
    eventsKeptMs: config.events.keptMs,
    inbox: watch.inbox(createInbox(database, { log, simulated, onBatch: watch.onBatch })),
    watch,
    findViewer: createFindViewer(config.session, now, createFindKeyOwner(now)),
    trustedOrigins: [config.webUrl, config.serverUrl],
    stopping: new AbortController(),
  };
}

async function journalOf({ deletionsJournal, masterKeys }: Config): Promise<Journal | null> {
  return deletionsJournal === null ? null : openJournal(deletionsJournal, masterKeys);
}

function schemaOf(config: Config, rooms: Rooms) {
  const { eraser, log, now } = rooms;
  const judgeKey = createKeyJudge(config.operatorKeys, now);
  const afterLogin = async (connectionId: string): Promise<void> => {
    await discover(rooms, connectionId).catch((error: unknown) =>
      log.error({ err: error }, 'the first look for channels failed'),
    );
  };
  const openConversations: OpenConversations = share((em, connectionId: string) =>
    findOpenConversations(em, connectionId, rooms.now()),
  );
  const resolvers = createResolvers({
    environment: { ...config.meta, setupCheckOpen: config.operatorKeys.length > 0 },
    connection: {
      ...rooms,
      session: config.session,
      redirectUri: `${config.webUrl}/login/callback`,
      hooks: { recordCalls, afterLogin },
    },
    channels: rooms,
    events: {
      ...rooms,
      ...config.meta,
      peekViewer: createPeekViewer(config.session, now, createFindKeyOwner(now)),
      accountsOf: chosenAccounts,
    },
    proofs: { ...rooms, openConversations, pack: packSettings(config) },
    setup: { ...rooms, config, migrations: MIGRATIONS.length, judgeKey },
    health: {
      ...rooms,
      callbackUrl: `${config.serverUrl}${WEBHOOK_PATH}`,
      verifyToken: config.meta.verifyTokens[0] ?? '',
      simulated: config.meta.simulated,
    },
    eraser,
    deletion: { signal: rooms.signal, fork: () => rooms.database.fork() },
    webUrl: config.webUrl,
  });
  return composeSchema(resolvers, ACCOUNT_TYPES);
}

function packSettings({ meta, events, webUrl, serverUrl, commit }: Config): PackSettings {
  return { ...meta, webUrl, serverUrl, commit, eventsKeptMs: events.keptMs };
}

async function mountRoutes(
  http: FastifyInstance,
  config: Config,
  rooms: Rooms,
  graphql: Pick<StreamParts, 'schema' | 'makeContext' | 'door'>,
): Promise<void> {
  const callers = { ...rooms, session: config.session };
  const { onRejected, onStreams: watchStreams } = rooms.watch;
  const doors = { ...rooms, ...config.meta, statusUrl: `${config.webUrl}/data-deletion` };
  const findKeyOwner = createFindLivingKeyOwner(rooms.now);
  const peekCaller = createPeekCaller({ ...callers, findKeyOwner });
  const whoIs = createWhoWatches(rooms.database, peekCaller);
  const callerOf: StreamParts['callerOf'] = async (request) =>
    (await peekCaller(request)) ?? request.ip;
  await http.register(streamRoute({ ...graphql, ...config.graphql, callerOf, watchStreams }));
  await http.register(webhookRoute({ ...doors, onRejected }));
  await http.register(callbacksRoute(doors));
  await http.register(meRoute({ ...doors, findCaller: createFindCaller(callers) }));
  await http.register(liveRoute({ signal: rooms.signal, whoIs, watchStreams }));
  const { database, stopping } = rooms;
  await http.register(healthRoute({ database, migrations: MIGRATIONS, stopping: stopping.signal }));
  if (config.graphql.explorer) await http.register(explorerRoute);
}

const MINUTE_MS = 60_000;

function checkTokens({ log, stopping, ...rooms }: Rooms): Promise<void> {
  const onError = (error: unknown, connectionId: string) =>
    log.error({ err: error, connection: connectionId }, 'a token could not be checked');
  return checkDue({ ...rooms, hooks: { recordCalls }, onError }, stopping.signal);
}

function jobsOf(rooms: Rooms): Job[] {
  const { database, eraser, now, eventsKeptMs } = rooms;
  const sweepCalls = () => sweepOrphanedCalls(database.fork(), now());
  return [
    { name: 'sweep', everyMs: 10 * MINUTE_MS, run: () => sweep(database, now(), eventsKeptMs) },
    { name: 'sweep-unsent', everyMs: 10 * MINUTE_MS, run: () => sweepUnsent(database, now()) },
    { name: 'sweep-replies', everyMs: 10 * MINUTE_MS, run: () => sweepReplies(database, now()) },
    { name: 'sweep-keys', everyMs: 60 * MINUTE_MS, run: () => sweepKeys(database.fork(), now()) },
    { name: 'sweep-calls', everyMs: 60 * MINUTE_MS, run: sweepCalls },
    { name: 'resume-erasures', everyMs: MINUTE_MS, run: () => eraser.resume() },
    { name: 'check-tokens', everyMs: MINUTE_MS, run: () => checkTokens(rooms) },
  ];
}
