// The address of Meta's login dialog, where a person gives their consent.
import { PERMISSIONS, type PermissionName } from './permissions.ts';
import type { GraphSettings } from './request.ts';

export interface DialogWish {
  /** Must be one of the app's Valid OAuth Redirect URIs, to the byte. */
  redirectUri: string;
  /** Comes back unchanged. */
  state: string;
  /** Ask again for what the person declined before; without it Meta's dialog leaves declined permissions out. */
  rerequest: boolean;
  /** The nine when not given. */
  scopes?: readonly PermissionName[];
}

/**
 * The dialog's address (docs/facebook-login/guides/advanced/manual-flow). With a Login for Business configuration its id takes the
 * place of the scopes, and the code flow is named so that a system user's token can come back
 * (docs/facebook-login/facebook-login-for-business).
 */
export function dialogUrl(settings: GraphSettings, wish: DialogWish): string {
  const base = settings.dialogUrl.replace(/\/+$/, '');
  const url = new URL(`${base}/${settings.version}/dialog/oauth`);
  const scopes = wish.scopes ?? PERMISSIONS.map((permission) => permission.name);
  const consent: Record<string, string> =
    settings.loginConfigId === null
      ? { scope: scopes.join(',') }
      : { config_id: settings.loginConfigId, override_default_response_type: 'true' };
  const query: Record<string, string> = {
    client_id: settings.appId,
    redirect_uri: wish.redirectUri,
    state: wish.state,
    response_type: 'code',
    ...consent,
    ...(wish.rerequest ? { auth_type: 'rerequest' } : {}),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
