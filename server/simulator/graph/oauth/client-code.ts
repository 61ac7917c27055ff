// GET /oauth/client_code: a server's long-lived token becomes a code that a client redeems without the secret
// (docs/facebook-login/guides/access-tokens/get-long-lived).
import { deathOf, issueCode } from '../../world/tokens.ts';
import type { World } from '../../world/world.ts';
import { deadToken, findToken } from '../caller.ts';
import { badToken } from '../error.ts';
import type { Params } from '../params.ts';
import { checkApp } from './access-token.ts';

export function clientCode(world: World, params: Params): object {
  checkApp(world, params);
  const token = findToken(world, params.require('access_token'));
  if (token === null || token.kind !== 'USER' || token.person === null || !token.long) {
    throw badToken('A long-lived user access token is required.');
  }
  const subcode = deathOf(world, token);
  if (subcode !== null) throw deadToken(world, token, subcode);
  const code = issueCode(world, token.person, params.require('redirect_uri'), true);
  return { code: code.value };
}
