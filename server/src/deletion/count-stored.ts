// What is stored of a person, counted: shown before they delete it, and in the frame around every page. What grows with use is
// counted up to a bound, because whoever opens a page must not wait for a walk through all of it (decision 0029).
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { accountsOf } from '#channels/accounts-of';
import { COUNTED_ROWS, showCount } from '#webhooks/event-count';

export interface StoredCounts {
  pages: number;
  instagram: number;
  whatsapp: number;
  events: number;
  moreEvents: boolean;
  tokens: number;
  calls: number;
  moreCalls: boolean;
}

type Row = Omit<StoredCounts, 'moreEvents' | 'moreCalls'>;

/** Two statements. */
export async function countStored(em: EntityManager, connectionId: string): Promise<StoredCounts> {
  const accounts = await accountsOf(em, connectionId);
  const [row] = await gather<Row>(
    em,
    `select
       (select count(*) from page where connection_id = $1)::int as pages,
       (select count(*) from instagram_account where connection_id = $1)::int as instagram,
       (select count(*) from whatsapp_account where connection_id = $1)::int
         + (select count(*) from phone_number where connection_id = $1)::int as whatsapp,
       (select count(*) from (
          select 1 from unnest($2::text[]) as mine (account)
           cross join lateral (
             select 1 from webhook_event where account_id = mine.account limit ${COUNTED_ROWS}) as each
           limit ${COUNTED_ROWS}) as counted)::int as events,
       (select count(*) from sealed_token where owner_id = $1)::int as tokens,
       (select count(*) from (
          select 1 from graph_call where connection_id = $1 limit ${COUNTED_ROWS}) as counted)::int as calls`,
    [connectionId, accounts.map(({ metaId }) => metaId)],
  );
  if (row === undefined) throw new Error('A count returned no row.');
  const [events, calls] = [showCount(row.events), showCount(row.calls)];
  return {
    ...row,
    events: events.number,
    moreEvents: events.more,
    calls: calls.number,
    moreCalls: calls.more,
  };
}
