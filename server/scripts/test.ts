// All suites, one after the other, with one closing line. In CI nothing may be missing; on a person's machine a suite
// whose browser or database is not there is named as left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { startCluster } from './cluster.ts';

const inCi = process.env['CI'] === 'true';
const reports = mkdtempSync(join(tmpdir(), 'reports-'));
const total = { passed: 0, failed: 0 };
const leftOut: string[] = [];

for (const check of ['lint', 'types', 'law', 'codegen:clean', 'contract:clean']) runCheck(check);
runVitest('server on the embedded database', 'server', { TEST_DATABASE: 'pglite' });
await onPostgres((database) =>
  runVitest('server on PostgreSQL', 'server', { TEST_DATABASE: database }),
);
runVitest('web', 'web', {});
runVitest('bench', 'crm-flow-bench', {});
runBench();
runJourneys();

rmSync(reports, { recursive: true });
for (const line of leftOut) console.log(`Left out: ${line}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function runCheck(name: string): void {
  heading(name);
  count(name, run(['run', name], {}) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

function runVitest(title: string, folder: string, env: Record<string, string>): void {
  heading(title);
  const file = join(reports, `${title.replaceAll(' ', '-')}.json`);
  const args = [
    '--filter',
    folder,
    'exec',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
  ];
  const code = run([...args, `--outputFile.json=${file}`], env);
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
  count(title, {
    passed: report?.numPassedTests ?? 0,
    failed: Math.max(report?.numFailedTests ?? 0, code === 0 ? 0 : 1),
  });
}

async function onPostgres(test: (database: string) => void): Promise<void> {
  const given = process.env['TEST_DATABASE'];
  if (given !== undefined && given !== 'pglite') return test(given);
  const cluster = await startCluster();
  if (cluster === null)
    return miss('server on PostgreSQL', 'no PostgreSQL 15 or newer is installed');
  try {
    test(cluster.url);
  } finally {
    cluster.stop();
  }
}

/** Every measurement is made once and must have a figure; how good it is, a machine that is busy with tests cannot say. */
function runBench(): void {
  if (!inCi) return void leftOut.push('quick measurements, made in CI; here: pnpm bench --quick.');
  heading('quick measurements');
  const file = new URL('../../.data/bench.json', import.meta.url).pathname;
  rmSync(file, { force: true });
  const code = run(['bench', '--quick'], {});
  const lines = readReport<{ lines: { ours: number | null }[] }>(file)?.lines ?? [];
  const passed = lines.filter(({ ours }) => ours !== null).length;
  const failed = Math.max(lines.length - passed, code === 0 ? 0 : 1);
  count('quick measurements', { passed, failed });
}

function runJourneys(): void {
  const browser = findChromium();
  if (browser === null) return miss('browser journeys', 'no Chromium is installed');
  heading('browser journeys');
  const file = join(reports, 'journeys.json');
  const code = run(['e2e'], { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    file,
  );
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  count('browser journeys', {
    passed: expected,
    failed: Math.max(unexpected + flaky, code === 0 ? 0 : 1),
  });
}

function run(args: string[], env: Record<string, string>): number {
  const done = spawnSync('pnpm', args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return done.status ?? 1;
}

function readReport<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
}

function count(title: string, { passed, failed }: { passed: number; failed: number }): void {
  total.passed += passed;
  // A suite that ran nothing has not passed.
  total.failed += passed + failed === 0 ? 1 : failed;
  console.log(`— ${title}: ${passed} passed, ${failed} failed`);
}

function miss(title: string, reason: string): void {
  if (inCi) {
    console.log(`— ${title}: cannot run, ${reason}`);
    total.failed += 1;
  } else {
    leftOut.push(`${title}, because ${reason}.`);
  }
}

function heading(title: string): void {
  console.log(`\n=== ${title}`);
}
