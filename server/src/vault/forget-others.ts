// Forgetting the tokens of what a person no longer lets us see: those of one purpose, but for the subjects named.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import type { TokenPlace } from './token.ts';

/** Returns how many tokens were forgotten; the owner's data key stays. */
export async function forgetOthers(
  em: EntityManager,
  { ownerId, purpose }: Pick<TokenPlace, 'ownerId' | 'purpose'>,
  subjects: readonly string[],
): Promise<number> {
  const gone = await sqlIn<{ id: string }>(
    em,
    `delete from sealed_token where owner_id = $1 and purpose = $2 and subject <> all($3::text[]) returning id`,
    [ownerId, purpose, subjects],
  );
  return gone.length;
}
