// The accounts a proof may work on: those that the person took into use and that can be used.
import { share } from '#base/share';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import type { ProofAccount } from './prove/proof.ts';

/** Pages with an Instagram account come first, as more can be shown of them; else by name. A WhatsApp account is in use, too, when only a number of it is. One statement. */
export const proofAccounts = share((em, connectionId: string): Promise<readonly ProofAccount[]> =>
  gather<ProofAccount>(
    em,
    prepared(`select id, "metaId", name, kind from (
     select id::text as id, meta_id as "metaId", name, 'PAGE' as kind, not exists (
        select 1 from instagram_account where instagram_account.connection_id = $1
           and instagram_account.page_meta_id = page.meta_id) as later
       from page where connection_id = $1 and chosen and unusable is null
     union all select id::text, meta_id, coalesce('@' || username, name), 'INSTAGRAM', false from instagram_account
      where connection_id = $1 and chosen and unusable is null
     union all select id::text, meta_id, name, 'WHATSAPP', false from whatsapp_account account
      where connection_id = $1 and unusable is null and (chosen or exists (
        select 1 from phone_number where phone_number.connection_id = $1 and phone_number.chosen
           and phone_number.whatsapp_account_meta_id = account.meta_id))) as account
     order by later, name, id`),
    [connectionId],
  ),
);
