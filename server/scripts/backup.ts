// A backup of the database into one file, in PostgreSQL's custom format, while the servers work; of the embedded database as the archive
// of its folder, and only while the server is stopped. Keep it apart from MASTER_KEYS, which open the tokens in it, and keep it no longer
// than the journals of deletions, without which it would bring deleted people back.
//   [file]   where to; else .data/backups/<time>.dump
import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '#config';
import { dumpTo } from './dump.ts';

// The same folder and the same .env as `start`, or else a relative DATABASE_FOLDER would name another database.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');

try {
  const { database, deletionsJournal } = readConfig(process.env);
  const file = readFile();
  if (database.url === null && !existsSync(database.folder)) {
    throw new Error(`There is no embedded database in ${database.folder}: nothing to back up.`);
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await dumpTo(file, database);
  console.log(`${file} (${(await stat(file)).size} bytes)`);
  if (deletionsJournal === null) {
    console.log(
      'Deletions are not noted (DELETIONS_JOURNAL): a restore of this backup would bring back whoever is deleted from now on.',
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function readFile(): string {
  const [file, ...more] = process.argv.slice(2).filter((word) => word !== '--');
  if (more.length > 0 || file?.startsWith('-') === true) {
    throw new Error('Say the file to write, or nothing.');
  }
  return file ?? `.data/backups/${new Date().toISOString().replaceAll(':', '-')}.dump`;
}
