// The setup check from the command line, for whoever sets this environment up: before the server runs, or beside it. Run it with
// `pnpm run doctor`; `pnpm doctor` is pnpm's own. Exit code 1 when something is wrong.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '#config';
import { peek } from '#base/peek';
import { createGraph } from '#meta/graph';
import { runChecks } from '#setup/run-checks';
import type { SetupCheck } from '#setup/setup-check';
import { MIGRATIONS } from '../migrations/index.ts';

/** The columns, in characters: the longest state, the longest title, a line one reads at a glance. */
const WIDTH = { state: 8, title: 38, text: 90 };

// The same folder and the same .env as `start`, or else a relative DATABASE_FOLDER would name another database.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');

const config = usableConfig();
if (config === null) process.exitCode = 1;
else {
  const checks = await examine(config);
  for (const check of checks) console.log(describe(check));
  console.log(summary(checks));
  process.exitCode = checks.some(({ state }) => state === 'FAILED') ? 1 : 0;
}

/** Null when there is none; then every variable that is missing or wrong has been named, never with its value. */
function usableConfig(): Config | null {
  try {
    return readConfig(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function examine(config: Config): Promise<SetupCheck[]> {
  const peeked = await peek(config.database);
  const graph = createGraph({ ...config.meta, appSecret: config.meta.appSecrets[0] });
  try {
    return await runChecks({ config, graph, sql: peeked.sql, migrations: MIGRATIONS.length });
  } finally {
    await peeked.close();
  }
}

function describe({ state, title, told, wayOn }: SetupCheck): string {
  const head = `${state.padEnd(WIDTH.state)} ${title.padEnd(WIDTH.title)} `;
  const lines = wayOn === null ? wrap(told) : [...wrap(told), ...wrap(`→ ${wayOn}`)];
  return head + lines.join(`\n${' '.repeat(head.length)}`);
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > WIDTH.text && line !== '') lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function summary(checks: readonly SetupCheck[]): string {
  const counts = (['PASSED', 'FAILED', 'WARNING', 'UNKNOWN'] as const).map((state) => {
    const count = checks.filter((check) => check.state === state).length;
    return `${state} ${count}`;
  });
  return `\n${counts.join(' · ')}`;
}
