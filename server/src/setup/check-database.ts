// The database: there, new enough, brought up to date; and every person's data key openable by one of the master keys.
import type { Sql } from '#base/database';
import { checkRing } from '#vault/key-ring';
import { isInProduction, type SetupParts } from './parts.ts';
import type { SetupCheck } from './setup-check.ts';
import { check, failed, passed, unknown, type Verdict, warning } from './verdict.ts';

/** What our SQL is written for: PostgreSQL 15, in the form of `server_version_num`. */
const OLDEST_VERSION = 150_000;

export async function checkDatabase(parts: SetupParts): Promise<SetupCheck[]> {
  const { sql, config } = parts;
  return [
    check('DATABASE', 'Database', sql === null ? NOT_LOOKED_AT : await judge(sql, parts)),
    check('MASTER_KEYS', 'Master keys', await judgeKeys(sql, config.masterKeys)),
  ];
}

const NOT_LOOKED_AT = unknown(
  'The embedded database is not there yet, or belongs to a server that is running.',
  'Start the server: it makes the database. While it runs, the setup check in a browser looks at it.',
);

async function judge(sql: Sql, { migrations, config }: SetupParts): Promise<Verdict> {
  const state = await readState(sql).catch(() => null);
  if (state === null) {
    return failed(
      'The database does not answer, or its tables were never made.',
      'Check DATABASE_URL and that PostgreSQL runs; then start the server, which makes the tables.',
    );
  }
  if (state.version < OLDEST_VERSION) {
    return failed('The database is older than PostgreSQL 15.', 'Upgrade PostgreSQL.');
  }
  if (state.migrated !== migrations) {
    return failed(
      `${state.migrated} migrations have run, and this version of the server knows ${migrations}.`,
      'Run the same, newest version on every server; it migrates when it starts.',
    );
  }
  if (config.database.url === null && isInProduction(config)) {
    return warning(
      'It is embedded and up to date, and serves one server process.',
      'For more than one process, set DATABASE_URL to a PostgreSQL.',
    );
  }
  return passed('It answers and is up to date.');
}

async function readState(sql: Sql): Promise<{ version: number; migrated: number }> {
  const [row] = await sql<{ version: number; migrated: number }>(
    `select current_setting('server_version_num')::int as version,
            (select count(*)::int from mikro_orm_migrations) as migrated`,
  );
  if (row === undefined) throw new Error('A statement without tables returned no row.');
  return row;
}

async function judgeKeys(
  sql: Sql | null,
  ring: SetupParts['config']['masterKeys'],
): Promise<Verdict> {
  try {
    checkRing(ring);
  } catch {
    return failed('MASTER_KEYS names a key twice.', 'Give every key a name of its own.');
  }
  const there = `MASTER_KEYS holds ${ring.length === 1 ? 'one key' : `${ring.length} keys`}`;
  const closed = sql === null ? null : await countClosed(sql, ring).catch(() => null);
  if (closed === null) {
    return unknown(
      `${there}; whether they open what is stored could not be looked at.`,
      'Look again when the database answers.',
    );
  }
  if (closed === 0) return passed(`${there}, and every stored data key opens with one of them.`);
  return failed(
    `${there}, but ${closed} people’s data keys are wrapped by another.`,
    'Put the key that is missing back into MASTER_KEYS; run pnpm rotate-keys before taking one away.',
  );
}

async function countClosed(sql: Sql, ring: SetupParts['config']['masterKeys']): Promise<number> {
  const [row] = await sql<{ closed: number }>(
    'select count(*)::int as closed from data_key where master_key_id <> all($1::text[])',
    [ring.map(({ id }) => id)],
  );
  return row?.closed ?? 0;
}
