// A backup put into an empty database, and then everybody forgotten again who was deleted since: before any server may see it. Sessions
// end and API keys are revoked, because the backup does not know which of them had ended already.
//   <file>              a backup of `backup`
//   --loaded            in its place: the database was put in place by other means (a snapshot, point in time, pg_restore)
//   --journal <file>    a journal of deletions, as often as there were servers; DELETIONS_JOURNAL is read too
//   --without-journal   nobody was deleted since, or no journal was kept: whoever was deleted comes back
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDatabase } from '#base/database';
import { readConfig, type Config } from '#config';
import { createEraser } from '#deletion/erase';
import { forgetAgain, type ForgottenAgain } from '#deletion/forget-again';
import type { JournalEntry } from '#deletion/journal-entry';
import { readJournal } from '#deletion/read-journal';
import { ENTITIES } from '#entities';
import { createGraph } from '#meta/graph';
import { createVault } from '#vault/vault';
import { MIGRATIONS } from '../migrations/index.ts';
import { loadFrom } from './dump.ts';

const USAGE =
  'Say <file> or --loaded, and --journal <file> (as often as there were servers) or --without-journal.';

// The same folder and the same .env as `start`, or else a relative DATABASE_FOLDER would name another database.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');

try {
  const config = readConfig(process.env);
  const { file, journals } = readWish(config);
  const { entries, unreadable } = await readJournal(journals);
  if (unreadable > 0)
    console.log(`${unreadable} lines of the journals were torn and are left out.`);
  if (file !== null) await loadFrom(file, config.database);
  for (const line of describe(await forget(config, entries), entries.length)) console.log(line);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}

/** Without its stack and what hangs on it: a database's error may quote a row. */
function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readWish({ deletionsJournal, database }: Config) {
  const { values, positionals } = readArguments();
  const { loaded = false, journal = [], 'without-journal': without = false } = values;
  const [file, ...more] = positionals;
  const journals = [...journal, ...(deletionsJournal === null ? [] : [deletionsJournal])];
  const isOneWay = loaded === (file === undefined) && more.length === 0;
  const isDecided = without ? journal.length === 0 : journals.length > 0;
  if (!isOneWay || !isDecided) throw new Error(USAGE);
  if (loaded && database.url === null && !existsSync(database.folder)) {
    throw new Error(`There is no embedded database in ${database.folder}.`);
  }
  return { file: file ?? null, journals: without ? [] : journals };
}

function readArguments() {
  const options = {
    loaded: { type: 'boolean' },
    journal: { type: 'string', multiple: true },
    'without-journal': { type: 'boolean' },
  } as const;
  // pnpm hands the “--” on that separates its own options from ours.
  const args = process.argv.slice(2).filter((word) => word !== '--');
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Error(USAGE);
  }
}

async function forget(config: Config, entries: readonly JournalEntry[]): Promise<ForgottenAgain> {
  const rooms = { entities: ENTITIES, migrations: MIGRATIONS };
  const database = await openDatabase({ ...config.database, ...rooms });
  try {
    const now = () => new Date();
    const graph = createGraph({ ...config.meta, appSecret: config.meta.appSecrets[0] });
    const vault = createVault(config.masterKeys);
    const eraser = createEraser({ database, graph, vault, now, journal: null }, (error, code) =>
      console.error(`The deletion ${code} stopped: ${sentenceOf(error)}`),
    );
    return await forgetAgain({ database, eraser, ring: config.masterKeys, now }, entries);
  } finally {
    await database.close();
  }
}

function describe(done: ForgottenAgain, noted: number): string[] {
  return [
    `${noted} deletions are noted; of ${done.receipts} the backup knew nothing, and their receipts are back.`,
    `${done.people} people of the backup had been deleted since, and are deleted again.`,
    `${done.sessions} sessions ended and ${done.keys} API keys are revoked. The servers may start.`,
  ];
}
