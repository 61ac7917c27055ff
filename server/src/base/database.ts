// One database behind two doors: PostgreSQL when a URL is given, else PGlite in a folder. The same entities,
// migrations and SQL run on both. A request forks its own EntityManager; SQL of our own uses $1 placeholders.
import { MikroORM, type Constructor, type Options } from '@mikro-orm/core';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import { PgliteDriver, type PgliteConnection } from '@mikro-orm/pglite';
import {
  PostgreSqlDriver,
  type EntityManager,
  type PostgreSqlConnection,
} from '@mikro-orm/postgresql';
import { CompiledQuery, type DatabaseConnection } from 'kysely';
import type { Pool } from 'pg';
import { lockFolder } from './folder-lock.ts';
import { listenOnEmbedded, listenOnServer, type Listen } from './listen.ts';
import { migrateUnderLock } from './migrate.ts';
import { PreparingClient } from './prepared.ts';
import { createSql, type Sql } from './sql.ts';

export type { EntityManager } from '@mikro-orm/postgresql';
export type { Sql } from './sql.ts';

export interface DatabaseSettings {
  /** `postgresql://…`, or null for the embedded database. */
  url: string | null;
  /** Streaming replicas of that PostgreSQL, for far reads (far-read.ts); none unless told. */
  replicaUrls?: readonly string[];
  /** Folder of the embedded database, or `memory://` for one that lives as long as the process. */
  folder: string;
  entities: NonNullable<Options['entities']>;
  migrations: readonly Constructor<Migration>[];
}

export interface Database {
  readonly kind: 'postgresql' | 'pglite';
  readonly orm: MikroORM;
  /** A fresh EntityManager with an identity map of its own: one for each request or job. */
  fork(): EntityManager;
  /** One statement outside any transaction, on its own commit. */
  sql: Sql;
  /** Calls back with the payload of each NOTIFY on the channel, and with null after a lost connection came back. */
  listen: Listen;
  /** The connections to PostgreSQL; null: the embedded database has none. */
  readonly pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'> | null;
  close(): Promise<void>;
}

/** Opens the database and brings its tables up to date. Throws with a plain sentence when the folder is in use. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.url === null
    ? openEmbedded(settings, settings.folder)
    : openServer(settings, settings.url);
}

async function openEmbedded(settings: DatabaseSettings, folder: string): Promise<Database> {
  const lock = folder.startsWith('memory://') ? null : await lockFolder(folder);
  try {
    const orm = await MikroORM.init({
      ...ormOptions(settings),
      driver: PgliteDriver,
      dbName: folder,
    });
    await orm.migrator.up();
    const connection = orm.em.getDriver().getConnection() as unknown as PgliteConnection;
    return {
      ...describe(orm, 'pglite'),
      listen: listenOnEmbedded(await connection.getNativeClient()),
      pool: null,
      close: async () => {
        await orm.close(true);
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function openServer(settings: DatabaseSettings, url: string): Promise<Database> {
  const orm = await MikroORM.init({
    ...ormOptions(settings),
    driver: PostgreSqlDriver,
    clientUrl: url,
    replicas: settings.replicaUrls?.map((clientUrl) => ({ clientUrl })) ?? [],
    // Only what says so reads from a replica: whoever acted must see what they did.
    preferReadReplicas: false,
    driverOptions: { Client: PreparingClient },
    onCreateConnection: leaveUncompiled,
  });
  await migrateUnderLock(url, () => orm.migrator.up());
  const listener = listenOnServer(url);
  const connection = orm.em.getDriver().getConnection() as unknown as PostgreSqlConnection;
  return {
    ...describe(orm, 'postgresql'),
    listen: listener.listen,
    pool: await connection.getNativeClient(),
    close: async () => {
      await listener.close();
      await orm.close(true);
    },
  };
}

/**
 * PostgreSQL takes our bounded walks for long ones and compiles them to machine code (JIT), which then takes several times as long as
 * the walk itself; all our statements are short.
 */
async function leaveUncompiled(connection: unknown): Promise<void> {
  await (connection as DatabaseConnection).executeQuery(CompiledQuery.raw('set jit = off'));
}

function ormOptions(settings: DatabaseSettings) {
  return {
    entities: [...settings.entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...settings.migrations], snapshot: false, silent: true },
    forceUtcTimezone: true,
    // MikroORM's own log would print parameters; ours logs failures without them.
    logger: () => {},
    discovery: { warnWhenNoEntities: false },
  };
}

function describe<Kind extends Database['kind']>(orm: MikroORM, kind: Kind) {
  const fork = (): EntityManager => orm.em.fork() as unknown as EntityManager;
  return { kind, orm, fork, sql: createSql(fork) };
}
