// A user's short-lived token becomes one of about sixty days.
import { issuedToken, type IssuedToken } from './exchange-code.ts';
import type { Graph, GraphToken } from './request.ts';

/** docs/facebook-login/guides/access-tokens/get-long-lived. A token that has expired already cannot be extended: ExpiredToken. */
export async function extendToken(graph: Graph, token: GraphToken): Promise<IssuedToken> {
  const { appId, appSecret } = graph.settings;
  const issued = await graph.call({
    method: 'GET',
    path: '/oauth/access_token',
    query: {
      grant_type: 'fb_exchange_token',
      client_id: appId,
      client_secret: appSecret,
      fb_exchange_token: token.value,
    },
    token: null,
    permissions: [],
    shape: issuedToken,
  });
  return { ...issued, token: { value: issued.token.value, kind: token.kind } };
}
