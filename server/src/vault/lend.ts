// Lending: finding and opening tokens, in one statement. A token whose data key was destroyed counts as forgotten.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { unwrap, type WrappedKey } from './data-keys.ts';
import type { KeyRing } from './key-ring.ts';
import { openToken, type TokenPlace } from './token.ts';

interface Row extends WrappedKey {
  sealed: string;
}

/** The token of this place, or null; throws `SealBroken` or `UnknownMasterKey` when it cannot be opened. */
export async function lend(
  em: EntityManager,
  ring: KeyRing,
  place: TokenPlace,
): Promise<string | null> {
  const [row] = await sqlIn<Row>(
    em,
    `select token.envelope as sealed, key.master_key_id as "masterKeyId", key.envelope
     from sealed_token token join data_key key using (owner_id)
     where owner_id = $1 and purpose = $2 and subject = $3`,
    [place.ownerId, place.purpose, place.subject],
  );
  if (row === undefined) return null;
  return openToken(unwrap(ring, place.ownerId, row), place, row.sealed);
}
