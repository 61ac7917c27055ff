// Why a person's token no longer works: what Meta said of it, or what time alone tells.
import { tokenDeath } from '#meta/token-death';
import type { TokenError } from '#meta/errors';
import { registerEnumType } from 'type-graphql';

export const TokenTrouble = {
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
  CHECKPOINT: 'CHECKPOINT',
  LOGGED_OUT: 'LOGGED_OUT',
  ROLE_LOST: 'ROLE_LOST',
  DATA_ACCESS_EXPIRED: 'DATA_ACCESS_EXPIRED',
  INVALID: 'INVALID',
} as const;
export type TokenTrouble = keyof typeof TokenTrouble;

registerEnumType(TokenTrouble, {
  name: 'TokenTrouble',
  description: 'Why an access token no longer works.',
  valuesConfig: {
    EXPIRED: { description: 'Its time is over (Meta 190/463).' },
    REVOKED: { description: 'The person removed the app at Facebook (190/458).' },
    PASSWORD_CHANGED: { description: 'The person changed their password (190/460).' },
    CHECKPOINT: {
      description: 'Facebook wants the person to confirm something there first (190/459, 190/464).',
    },
    LOGGED_OUT: { description: 'The person logged out of Facebook (190/467).' },
    ROLE_LOST: { description: 'The person no longer has a role on the Page (190/492).' },
    DATA_ACCESS_EXPIRED: {
      description: 'The 90 days are over in which the app may read the person’s data.',
    },
    INVALID: { description: 'Meta does not accept it and does not say why.' },
  },
});

/** A trouble as it is stored and shown: the reason, and a sentence for the person. */
export interface Trouble {
  reason: TokenTrouble;
  sentence: string;
}

export function troubleOf(error: TokenError): Trouble {
  return { reason: tokenDeath(error), sentence: error.sentence };
}

/** The two ends of a connection; null: there is none. */
export interface Ends {
  tokenExpiresAt: Date | null;
  dataAccessExpiresAt: Date | null;
}

/** What needs no question to Meta: an end that has passed. */
export function troubleByTime(
  { tokenExpiresAt, dataAccessExpiresAt }: Ends,
  now: Date,
): Trouble | null {
  if (tokenExpiresAt !== null && tokenExpiresAt <= now) return TIME_TROUBLE.token;
  if (dataAccessExpiresAt !== null && dataAccessExpiresAt <= now) return TIME_TROUBLE.dataAccess;
  return null;
}

const TIME_TROUBLE: Readonly<Record<'token' | 'dataAccess', Trouble>> = {
  token: {
    reason: 'EXPIRED',
    sentence: 'The access token has expired, so Meta can no longer be asked.',
  },
  dataAccess: {
    reason: 'DATA_ACCESS_EXPIRED',
    sentence:
      'The 90 days in which this app may read your data are over, so Meta no longer shows it.',
  },
};

/** What is stored is trusted only as far as it is one of the words. */
export function isTokenTrouble(word: string): word is TokenTrouble {
  return Object.hasOwn(TokenTrouble, word);
}
