// Lines of the table that suites of the product prove: exactly their files are run, and what they counted is told.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { findChromium } from '../../scripts/chromium.ts';
import { freePort } from '../../scripts/free-port.ts';
import type { Fault } from '../harness/fault.ts';
import type { Ground } from '../harness/ground.ts';
import { count } from './tell.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
/** What is started as `node` below is this Node. */
const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);

export interface Ran {
  readonly tests: number;
  readonly failed: number;
  readonly files: number;
  /** Why nothing ran. */
  readonly leftOut: string | null;
  readonly passed: boolean;
}

export interface Proofs {
  /** Test files below `server`; they run on the ground's PostgreSQL. */
  readonly server?: readonly string[];
  /** Test files below `web`. */
  readonly web?: readonly string[];
  /** Test files below `web/e2e`, in a real browser; `only`: tests whose name fits. */
  readonly browser?: { readonly files: readonly string[]; readonly only?: string };
}

/** A fault that is proved by tests alone. */
export function provenBy(what: string, wanted: string, proofs: Proofs): Fault {
  return {
    what,
    wanted,
    run: async (ground) => {
      const ran = [
        proofs.server && (await runServerTests(ground, proofs.server)),
        proofs.web && (await runVitest('web', proofs.web, {})),
        proofs.browser && (await runBrowser(proofs.browser)),
      ].filter((one) => one !== undefined);
      return { told: ran.map(tellTests).join('; '), passed: ran.every(({ passed }) => passed) };
    },
  };
}

/** Throws when a file is not there: a line that nothing proves must not look as if something did. */
export function runServerTests({ cluster }: Ground, files: readonly string[]): Promise<Ran> {
  return runVitest('server', files, { TEST_DATABASE: cluster.url });
}

async function runVitest(
  folder: 'server' | 'web',
  files: readonly string[],
  env: Record<string, string>,
): Promise<Ran> {
  requireFiles(files.map((file) => join(folder, file)));
  const report = await reported<{ numPassedTests: number; numFailedTests: number }>((file) =>
    runIn(folder, ['node_modules/vitest/vitest.mjs', 'run', ...files, '--reporter=json'], env, [
      `--outputFile=${file}`,
    ]),
  );
  const failed = report?.numFailedTests ?? files.length;
  return ranOf(files, report?.numPassedTests ?? 0, failed);
}

async function runBrowser({ files, only }: NonNullable<Proofs['browser']>): Promise<Ran> {
  requireFiles(files.map((file) => join('web/e2e', file)));
  const browser = findChromium();
  if (browser === null) return leftOut('no Chromium is installed');
  // Eight ports from here on: a run beside another one must not meet it.
  const E2E_PORT = String(await freePort());
  const report = await reported<{
    stats: { expected: number; unexpected: number; flaky: number };
  }>((file) =>
    runIn(
      'web',
      ['node_modules/@playwright/test/cli.js', 'test', ...files],
      { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file, E2E_PORT },
      only === undefined ? [] : ['--grep', only],
    ),
  );
  const { expected = 0, unexpected = files.length, flaky = 0 } = report?.stats ?? {};
  return ranOf(files, expected, unexpected + flaky);
}

function ranOf(files: readonly string[], good: number, failed: number): Ran {
  const passed = good > 0 && failed === 0;
  return { tests: good + failed, failed, files: files.length, leftOut: null, passed };
}

/** Told plainly, and no failure: a person's machine may have no browser. */
const leftOut = (why: string): Ran => ({
  tests: 0,
  failed: 0,
  files: 0,
  leftOut: why,
  passed: true,
});

export const tellTests = ({ tests, failed, files, leftOut: why }: Ran): string =>
  why === null
    ? `${count(tests)} ${tests === 1 ? 'test' : 'tests'} in ${files} ${files === 1 ? 'file' : 'files'}, ${failed} failed`
    : `left out, because ${why}`;

function requireFiles(files: readonly string[]): void {
  const missing = files.filter((file) => !existsSync(join(ROOT, file)));
  if (missing.length > 0) throw new Error(`These tests are gone: ${missing.join(', ')}.`);
}

/** Runs what writes a report into the file it is given; null when none was written. */
async function reported<Report>(act: (file: string) => Promise<void>): Promise<Report | null> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'report.json');
  try {
    await act(file);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runIn(
  folder: string,
  args: readonly string[],
  env: Record<string, string>,
  more: readonly string[],
): Promise<void> {
  // What a failing test says goes to the error stream, so that the table stays alone on the other.
  const child = spawn(process.execPath, [...args, ...more], {
    cwd: join(ROOT, folder),
    env: { ...process.env, ...env, PATH },
    stdio: ['ignore', process.stderr, process.stderr],
  });
  await once(child, 'exit');
}
