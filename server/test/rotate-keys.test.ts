// The command that rotates master keys, run as an operator runs it: a process of its own with the environment alone.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#base/database';
import { ENTITIES } from '#entities';
import { createVault } from '#vault/vault';
import { MIGRATIONS } from '../migrations/index.ts';
import { onPostgres, openTestDatabase, TEST_DATABASE } from './databases.ts';

const SERVER = fileURLToPath(new URL('..', import.meta.url));
const OLD = { id: 'old', key: Buffer.alloc(32, 1) };
const NEW = { id: 'new', key: Buffer.alloc(32, 2) };
const environmentOf = (...ring: (typeof OLD)[]) => ({
  PATH: process.env['PATH'],
  META_APP_ID: '1',
  META_APP_SECRETS: '0'.repeat(32),
  META_VERIFY_TOKENS: 'word',
  MASTER_KEYS: ring.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(),
});

describe('the command that rotates keys', () => {
  const cleaning: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const clean of cleaning.splice(0).toReversed()) await clean();
  });

  /** PostgreSQL stays open beside the command, as a server would; the embedded database belongs to one at a time. */
  async function prepare() {
    if (onPostgres) {
      const database = await openTestDatabase();
      cleaning.push(() => database.close());
      const [row] = await database.sql<{ name: string }>('select current_database() as name');
      const url = new URL(TEST_DATABASE);
      url.pathname = `/${row?.name ?? ''}`;
      return {
        settings: { DATABASE_URL: url.href },
        use: <T>(act: (on: Database) => Promise<T>) => act(database),
      };
    }
    const folder = await mkdtemp(join(tmpdir(), 'rotate-'));
    cleaning.push(
      () => rm(folder, { recursive: true }),
      () => rm(`${folder}.lock`, { force: true }),
    );
    const use = async <T>(act: (on: Database) => Promise<T>): Promise<T> => {
      const rooms = { entities: ENTITIES, migrations: MIGRATIONS };
      const database = await openDatabase({ url: null, folder, ...rooms });
      return act(database).finally(() => database.close());
    };
    return { settings: { DATABASE_URL: '', DATABASE_FOLDER: folder }, use };
  }

  const run = (env: Record<string, string | undefined>) =>
    promisify(execFile)(
      'node_modules/.bin/tsx',
      ['--conditions=source', 'scripts/rotate-keys.ts'],
      {
        cwd: SERVER,
        env,
      },
    );

  it('moves what was kept to the first key, says how much, and shows no key', async () => {
    const { settings, use } = await prepare();
    const place = { ownerId: randomUUID(), purpose: 'user', subject: '1' } as const;
    await use((on) => createVault([OLD]).keep(on.fork(), { ...place, token: 'kept' }));
    const { stdout, stderr } = await run({ ...environmentOf(NEW, OLD), ...settings });
    expect(stdout).toContain('1 data keys wrapped anew; 0 remain');
    expect(stdout + stderr).not.toContain(NEW.key.toString('base64'));
    expect(await use((on) => createVault([NEW]).lend(on.fork(), place))).toBe('kept');
  });

  it('does not take a folder where no database is for one without keys', async () => {
    const folder = join(tmpdir(), randomUUID());
    const failed = run({ ...environmentOf(NEW), DATABASE_URL: '', DATABASE_FOLDER: folder });
    await expect(failed).rejects.toMatchObject({
      stderr: expect.stringContaining('There is no embedded database in'),
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('fails aloud when keys remain that it cannot open', async () => {
    const { settings, use } = await prepare();
    const place = { ownerId: randomUUID(), purpose: 'user', subject: '1' } as const;
    await use((on) => createVault([OLD]).keep(on.fork(), { ...place, token: 'kept' }));
    const failed = run({ ...environmentOf(NEW), ...settings });
    await expect(failed).rejects.toMatchObject({ code: 1 });
    await expect(failed).rejects.toMatchObject({
      stdout: expect.stringContaining('0 data keys wrapped anew; 1 remain'),
    });
  });
}, 60_000);
