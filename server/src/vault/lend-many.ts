// Lending all tokens of one kind, as a walk over all Pages needs them: one statement, one unwrapping.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { unwrap, type WrappedKey } from './data-keys.ts';
import type { KeyRing } from './key-ring.ts';
import { openToken, type TokenPlace } from './token.ts';

interface Row extends WrappedKey {
  subject: string;
  sealed: string;
}

/** Tokens by subject (Meta's id). One that cannot be opened throws: a changed row is an alarm, not a gap in a list. */
export async function lendMany(
  em: EntityManager,
  ring: KeyRing,
  { ownerId, purpose }: Pick<TokenPlace, 'ownerId' | 'purpose'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sqlIn<Row>(
    em,
    `select subject, token.envelope as sealed, key.master_key_id as "masterKeyId", key.envelope
     from sealed_token token join data_key key using (owner_id)
     where owner_id = $1 and purpose = $2 order by subject`,
    [ownerId, purpose],
  );
  const [first] = rows;
  if (first === undefined) return new Map();
  const dataKey = unwrap(ring, ownerId, first);
  return new Map(
    rows.map(({ subject, sealed }) => [
      subject,
      openToken(dataKey, { ownerId, purpose, subject }, sealed),
    ]),
  );
}
