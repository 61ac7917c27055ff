// The vault: tokens at rest. A token's states: kept (sealed by its owner's data key, bound to its place) → lent as often
// as needed, replaced by the next keep → forgotten together with the data key. A copy of the database alone opens
// nothing, a master key alone neither. What it trades: whoever loses the master keys loses every token, and the people
// have to connect again.
import type { EntityManager } from '#base/database';
import { forget } from './forget.ts';
import { forgetOthers } from './forget-others.ts';
import { keep, type TokenToKeep } from './keep.ts';
import { keepMany, type TokensToKeep } from './keep-many.ts';
import { checkRing, type KeyRing } from './key-ring.ts';
import { lend } from './lend.ts';
import { lendMany } from './lend-many.ts';
import { rotate, type Rotation } from './rotate.ts';
import type { TokenPlace } from './token.ts';

/** Every verb takes part in the transaction of the EntityManager it is given. */
export interface Vault {
  /** Seals and upserts one token. */
  keep(em: EntityManager, token: TokenToKeep): Promise<void>;
  /** Seals and upserts up to hundreds of tokens of one person in few statements. */
  keepMany(em: EntityManager, tokens: TokensToKeep): Promise<void>;
  /** Finds and opens one token; null when there is none. Throws `SealBroken` or `UnknownMasterKey`. */
  lend(em: EntityManager, place: TokenPlace): Promise<string | null>;
  /** Finds and opens all tokens of one purpose, by subject. Throws as `lend` does. */
  lendMany(
    em: EntityManager,
    place: Pick<TokenPlace, 'ownerId' | 'purpose'>,
  ): Promise<ReadonlyMap<string, string>>;
  /** Deletes the owner's tokens and their data key; returns how many tokens there were. */
  forget(em: EntityManager, ownerId: string): Promise<number>;
  /** Deletes the owner's tokens of one purpose, but for these subjects; returns how many there were. */
  forgetOthers(
    em: EntityManager,
    place: Pick<TokenPlace, 'ownerId' | 'purpose'>,
    subjects: readonly string[],
  ): Promise<number>;
  /** Wraps every data key anew by the ring's first master key; returns counts. */
  rotate(em: EntityManager): Promise<Rotation>;
}

/** Creates the vault on a ring of master keys; throws when the ring cannot be used. */
export function createVault(ring: KeyRing): Vault {
  checkRing(ring);
  return {
    keep: (em, token) => keep(em, ring, token),
    keepMany: (em, tokens) => keepMany(em, ring, tokens),
    lend: (em, place) => lend(em, ring, place),
    lendMany: (em, place) => lendMany(em, ring, place),
    forget,
    forgetOthers,
    rotate: (em) => rotate(em, ring),
  };
}
