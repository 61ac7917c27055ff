// Which accounts of a person nobody else here has chosen. A later login of the same person does not count as somebody
// else: what they asked to forget is forgotten though they came back.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';

/** The person's own id counts as an account: Meta's `user` and `permissions` events come under it. */
const ACCOUNTS = `(
  select id as connection_id, meta_user_id as meta_id, true as chosen from connection union all
  select connection_id, meta_id, chosen from page union all
  select connection_id, meta_id, chosen from instagram_account union all
  select connection_id, meta_id, chosen from whatsapp_account union all
  select connection_id, meta_id, chosen from phone_number)`;

/** Meta's ids. */
export async function unsharedAccounts(em: EntityManager, connectionId: string): Promise<string[]> {
  return accountsWhere(em, connectionId, 'not exists');
}

/** Meta's ids of the accounts that somebody else uses as well. */
export async function sharedAccounts(em: EntityManager, connectionId: string): Promise<string[]> {
  return accountsWhere(em, connectionId, 'exists');
}

async function accountsWhere(
  em: EntityManager,
  connectionId: string,
  condition: 'exists' | 'not exists',
): Promise<string[]> {
  const rows = await sqlIn<{ metaId: string }>(
    em,
    `select mine.meta_id as "metaId" from ${ACCOUNTS} mine
      where mine.connection_id = $1 and ${condition} (
        select 1 from ${ACCOUNTS} theirs
          join connection other on other.id = theirs.connection_id and other.erasing_since is null
          join connection me on me.id = $1
         where theirs.meta_id = mine.meta_id and theirs.chosen and other.meta_user_id <> me.meta_user_id)`,
    [connectionId],
  );
  return rows.map(({ metaId }) => metaId);
}
