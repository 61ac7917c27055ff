// The setup check as a command, run as an operator runs it: a process of its own with the environment alone.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#base/database';
import { ENTITIES } from '#entities';
import { MIGRATIONS } from '../migrations/index.ts';
import { onPostgres, TEST_DATABASE } from './databases.ts';
import { type Front, openFront } from './front.ts';
import { stage, type Stage } from './stage.ts';

const SERVER = fileURLToPath(new URL('..', import.meta.url));
const MASTER_KEYS = `test:${Buffer.alloc(32, 3).toString('base64')}`;
const OPERATOR_KEY = 'an-operator-key-of-this-test';

interface Ended {
  code: number;
  printed: string;
}

function run(env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      'node_modules/.bin/tsx',
      ['--conditions=source', 'scripts/doctor.ts'],
      { cwd: SERVER, env: { PATH: process.env['PATH'], ...env } },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : 0;
        resolve({ code, printed: stdout + stderr });
      },
    );
  });
}

describe('the doctor', () => {
  let front: Front;
  let it_: Stage;
  let folder: string;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'doctor-')), 'database');
    front = await openFront();
    it_ = await stage({ MASTER_KEYS, SERVER_URL: front.url, WEB_URL: front.url });
    front.leadTo(it_.url);
    it_.simulator.configure({ webhookUrl: `${front.url}/webhooks/meta` });
  });
  afterAll(async () => {
    await it_.close();
    await front.close();
    await rm(join(folder, '..'), { recursive: true });
  });

  const environment = async () => ({
    META_APP_ID: it_.simulator.app.id,
    META_APP_SECRETS: it_.simulator.app.secret,
    META_VERIFY_TOKENS: it_.simulator.app.verifyToken ?? '',
    META_GRAPH_URL: it_.simulator.url,
    META_DIALOG_URL: it_.simulator.url,
    SERVER_URL: front.url,
    WEB_URL: front.url,
    MASTER_KEYS,
    OPERATOR_KEYS: OPERATOR_KEY,
    DATABASE_FOLDER: folder,
    DATABASE_URL: onPostgres ? await urlOfStage() : '',
  });

  async function urlOfStage(): Promise<string> {
    const [row] = await it_.app.database.sql<{ name: string }>('select current_database() as name');
    const url = new URL(TEST_DATABASE);
    url.pathname = `/${row?.name ?? ''}`;
    return url.href;
  }

  const lineOf = (printed: string, title: string) =>
    printed.split('\n').find((line) => line.includes(` ${title} `)) ?? '';

  it('names every variable that is missing or wrong, never its value, and looks at nothing', async () => {
    const wrong = 'a-value-that-must-not-be-shown';
    const { code, printed } = await run({ META_APP_SECRETS: wrong, OPERATOR_KEYS: 'too-short' });
    expect(code).toBe(1);
    for (const name of ['META_APP_ID', 'META_APP_SECRETS', 'META_VERIFY_TOKENS', 'OPERATOR_KEYS']) {
      expect(printed).toContain(name);
    }
    expect(printed).not.toMatch(/a-value-that-must-not-be-shown|too-short|PASSED/);
  });

  it('prints every part with its state and the way on, and ends well when nothing is wrong', async () => {
    const { code, printed } = await run(await environment());
    expect(printed).not.toMatch(/^FAILED/m);
    expect(code).toBe(0);
    expect(lineOf(printed, 'App id and secret')).toMatch(/^PASSED .*CRM Flow — Meta Review/);
    expect(lineOf(printed, 'Login redirect URI')).toMatch(/^UNKNOWN /);
    expect(printed).toContain(`→ Enter exactly ${front.url}/login/callback`);
    expect(printed).toMatch(/PASSED \d+ · FAILED 0 · WARNING \d+ · UNKNOWN \d+\n$/);
    expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThan(200);
  });

  it('ends with code 1 when one part is wrong, and shows no secret', async () => {
    const env = await environment();
    const secret = 'f'.repeat(32);
    const { code, printed } = await run({ ...env, META_APP_SECRETS: secret });
    expect(code).toBe(1);
    expect(lineOf(printed, 'App id and secret')).toMatch(/^FAILED /);
    const keys = [MASTER_KEYS.slice('test:'.length), OPERATOR_KEY, env.META_VERIFY_TOKENS];
    for (const hidden of [secret, it_.simulator.app.secret, ...keys]) {
      expect(printed).not.toContain(hidden);
    }
  });

  it('looks into an embedded database without making or changing one', async () => {
    const env = { ...(await environment()), DATABASE_URL: '' };
    expect(lineOf((await run(env)).printed, 'Database')).toMatch(/^UNKNOWN /);
    expect(existsSync(folder)).toBe(false);
    const rooms = { entities: ENTITIES, migrations: MIGRATIONS };
    const running = await openDatabase({ url: null, folder, ...rooms });
    expect(lineOf((await run(env)).printed, 'Database')).toMatch(/^UNKNOWN /);
    await running.sql('delete from mikro_orm_migrations where name = $1', [
      '20261126-token-checks',
    ]);
    await running.close();
    const { printed } = await run(env);
    expect(lineOf(printed, 'Database')).toMatch(/^FAILED .*migrations/);
    expect(lineOf(printed, 'Master keys')).toMatch(/^PASSED /);
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  it('says that PostgreSQL does not answer, and nothing of its password', async () => {
    const env = await environment();
    const url = 'postgresql://crm:a-password-of-this-test@127.0.0.1:9/crm';
    const { code, printed } = await run({ ...env, DATABASE_URL: url });
    expect(code).toBe(1);
    expect(lineOf(printed, 'Database')).toMatch(/^FAILED .*does not answer/);
    expect(printed).not.toContain('a-password-of-this-test');
  });
}, 60_000);
