// The app's own token, and what it means when Meta refuses it.
import { AppRejected, TokenError } from './errors.ts';
import type { GraphSettings, GraphToken } from './request.ts';

/** `app-id|app-secret`, accepted wherever Meta wants an app token (docs/facebook-login/security). */
export function appToken(settings: GraphSettings): GraphToken {
  return { value: `${settings.appId}|${settings.appSecret}`, kind: 'APP' };
}

/** A call with the app's token: refused, it is the app's id or secret that Meta does not accept, and no login mends that. */
export async function asApp<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TokenError) throw new AppRejected(error);
    throw error;
  }
}
