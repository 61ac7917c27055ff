// Several servers may start at once on one PostgreSQL: one migrates, the others wait for it.
import { Client } from 'pg';

/** Any fixed number that nothing else in this database uses as an advisory lock. */
const MIGRATION_LOCK = 7_205_001;

/** Runs the migrations while a connection of its own holds the advisory lock, which a crash releases too. */
export async function migrateUnderLock(
  url: string,
  migrate: () => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate();
  } finally {
    await client.end();
  }
}
