// The accounts of a person that Meta names in webhooks: all of them, and those they chose.
import type { EntityManager } from '#base/database';
import { share } from '#base/share';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import type { ChannelKind } from './channel.ts';

export interface OwnAccount {
  metaId: string;
  name: string;
  /** The channel on which its events come. */
  channel: ChannelKind;
}

/** Every Page, Instagram account, WABA and phone number of a connection, by Meta's id. One statement. */
export function accountsOf(em: EntityManager, connectionId: string): Promise<OwnAccount[]> {
  return readAccounts(em, connectionId, '');
}

/** Those the person chose: whose events they see. One statement. */
export const chosenAccounts = share((em, connectionId: string): Promise<readonly OwnAccount[]> =>
  readAccounts(em, connectionId, 'and chosen'),
);

function readAccounts(
  em: EntityManager,
  connectionId: string,
  only: '' | 'and chosen',
): Promise<OwnAccount[]> {
  return gather<OwnAccount>(
    em,
    prepared(`select meta_id as "metaId", name, 'MESSENGER' as channel from page where connection_id = $1 ${only}
     union all select meta_id, coalesce('@' || username, name), 'INSTAGRAM' from instagram_account where connection_id = $1 ${only}
     union all select meta_id, name, 'WHATSAPP' from whatsapp_account where connection_id = $1 ${only}
     union all select meta_id, coalesce(verified_name || ' ', '') || display_phone_number, 'WHATSAPP' from phone_number where connection_id = $1 ${only}`),
    [connectionId],
  );
}
