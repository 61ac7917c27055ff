// Who calls: the token behind a request, whether it lives, whether its proof is right, and what it may do.
import type { FacebookPage, Person } from '../world/assets.ts';
import { allows } from '../world/grants.ts';
import { death, deathOf } from '../world/tokens.ts';
import type { Token, World } from '../world/world.ts';
import { proofOf, sameText } from '../signing/sign.ts';
import { badProof, badToken, type GraphError, noToken } from './error.ts';
import type { Params } from './params.ts';

export interface Caller {
  token: Token;
  person: Person | null;
  page: FacebookPage | null;
  /** Whether the person behind the token lets the app use the permission, on this asset where one is named. */
  may(permission: string, assetId?: string): boolean;
}

const proofLifeSeconds = 5 * 60;

function checkProof(world: World, token: string, params: Params): void {
  const proof = params.text('appsecret_proof');
  if (proof === null) {
    if (!world.app.requireProof) return;
    throw badProof('API calls from the server require an appsecret_proof argument');
  }
  const time = params.text('appsecret_time') ?? undefined;
  const fresh =
    time === undefined || Math.abs(world.clock.seconds() - Number(time)) <= proofLifeSeconds;
  if (fresh && sameText(proof, proofOf(token, world.app.secret, time))) return;
  throw badProof('Invalid appsecret_proof provided in the API argument');
}

/** Facebook writes moments of death in its own words and zone; only the codes matter. */
const spell = (ms: number) => new Date(ms).toUTCString();

export function deadToken(world: World, token: Token, subcode: number): GraphError {
  const words: Record<number, string> = {
    [death.removedApp]: `Error validating access token: The user has not authorized application ${world.app.id}.`,
    [death.passwordChanged]:
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
    [death.expired]: `Error validating access token: Session has expired on ${spell(token.expiresAt ?? world.clock.ms())}. The current time is ${spell(world.clock.ms())}.`,
    [death.loggedOut]:
      'Error validating access token: The session is invalid because the user logged out.',
    [death.checkpoint]:
      'Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
    [death.roleLost]:
      'Error validating access token: The user must be an administrator, editor, or moderator of the page in order to impersonate it.',
  };
  return badToken(words[subcode] ?? 'Error validating access token.', subcode);
}

function appToken(world: World): Token {
  return {
    value: `${world.app.id}|${world.app.secret}`,
    kind: 'APP',
    person: null,
    page: null,
    issuedAt: 0,
    expiresAt: null,
    long: true,
    dead: null,
  };
}

export function findToken(world: World, value: string): Token | null {
  const app = appToken(world);
  return value === app.value ? app : (world.tokens.get(value) ?? null);
}

export function identify(world: World, value: string | null, params: Params): Caller | null {
  if (value === null) return null;
  const token = findToken(world, value);
  if (token === null) {
    throw badToken(
      value.startsWith('EAA') || value.includes('|')
        ? 'Invalid OAuth access token - Cannot parse access token'
        : 'Invalid OAuth access token.',
    );
  }
  const subcode = deathOf(world, token);
  if (subcode !== null) throw deadToken(world, token, subcode);
  checkProof(world, value, params);
  const { person, page } = token;
  return {
    token,
    person,
    page,
    may: (permission, assetId) =>
      person !== null && allows(world, person, permission, assetId ?? null),
  };
}

export function requireCaller(caller: Caller | null, aboutMe = false): Caller {
  if (caller === null) throw noToken(aboutMe);
  return caller;
}
