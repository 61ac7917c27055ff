// Databases that stay when they are closed, for what happens between two openings: a command, a backup, a second server.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#base/database';
import { ENTITIES } from '#entities';
import { Client } from 'pg';
import { MIGRATIONS } from '../migrations/index.ts';
import { onPostgres, TEST_DATABASE } from './databases.ts';

export interface Place {
  /** The environment that names it. */
  environment: { DATABASE_URL: string; DATABASE_FOLDER: string };
  open(): Promise<Database>;
  remove(): Promise<void>;
}

/** An empty place, on the database under test; nothing is in it, not even tables. */
export async function makePlace(): Promise<Place> {
  return onPostgres ? makeOnServer() : makeFolder();
}

const open = (url: string | null, folder: string) =>
  openDatabase({ url, folder, entities: ENTITIES, migrations: MIGRATIONS });

async function makeOnServer(): Promise<Place> {
  const name = `place_${randomBytes(6).toString('hex')}`;
  await onCluster(`create database ${name}`);
  const url = Object.assign(new URL(TEST_DATABASE), { pathname: `/${name}` }).href;
  return {
    environment: { DATABASE_URL: url, DATABASE_FOLDER: '' },
    open: () => open(url, ''),
    remove: () => onCluster(`drop database ${name} with (force)`),
  };
}

async function makeFolder(): Promise<Place> {
  const around = await mkdtemp(join(tmpdir(), 'place-'));
  const folder = join(around, 'database');
  return {
    environment: { DATABASE_URL: '', DATABASE_FOLDER: folder },
    open: () => open(null, folder),
    remove: () => rm(around, { recursive: true }),
  };
}

async function onCluster(statement: string): Promise<void> {
  const cluster = new Client({ connectionString: TEST_DATABASE });
  await cluster.connect();
  try {
    await cluster.query(statement);
  } finally {
    await cluster.end();
  }
}
