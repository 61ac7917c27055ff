// Which migrations of this build the database has not seen. Those of a newer build do no harm: servers are replaced one by one.
import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { Database } from './database.ts';

/** Returns the verb that names them, oldest first, with one statement. It rejects when the database does. */
export function createFindPending(
  { orm, sql }: Pick<Database, 'orm' | 'sql'>,
  migrations: readonly Constructor<Migration>[],
): () => Promise<string[]> {
  const driver = orm.em.getDriver();
  const names = migrations.map((Step) => new Step(driver, orm.config).name ?? Step.name);
  return async () => {
    const rows = await sql<{ name: string }>('select name from mikro_orm_migrations');
    const applied = new Set(rows.map(({ name }) => name));
    return names.filter((name) => !applied.has(name));
  };
}
