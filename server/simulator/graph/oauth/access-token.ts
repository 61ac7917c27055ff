// /oauth/access_token: a code, a short-lived token or the app itself becomes a token
// (docs/facebook-login/guides/advanced/manual-flow, docs/facebook-login/guides/access-tokens/get-long-lived).
import { deathOf, issueAppToken, issueUserToken } from '../../world/tokens.ts';
import type { Token, World } from '../../world/world.ts';
import { deadToken, findToken } from '../caller.ts';
import { badCode, badToken, oauthError } from '../error.ts';
import type { Params } from '../params.ts';

/** Meta's subcodes of a refused code: reused, expired, or from another redirect (inferred). */
const codeProblem = { used: 36009, expired: 36007, redirect: 36008 };

/** The secret too, unless the caller brings a code that was made for clients. */
export function checkApp(world: World, params: Params, needsSecret = true): void {
  const id = params.text('client_id');
  if (id === null) throw oauthError(101, 'Missing client_id parameter.');
  if (id !== world.app.id) {
    throw oauthError(
      101,
      'Error validating application. Cannot get application info due to a system error.',
    );
  }
  if (needsSecret && params.text('client_secret') !== world.app.secret) {
    throw oauthError(1, 'Error validating client secret.');
  }
}

function answer(world: World, token: Token): object {
  const left =
    token.expiresAt === null
      ? {}
      : { expires_in: Math.round((token.expiresAt - world.clock.ms()) / 1000) };
  return { access_token: token.value, token_type: 'bearer', ...left };
}

function redeem(world: World, params: Params): Token {
  const value = params.text('code');
  if (value === null) throw oauthError(1, 'Missing authorization code');
  const code = world.codes.get(value);
  if (code === undefined) {
    throw badCode('Invalid verification code format.', codeProblem.expired);
  }
  if (code.redirectUri !== params.text('redirect_uri')) {
    throw badCode(
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
      codeProblem.redirect,
    );
  }
  if (code.used) throw badCode('This authorization code has been used.', codeProblem.used);
  if (world.clock.ms() >= code.expiresAt) {
    throw badCode('This authorization code has expired.', codeProblem.expired);
  }
  code.used = true;
  return issueUserToken(world, code.person, code.forClient);
}

function extend(world: World, params: Params): Token {
  const token = findToken(world, params.require('fb_exchange_token'));
  if (token === null || token.kind !== 'USER' || token.person === null) {
    throw badToken('Invalid OAuth access token - Cannot parse access token');
  }
  const subcode = deathOf(world, token);
  if (subcode !== null) throw deadToken(world, token, subcode);
  return issueUserToken(world, token.person, true);
}

export function accessToken(world: World, params: Params): object {
  const forClient = world.codes.get(params.text('code') ?? '')?.forClient ?? false;
  checkApp(world, params, !forClient);
  const type = params.text('grant_type') ?? 'authorization_code';
  const grants: Record<string, () => Token> = {
    authorization_code: () => redeem(world, params),
    fb_exchange_token: () => extend(world, params),
    client_credentials: () => issueAppToken(world),
  };
  const issue = grants[type];
  if (issue === undefined) throw oauthError(100, `(#100) Unsupported grant_type ${type}`);
  const token = issue();
  if (token.kind !== 'APP') return answer(world, token);
  return { access_token: token.value, token_type: 'bearer' };
}
