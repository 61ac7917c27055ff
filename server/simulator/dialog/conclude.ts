// The end of the dialog: what is remembered, and where the browser is sent.
import type { Person } from '../world/assets.ts';
import { type Answer, remember } from '../world/grants.ts';
import type { Target } from '../world/permissions.ts';
import { issueCode } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import type { Offer } from './offer.ts';
import type { DialogRequest } from './request.ts';

function locate(request: DialogRequest, answer: Record<string, string>): string {
  const url = new URL(request.redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (request.state !== null) url.searchParams.set('state', request.state);
  return url.toString();
}

/** The denial's four keys, and `error_code` as seen in practice (docs/facebook-login/guides/advanced/manual-flow). */
export function denied(request: DialogRequest): string {
  return locate(request, {
    error: 'access_denied',
    error_code: '200',
    error_description: 'Permissions error',
    error_reason: 'user_denied',
  });
}

/** An app in development is closed to people without a role: a failure of another form (docs/development/build-and-test/app-modes). */
export function closedTo(world: World, person: Person, request: DialogRequest): string | null {
  if (world.app.live || person.hasRole) return null;
  return locate(request, {
    error_code: '901',
    error_message: 'This app is in sandbox mode. Edit the app configuration to make it live.',
  });
}

export interface Choice {
  /** Names that stayed ticked. */
  permissions: ReadonlySet<string>;
  /** Ids that stayed ticked; null = all. */
  accounts: ReadonlySet<string> | null;
}

/** Of each kind that was offered, what stayed ticked; null = all. */
function limitsOf({ accounts }: Offer, choice: Choice): Answer['limits'] {
  const kept = (target: Target) => {
    const offered = accounts.filter((one) => one.target === target).map(({ id }) => id);
    const ticked = offered.filter((id) => choice.accounts?.has(id) ?? true);
    return ticked.length === offered.length ? null : new Set(ticked);
  };
  return new Map(accounts.map(({ target }) => [target, kept(target)]));
}

export function consented(
  world: World,
  person: Person,
  { request, offer, choice }: { request: DialogRequest; offer: Offer; choice: Choice },
): string {
  const offered = offer.permissions.map((one) => one.name);
  const granted = ['public_profile', ...offered.filter((name) => choice.permissions.has(name))];
  const declined = offered.filter((name) => !choice.permissions.has(name));
  if (request.allOrNothing && declined.length > 0) return denied(request);
  const limits = limitsOf(offer, choice);
  remember(world, person, { granted, declined, limits, authType: request.authType });
  const code = issueCode(world, person, request.redirectUri);
  const scopes = request.tellsScopes
    ? { granted_scopes: granted.join(','), denied_scopes: declined.join(',') }
    : {};
  const location = locate(request, { code: code.value, ...scopes });
  // Browsers come back from Facebook with this fragment.
  return location.includes('#') ? location : `${location}#_=_`;
}
