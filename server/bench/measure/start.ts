// The demo's parts on the embedded database, started for the second time, as `pnpm demo` starts them: until the dashboard answers.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.ts';
import type { Ground } from '../harness/ground.ts';
import { median } from '../harness/in-turn.ts';
import { atMost, type Line } from '../harness/line.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;

export async function start(ground: Ground): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  ground.later(() => rmSync(folder, { recursive: true, force: true }));
  // The first start makes the database and is not counted.
  const [, ...later] = await timesOf(folder, ground.quick ? 3 : 6);
  return [
    atMost(4, {
      what: 'embedded start, second time, until the dashboard answers',
      ours: median(later),
      unit: 's',
      against: null,
    }),
  ];
}

async function timesOf(folder: string, starts: number): Promise<number[]> {
  const seconds: number[] = [];
  for (let number = 0; number < starts; number += 1) seconds.push(await startOnce(folder));
  return seconds;
}

async function startOnce(folder: string): Promise<number> {
  const web = await freePort();
  const started = performance.now();
  const demo = spawn(process.execPath, ['server/scripts/demo.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      WEB_PORT: String(web),
      SERVER_PORT: String(await freePort()),
      SIMULATOR_PORT: String(await freePort()),
      DATABASE_FOLDER: join(folder, 'database'),
    },
  });
  const ended = once(demo, 'exit');
  try {
    await dashboardAnswers(demo, `http://localhost:${web}/dashboard`);
    return (performance.now() - started) / 1000;
  } finally {
    demo.kill('SIGTERM');
    await ended;
  }
}

const PATIENCE_MS = 60_000;
const ASK_EVERY_MS = 20;

/** A page without the API is 503: only the whole of it answers 200. */
async function dashboardAnswers(demo: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while ((await fetch(url).catch(() => null))?.status !== 200) {
    if (demo.exitCode !== null) throw new Error('The demo ended before it was ready.');
    if (performance.now() > until) throw new Error('The demo was not ready within a minute.');
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}
