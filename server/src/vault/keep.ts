// Keeping one token.
import type { EntityManager } from '#base/database';
import { keepMany } from './keep-many.ts';
import type { KeyRing } from './key-ring.ts';
import type { TokenPlace } from './token.ts';

export interface TokenToKeep extends TokenPlace {
  token: string;
}

/** Seals and upserts the token; what was kept for the same owner, purpose and subject is replaced. */
export function keep(
  em: EntityManager,
  ring: KeyRing,
  { ownerId, purpose, subject, token }: TokenToKeep,
): Promise<void> {
  return keepMany(em, ring, { ownerId, purpose, tokens: [{ subject, token }] });
}
