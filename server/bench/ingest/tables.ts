// Tables for one contestant: the product's own, with its indexes, in a database of its own, and empty before each round.
import type * as DatabaseModule from '../../src/base/database.ts';
import type * as EntitiesModule from '../../src/entities.ts';
import type * as MigrationsModule from '../../migrations/index.ts';
import { built } from '../harness/built.ts';
import { withClient, type Ground } from '../harness/ground.ts';

/** A new database with the product's tables; its URL. */
export async function createTables(ground: Ground): Promise<string> {
  const { openDatabase } = await built<typeof DatabaseModule>('base/database');
  const { ENTITIES } = await built<typeof EntitiesModule>('entities');
  const { MIGRATIONS } = await built<typeof MigrationsModule>('../migrations/index');
  const url = await ground.createDatabase();
  const tables = { entities: ENTITIES, migrations: MIGRATIONS };
  await (await openDatabase({ url, folder: '', ...tables })).close();
  return url;
}

/** Without the checkpoint one contestant would pay for the pages that another left to be written. */
export async function emptyTables(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('truncate webhook_event, webhook_repeat');
    await client.query('checkpoint');
  });
}

export async function countEvents(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ events: number }>(
      'select count(*)::int as events from webhook_event',
    );
    return rows[0]?.events ?? 0;
  });
}
