// Of what a token died, told apart by Meta's subcode (docs/graph-api/guides/error-handling).
import type { TokenError } from './errors.ts';

export type TokenDeath =
  | 'EXPIRED'
  | 'REVOKED'
  | 'PASSWORD_CHANGED'
  | 'CHECKPOINT'
  | 'LOGGED_OUT'
  | 'ROLE_LOST'
  | 'INVALID';

/** 464 is an account not confirmed yet: as with 459, the person has something to do at facebook.com first. */
const DEATHS: Readonly<Record<number, TokenDeath>> = {
  458: 'REVOKED',
  459: 'CHECKPOINT',
  460: 'PASSWORD_CHANGED',
  463: 'EXPIRED',
  464: 'CHECKPOINT',
  467: 'LOGGED_OUT',
  492: 'ROLE_LOST',
};

/** INVALID where Meta gives no subcode, or one we do not know. */
export function tokenDeath({ subcode }: Pick<TokenError, 'subcode'>): TokenDeath {
  return DEATHS[subcode ?? 0] ?? 'INVALID';
}
