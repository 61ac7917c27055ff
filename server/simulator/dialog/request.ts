// What the product asked the dialog for, checked before anybody is asked to consent
// (docs/facebook-login/guides/advanced/manual-flow, docs/facebook-login/security).
import { configured, permissions, withDependencies } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

export interface DialogRequest {
  redirectUri: string;
  state: string | null;
  /** Asked permissions with their dependencies. */
  scopes: readonly string[];
  authType: string | null;
  /** Login for Business: all of the configuration's permissions or none. */
  allOrNothing: boolean;
  /** `response_type` names `granted_scopes`. */
  tellsScopes: boolean;
}

/** Shown as a page of the dialog itself: nothing is sent to a redirect URI that is not trusted. */
export class DialogRefusal extends Error {
  override readonly name = 'DialogRefusal';
}

function scopesAsked(world: World, query: URLSearchParams): string[] {
  const configuration = query.get('config_id');
  if (configuration !== null) {
    if (configuration === world.app.configId) return ['public_profile', ...configured];
    throw new DialogRefusal('Sorry, this configuration id does not belong to the app.');
  }
  const asked = (query.get('scope') ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const unknown = asked.filter((name) => !permissions.has(name));
  if (unknown.length === 0) return withDependencies(['public_profile', ...asked]);
  throw new DialogRefusal(`Invalid Scopes: ${unknown.join(', ')}.`);
}

/** The full URI must match; only `state` is left out of the comparison. */
function matches(listed: string, given: string): boolean {
  if (listed === given) return true;
  if (!URL.canParse(given)) return false;
  const url = new URL(given);
  url.searchParams.delete('state');
  return url.toString() === listed;
}

export function readDialog(world: World, query: URLSearchParams): DialogRequest {
  if (query.get('client_id') !== world.app.id) {
    throw new DialogRefusal(
      'Invalid App ID: The provided app ID does not look like a valid app ID.',
    );
  }
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!world.app.redirectUris.some((listed) => matches(listed, redirectUri))) {
    throw new DialogRefusal(
      "URL blocked: This redirect failed because the redirect URI is not listed in the app's Valid OAuth Redirect URIs.",
    );
  }
  const types = (query.get('response_type') ?? 'code').split(/[\s,]+/);
  if (types.includes('token')) {
    throw new DialogRefusal('The implicit (token) grant is switched off for this app.');
  }
  return {
    redirectUri,
    state: query.get('state'),
    scopes: scopesAsked(world, query),
    authType: query.get('auth_type'),
    allOrNothing: query.has('config_id'),
    tellsScopes: types.includes('granted_scopes'),
  };
}
