// GET /debug_token: what a token is, for whom, until when, with which scopes on which assets
// (docs/graph-api/reference/v25.0/debug_token).
import { dataAccessMs, findGrant, limitOf, statusesOf } from '../../world/grants.ts';
import type { Person } from '../../world/assets.ts';
import { deathOf } from '../../world/tokens.ts';
import type { Token, World } from '../../world/world.ts';
import { deadToken, findToken, requireCaller } from '../caller.ts';
import type { Call } from '../call.ts';
import { oauthError } from '../error.ts';

const seconds = (ms: number) => Math.floor(ms / 1000);

function scopesOf(world: World, person: Person): string[] {
  return [...statusesOf(world, person)]
    .filter(([, status]) => status === 'granted')
    .map(([name]) => name);
}

function granular(world: World, person: Person, scopes: readonly string[]): object[] {
  return scopes
    .filter((scope) => scope !== 'public_profile' && scope !== 'email')
    .map((scope) => {
      const ids = limitOf(world, person, scope);
      return ids === null ? { scope } : { scope, target_ids: ids };
    });
}

function ofPerson(world: World, token: Token, person: Person): object {
  const scopes = scopesOf(world, person);
  const grant = findGrant(world, person);
  const asked = grant?.authType ?? null;
  return {
    data_access_expires_at: grant === null ? 0 : seconds(grant.at + dataAccessMs),
    issued_at: seconds(token.issuedAt),
    ...(asked === null ? {} : { metadata: { auth_type: asked, sso: 'web' } }),
    ...(token.page === null ? {} : { profile_id: token.page.id }),
    scopes,
    granular_scopes: granular(world, person, scopes),
    user_id: person.id,
  };
}

function alive(world: World, token: Token): object {
  return {
    app_id: world.app.id,
    type: token.kind,
    application: world.app.name,
    expires_at: token.expiresAt === null ? 0 : seconds(token.expiresAt),
    is_valid: true,
    ...(token.person === null ? { scopes: [] } : ofPerson(world, token, token.person)),
  };
}

function dead(world: World, token: Token, subcode: number): object {
  const { code, message } = deadToken(world, token, subcode).body;
  return {
    app_id: world.app.id,
    type: token.kind,
    application: world.app.name,
    error: { code, message, subcode },
    expires_at: token.expiresAt === null ? 0 : seconds(token.expiresAt),
    is_valid: false,
    scopes: [],
    ...(token.person === null ? {} : { user_id: token.person.id }),
  };
}

function describe(world: World, value: string): object {
  const token = findToken(world, value);
  if (token === null) {
    const error = { code: 190, message: 'Invalid OAuth access token.' };
    return { error, is_valid: false, scopes: [] };
  }
  const subcode = deathOf(world, token);
  return subcode === null ? alive(world, token) : dead(world, token, subcode);
}

export function debugToken(call: Call): object {
  const caller = requireCaller(call.caller);
  if (caller.token.kind === 'PAGE') {
    throw oauthError(
      100,
      '(#100) You must provide an app access token, or a user access token that is an owner or developer of the app',
    );
  }
  const value = call.params.text('input_token');
  if (value === null) throw oauthError(100, '(#100) The parameter input_token is required');
  const data = describe(call.world, value);
  const fields = call.params.list('fields');
  if (fields.length === 0) return { data };
  return {
    data: Object.fromEntries(Object.entries(data).filter(([name]) => fields.includes(name))),
  };
}
