// Why a token died, in two or three words.
import type { TokenTrouble } from '../../gql/graphql.ts';

export const troubleWord: Record<TokenTrouble, string> = {
  EXPIRED: 'Token expired',
  REVOKED: 'App removed at Facebook',
  PASSWORD_CHANGED: 'Password changed',
  CHECKPOINT: 'Facebook asks for a check',
  LOGGED_OUT: 'Logged out of Facebook',
  ROLE_LOST: 'No role on the app any more',
  DATA_ACCESS_EXPIRED: 'Data access expired',
  INVALID: 'Token no longer valid',
};
