// The app-secret proof: it shows Meta that a call comes from a server that knows the app's secret.
import { createHmac } from 'node:crypto';

/**
 * `appsecret_proof`, form 1, as every SDK sends it: hex HMAC-SHA256 of the token under the app secret (docs/graph-api/securing-requests,
 * docs/facebook-login/security). The proof belongs to one token: a Page call needs the Page token's proof.
 */
export function appSecretProof(appSecret: string, token: string): string {
  return createHmac('sha256', appSecret).update(token).digest('hex');
}
