// A server that a supervisor stops, as a process of its own: it says so, answers meanwhile, and ends in peace.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { freePort } from '../scripts/free-port.ts';

const SERVER = fileURLToPath(new URL('..', import.meta.url));
const BEGIN_WITHIN_MS = 90_000;
/** Longer than a few requests take on a busy machine. */
const STOP_DELAY_MS = 3_000;
const ending: (() => void)[] = [];
afterEach(() => ending.splice(0).forEach((end) => end()));

it('tells a load balancer first, then stops with exit code 0 on one signal', async () => {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import=tsx', '--conditions=source', '--enable-source-maps', 'src/main.ts'],
    {
      cwd: SERVER,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        SERVER_PORT: String(port),
        DATABASE_FOLDER: 'memory://',
        META_APP_ID: '1',
        META_APP_SECRETS: '0'.repeat(32),
        META_VERIFY_TOKENS: 'word',
        MASTER_KEYS: `test:${Buffer.alloc(32, 4).toString('base64')}`,
        STOP_DELAY_MS: String(STOP_DELAY_MS),
      },
    },
  );
  ending.push(() => child.kill('SIGKILL'));
  const ask = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null))?.status ?? null;
  await vi.waitUntil(async () => (await ask('/readyz')) === 200, { timeout: BEGIN_WITHIN_MS });
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await vi.waitUntil(async () => (await ask('/readyz')) === 503, { timeout: STOP_DELAY_MS });
  expect(await ask('/healthz')).toBe(200);
  expect(await ended).toEqual([0, null]);
}, 120_000);
