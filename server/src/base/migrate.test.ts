import { openDatabase } from '#base/database';
import { ENTITIES } from '#entities';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.ts';
import { onPostgres, TEST_DATABASE } from '../../test/databases.ts';

// The embedded database has one process and needs no lock.
it.runIf(onPostgres)(
  'three servers that start at once on an empty database migrate it once',
  async () => {
    const cluster = new Client({ connectionString: TEST_DATABASE });
    await cluster.connect();
    const name = `start_${process.pid}`;
    await cluster.query(`create database ${name}`);
    const url = new URL(TEST_DATABASE);
    url.pathname = `/${name}`;
    const settings = { url: url.href, folder: '', entities: ENTITIES, migrations: MIGRATIONS };
    const servers = await Promise.all([1, 2, 3].map(() => openDatabase(settings)));
    const [row] = await (servers[0]?.sql<{ count: number }>(
      'select count(*)::int as count from mikro_orm_migrations',
    ) ?? []);
    expect(row?.count).toBe(MIGRATIONS.length);
    await Promise.all(servers.map((server) => server.close()));
    await cluster.query(`drop database ${name} with (force)`);
    await cluster.end();
  },
);
