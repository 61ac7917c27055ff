// Whose webhooks a person's choice needs: a Page's own, the Page's behind a chosen Instagram account, a WhatsApp
// account's for each of its chosen numbers.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';

export interface NeededSubscriptions {
  /** Meta's ids of Pages. */
  pages: ReadonlySet<string>;
  /** Meta's ids of WhatsApp Business accounts. */
  whatsApp: ReadonlySet<string>;
}

/** Of one person, or with null of everybody living. One statement. */
export async function neededSubscriptions(
  em: EntityManager,
  connectionId: string | null,
): Promise<NeededSubscriptions> {
  const rows = await sqlIn<{ metaId: string; kind: 'page' | 'waba' }>(
    em,
    `with chosen as (
       select connection_id, meta_id, 'page' as kind from page where chosen
       union select connection_id, page_meta_id, 'page' from instagram_account where chosen
       union select connection_id, meta_id, 'waba' from whatsapp_account where chosen
       union select connection_id, whatsapp_account_meta_id, 'waba' from phone_number where chosen)
     select distinct meta_id as "metaId", kind from chosen
       join connection on connection.id = chosen.connection_id and connection.erasing_since is null
      where $1::uuid is null or connection_id = $1`,
    [connectionId],
  );
  const idsOf = (wanted: string) =>
    new Set(rows.filter(({ kind }) => kind === wanted).map(({ metaId }) => metaId));
  return { pages: idsOf('page'), whatsApp: idsOf('waba') };
}
