// Reading events forward: oldest first, by keyset, account by account, leaving out those that are known.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import {
  conditionsOf,
  eventColumns,
  maskUnsent,
  type EventQuery,
  type EventRow,
} from './find-events.ts';

export interface NextEventsQuery extends Omit<EventQuery, 'after'> {
  /** Id behind which the reading begins; there need not be an event of it. */
  readonly behind: string;
  /** Ids that are not wanted. */
  readonly except: readonly string[];
}

/** The first `most` rows behind the id. Two statements. */
export async function findNextEvents(
  em: EntityManager,
  query: NextEventsQuery,
): Promise<EventRow[]> {
  return maskUnsent(em, await readNext<EventRow>(em, query, eventColumns(query.withPayload)));
}

/** The ids of all events behind the id. One statement. */
export async function findNextIds(
  em: EntityManager,
  query: Omit<NextEventsQuery, 'except' | 'most' | 'withPayload'>,
): Promise<string[]> {
  const all = { ...query, except: [], most: null };
  return (await readNext<{ id: string }>(em, all, 'id')).map(({ id }) => id);
}

async function readNext<Row extends object>(
  em: EntityManager,
  query: Omit<NextEventsQuery, 'most' | 'withPayload'> & { most: number | null },
  columns: string,
): Promise<Row[]> {
  if (query.accounts.length === 0) return [];
  const values: unknown[] = [query.accounts, query.most, query.behind, query.except];
  return sqlIn<Row>(
    em,
    `select event.* from unnest($1::text[]) as mine (account)
      cross join lateral (
        select ${columns} from webhook_event
         where account_id = mine.account and id > $3 and id <> all($4::uuid[])
           ${conditionsOf(query, values).join(' ')}
         order by id limit $2::int) as event
      order by event.id limit $2::int`,
    values,
  );
}
