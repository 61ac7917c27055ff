// A login code becomes a token.
import { z } from 'zod';
import type { Graph, GraphToken } from './request.ts';

/** `expiresInSeconds` is null for a token without an end. Its kind is a user's until `inspectToken` says otherwise. */
export interface IssuedToken {
  token: GraphToken;
  expiresInSeconds: number | null;
}

/** docs/facebook-login/guides/advanced/manual-flow */
export const issuedToken = z
  .object({ access_token: z.string().min(1), expires_in: z.number().nonnegative().optional() })
  .transform(({ access_token, expires_in }): IssuedToken => ({
    token: { value: access_token, kind: 'USER' },
    expiresInSeconds: expires_in === undefined || expires_in === 0 ? null : expires_in,
  }));

/**
 * Exchanges the code that the dialog sent back. Throws CodeRejected (expired, used, other redirect), AppRejected, Unreachable, …
 * What got lost on the way is not sent again: Meta may have used the code up, and "used" would be the wrong cause to show.
 */
export async function exchangeCode(
  graph: Graph,
  login: { code: string; redirectUri: string },
): Promise<IssuedToken> {
  const { appId, appSecret } = graph.settings;
  return graph.call({
    method: 'GET',
    path: '/oauth/access_token',
    query: {
      client_id: appId,
      client_secret: appSecret,
      redirect_uri: login.redirectUri,
      code: login.code,
    },
    token: null,
    permissions: [],
    shape: issuedToken,
    repeat: 'refused',
  });
}
