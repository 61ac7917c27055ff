// The command for API keys, run as an operator runs it: a process of its own with the environment alone.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#base/database';
import { ENTITIES } from '#entities';
import { createFindKeyOwner } from '#keys/key-owner';
import { MIGRATIONS } from '../migrations/index.ts';
import { onPostgres, openTestDatabase, TEST_DATABASE } from './databases.ts';

const SERVER = fileURLToPath(new URL('..', import.meta.url));
const RITA = '122094857160';
const ENVIRONMENT = {
  META_APP_ID: '1',
  META_APP_SECRETS: '0'.repeat(32),
  META_VERIFY_TOKENS: 'word',
  MASTER_KEYS: `test:${Buffer.alloc(32, 4).toString('base64')}`,
};

interface Ended {
  code: number;
  printed: string;
}

describe('the command for API keys', () => {
  const cleaning: (() => Promise<unknown>)[] = [];
  let settings: Record<string, string>;
  /** PostgreSQL stays open beside the command, as a server would; the embedded database belongs to one at a time. */
  let use: <T>(act: (on: Database) => Promise<T>) => Promise<T>;
  let rita: string;

  beforeAll(async () => {
    await (onPostgres ? prepareServer() : prepareFolder());
    rita = randomUUID();
    await use((on) =>
      on.sql(
        `insert into connection (id, meta_user_id, display_name, connected_at) values ($1, $2, 'Rita', now())`,
        [rita, RITA],
      ),
    );
  });
  afterAll(async () => {
    for (const clean of cleaning.splice(0).toReversed()) await clean();
  });

  async function prepareServer(): Promise<void> {
    const database = await openTestDatabase();
    cleaning.push(() => database.close());
    const [row] = await database.sql<{ name: string }>('select current_database() as name');
    const url = new URL(TEST_DATABASE);
    url.pathname = `/${row?.name ?? ''}`;
    settings = { DATABASE_URL: url.href };
    use = (act) => act(database);
  }

  async function prepareFolder(): Promise<void> {
    const folder = join(await mkdtemp(join(tmpdir(), 'api-key-')), 'database');
    cleaning.push(() => rm(join(folder, '..'), { recursive: true }));
    settings = { DATABASE_URL: '', DATABASE_FOLDER: folder };
    use = async (act) => {
      const database = await openEmbedded(folder);
      return act(database).finally(() => database.close());
    };
  }

  const openEmbedded = (folder: string) =>
    openDatabase({ url: null, folder, entities: ENTITIES, migrations: MIGRATIONS });

  const run = (...args: string[]) => runWith({}, ...args);

  function runWith(other: Record<string, string>, ...args: string[]): Promise<Ended> {
    return new Promise((resolve) => {
      execFile(
        'node_modules/.bin/tsx',
        ['--conditions=source', 'scripts/api-key.ts', '--', ...args],
        { cwd: SERVER, env: { PATH: process.env['PATH'], ...ENVIRONMENT, ...settings, ...other } },
        (error, stdout, stderr) => {
          const code = typeof error?.code === 'number' ? error.code : 0;
          resolve({ code, printed: stdout + stderr });
        },
      );
    });
  }

  it('makes a key that works and is shown once, lists it, and ends it', async () => {
    const made = await run('--person', RITA, '--name', 'a report', '--scope', 'act', '--days', '7');
    expect(made.code).toBe(0);
    const [secret = ''] = /crmf_[\w-]{43}/.exec(made.printed) ?? [];
    const [id = ''] = /[0-9a-f-]{36}/.exec(made.printed) ?? [];
    const find = createFindKeyOwner(() => new Date());
    const owner = await use((on) => find(on.fork(), secret));
    expect(owner).toEqual({ connectionId: rita, key: { id, scope: 'ACT' } });
    const listed = await run('--list', '--person', RITA);
    expect(listed.printed).toMatch(new RegExp(`${id}.* ACT .*LIVE .*a report`));
    expect(listed.printed).not.toContain(secret);
    expect(await run('--revoke', id)).toMatchObject({ code: 0 });
    expect((await run('--list')).printed).toContain('REVOKED');
    await expect(use((on) => find(on.fork(), secret))).rejects.toThrow('was revoked');
  });

  it.each([
    ['nothing', [], 'Say --person'],
    ['a strange option', ['--everything'], 'Say --person'],
    [
      'a person who is not connected',
      ['--person', '7', '--name', 'x'],
      'Nobody with the Meta user id 7',
    ],
    ['a strange scope', ['--person', RITA, '--name', 'x', '--scope', 'all'], 'read or act'],
    ['too many days', ['--person', RITA, '--name', 'x', '--days', '91'], '1 to 90 whole days'],
    ['an unknown key', ['--revoke', randomUUID()], 'There is no key'],
  ])('says what is amiss with %s, without a stack', async (_what, args, told) => {
    const { code, printed } = await run(...args);
    expect(code).toBe(1);
    expect(printed).toContain(told);
    expect(printed.trim().split('\n')).toHaveLength(1);
  });

  it.skipIf(onPostgres)(
    'says that the embedded database is in use while the server runs',
    async () => {
      await use(async () => {
        const { code, printed } = await run('--list');
        expect(code).toBe(1);
        expect(printed).toMatch(
          /^The embedded database in .* is in use by process \d+\. Stop that process.*\n$/,
        );
      });
    },
  );

  it.skipIf(onPostgres)(
    'does not take a folder where no database is for one without people',
    async () => {
      const folder = join(tmpdir(), randomUUID());
      const { code, printed } = await runWith({ DATABASE_FOLDER: folder }, '--list');
      expect(code).toBe(1);
      expect(printed).toContain('There is no embedded database in');
      expect(existsSync(folder)).toBe(false);
    },
  );
}, 60_000);
