// The app's own token.
import type { GraphSettings, GraphToken } from './request.ts';

/** `app-id|app-secret`, accepted wherever Meta wants an app token (docs/facebook-login/security). */
export function appToken(settings: GraphSettings): GraphToken {
  return { value: `${settings.appId}|${settings.appSecret}`, kind: 'APP' };
}
