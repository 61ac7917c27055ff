// A demo of one's own, for the journey in which the server dies: the same parts as `pnpm demo`, on ports of their own, on
// a database that outlives the server.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoParts } from '../../../server/scripts/demo-parts.ts';
import type { Part } from '../../../server/scripts/supervise.ts';
import { HOUSE_PORTS } from '../ports.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const SECRETS = {
  appSecret: 'd0c5f3a86b1e4d7295ab30cc41f7e862',
  verifyToken: 'the-words-of-this-house',
  masterKey: Buffer.alloc(32, 7).toString('base64'),
};

export interface House {
  web: string;
  simulator: string;
  /** As a machine that loses its power: no grace. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  const [simulator, server, web] = demoParts(HOUSE_PORTS, SECRETS, {
    watch: false,
    logLevel: 'warn',
  });
  if (simulator === undefined || server === undefined || web === undefined) {
    throw new Error('The demo has lost a part.');
  }
  const env = { DATABASE_FOLDER: join(folder, 'database') };
  const others = [await start(simulator, env)];
  let serving = await start(server, env);
  others.push(await start(web, env));
  return {
    web: `http://localhost:${HOUSE_PORTS.web}`,
    simulator: `http://localhost:${HOUSE_PORTS.simulator}`,
    killServer: () => end(serving, 'SIGKILL'),
    startServer: async () => {
      serving = await start(server, env);
    },
    close: async () => {
      await Promise.all([...others, serving].map((child) => end(child, 'SIGTERM')));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the part answers. */
async function start({ args, env, readyUrl }: Part, more: Record<string, string>) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (child.exitCode === null) {
    const answer = await fetch(readyUrl).catch(() => null);
    if (answer?.ok === true) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${args.join(' ')} ended with code ${child.exitCode} before it was ready.`);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
