// What is stored of a person, counted: shown before they delete it.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { accountsOf } from '#channels/accounts-of';

export interface StoredCounts {
  pages: number;
  instagram: number;
  whatsapp: number;
  events: number;
  tokens: number;
  calls: number;
}

/** Two statements. */
export async function countStored(em: EntityManager, connectionId: string): Promise<StoredCounts> {
  const accounts = await accountsOf(em, connectionId);
  const [row] = await gather<StoredCounts>(
    em,
    `select
       (select count(*) from page where connection_id = $1)::int as pages,
       (select count(*) from instagram_account where connection_id = $1)::int as instagram,
       (select count(*) from whatsapp_account where connection_id = $1)::int
         + (select count(*) from phone_number where connection_id = $1)::int as whatsapp,
       (select count(*) from webhook_event where account_id = any($2::text[]))::int as events,
       (select count(*) from sealed_token where owner_id = $1)::int as tokens,
       (select count(*) from graph_call where connection_id = $1)::int as calls`,
    [connectionId, accounts.map(({ metaId }) => metaId)],
  );
  if (row === undefined) throw new Error('A count returned no row.');
  return row;
}
