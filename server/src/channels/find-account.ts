// One of a person's accounts or phone numbers by our id, whichever kind it is.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import type { Account, ChannelKind, PhoneNumber } from './channel.ts';
import { readAccount, readNumber } from './read-accounts.ts';

const KIND = `
  select 'MESSENGER' as kind from page where id = $2 and connection_id = $1
   union all select 'INSTAGRAM' from instagram_account where id = $2 and connection_id = $1
   union all select 'WHATSAPP' from whatsapp_account where id = $2 and connection_id = $1
   union all select 'NUMBER' from phone_number where id = $2 and connection_id = $1`;

/** `id`: a UUID; null when it is none of theirs. Two statements, one for a strange id. */
export async function findAccount(
  em: EntityManager,
  connectionId: string,
  id: string,
): Promise<Account | PhoneNumber | null> {
  const [found] = await gather<{ kind: ChannelKind | 'NUMBER' }>(em, KIND, [connectionId, id]);
  if (found === undefined) return null;
  return found.kind === 'NUMBER'
    ? readNumber(em, connectionId, id)
    : readAccount(em, connectionId, { kind: found.kind, id });
}
