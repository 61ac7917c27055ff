// Key rotation, as a command that runs while the servers work: wraps every person's data key anew by the first of
// MASTER_KEYS. In order: 1. append the new key to MASTER_KEYS of every server and restart them, so that all can open
// it; 2. put it first, and restart; 3. run this; 4. when it says that nothing remains, take the old key away. The
// embedded database belongs to one process: stop the server before running this on it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '#config';
import { openDatabase } from '#base/database';
import { ENTITIES } from '#entities';
import { createVault } from '#vault/vault';
import { MIGRATIONS } from '../migrations/index.ts';

// The same folder and the same .env as `start`, or else a relative DATABASE_FOLDER would name another database.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');

const config = readConfig(process.env);
if (config.database.url === null && !existsSync(config.database.folder)) {
  throw new Error(
    `There is no embedded database in ${config.database.folder}: nothing was rotated.`,
  );
}
const vault = createVault(config.masterKeys);
const database = await openDatabase({
  ...config.database,
  entities: ENTITIES,
  migrations: MIGRATIONS,
});
try {
  const { rewrapped, broken, remaining } = await vault.rotate(database.fork());
  console.log(
    `${rewrapped} data keys wrapped anew; ${remaining} remain under other keys, ${broken} of them with a broken seal.`,
  );
  process.exitCode = remaining === 0 ? 0 : 1;
} finally {
  await database.close();
}
