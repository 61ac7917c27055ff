// Databases for tests. Every suite runs on the database that TEST_DATABASE names: `pglite` (embedded, in memory) or
// the URL of a PostgreSQL cluster, on which each stage gets a database of its own, cloned from a migrated template.
import { createHash, randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '#base/database';
import { ENTITIES } from '#entities';
import { Client } from 'pg';
import { MIGRATIONS } from '../migrations/index.ts';

/** Named after the migrations, so that a changed migration makes a new template. */
const TEMPLATE = `crm_flow_${createHash('sha256').update(MIGRATIONS.map(String).join()).digest('hex').slice(0, 12)}`;
/** Advisory lock under which the first test process makes the template. */
const TEMPLATE_LOCK = 7_205_002;

export const TEST_DATABASE = process.env['TEST_DATABASE'] ?? 'pglite';
export const onPostgres = TEST_DATABASE !== 'pglite';

/** Opens an empty, migrated database; closing it leaves nothing behind. */
export async function openTestDatabase(): Promise<Database> {
  const rooms = { entities: ENTITIES, migrations: MIGRATIONS };
  if (!onPostgres) return borrowEmbedded();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withCluster(async (cluster) => {
    await cluster.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(cluster);
    await cluster.query(`create database ${name} template ${TEMPLATE}`);
  });
  const database = await openDatabase({ url: urlOf(name), folder: '', ...rooms });
  return {
    ...database,
    close: async () => {
      await database.close();
      await withCluster((cluster) => cluster.query(`drop database ${name} with (force)`));
    },
  };
}

/** Opening the embedded database takes seconds, so a test file empties and reuses the one it has. */
const idle: Database[] = [];

async function borrowEmbedded(): Promise<Database> {
  const database =
    idle.pop() ??
    (await openDatabase({
      url: null,
      folder: 'memory://',
      entities: ENTITIES,
      migrations: MIGRATIONS,
    }));
  return {
    ...database,
    close: async () => {
      const tables = ENTITIES.map((entity) => `"${entity.meta.tableName}"`);
      await database.sql(`truncate ${tables.join(', ')}`);
      idle.push(database);
    },
  };
}

async function ensureTemplate(cluster: Client): Promise<void> {
  const found = await cluster.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
  if (found.rowCount === 1) return;
  await cluster.query(`create database ${TEMPLATE}`);
  const template = await openDatabase({
    url: urlOf(TEMPLATE),
    folder: '',
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  await template.close();
}

async function withCluster(act: (cluster: Client) => Promise<unknown>): Promise<void> {
  const cluster = new Client({ connectionString: TEST_DATABASE });
  await cluster.connect();
  try {
    await act(cluster);
  } finally {
    await cluster.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(TEST_DATABASE);
  url.pathname = `/${name}`;
  return url.href;
}
