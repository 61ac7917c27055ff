import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#base/database';
import { openTestDatabase } from './databases.ts';

describe('the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('has exactly the tables that the entities describe', async () => {
    const missing = await database.orm.schema.getUpdateSchemaSQL({ wrap: false });
    expect(missing.trim()).toBe('');
  });

  it('hears what is notified', async () => {
    const heard: (string | null)[] = [];
    const stop = await database.listen('tick', (payload) => heard.push(payload));
    await database.sql(`select pg_notify('tick', 'hello')`);
    await expect.poll(() => heard).toEqual(['hello']);
    await stop();
  });

  it('runs SQL of our own with numbered placeholders', async () => {
    const rows = await database.sql<{ sum: number }>('select $1::int + $2::int as sum', [1, 2]);
    expect(rows).toEqual([{ sum: 3 }]);
  });
});
