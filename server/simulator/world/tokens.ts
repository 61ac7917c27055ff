// Tokens and codes: issued, looked up, killed. Values are never reused.
import type { FacebookPage, Person } from './assets.ts';
import type { Code, Token, World } from './world.ts';

const second = 1000;
/** A login's first token: 1–2 hours at Meta; here one and a half. */
const shortLifeMs = 90 * 60 * second;
/** "About 60 days" (docs/facebook-login/guides/access-tokens/get-long-lived). */
const longLifeMs = 5_183_944 * second;
/** Meta does not say; threads speak of ten minutes. */
const codeLifeMs = 10 * 60 * second;

/** Meta's subcodes of code 190. */
export const death = {
  removedApp: 458,
  checkpoint: 459,
  passwordChanged: 460,
  expired: 463,
  loggedOut: 467,
  roleLost: 492,
} as const;

function keep(world: World, token: Omit<Token, 'issuedAt' | 'dead'>): Token {
  const kept = { ...token, issuedAt: world.clock.ms(), dead: null };
  world.tokens.set(kept.value, kept);
  return kept;
}

export function issueUserToken(world: World, person: Person, long: boolean): Token {
  return keep(world, {
    value: world.mint.letters('EAAB', 176),
    kind: 'USER',
    person,
    page: null,
    expiresAt: world.clock.ms() + (long ? longLifeMs : shortLifeMs),
    long,
  });
}

/** The Page token of a user token: the same again while it lives; without a date when the user token is long-lived. */
export function pageTokenOf(world: World, user: Token, page: FacebookPage): Token {
  const known = [...world.tokens.values()].find(
    (one) =>
      one.kind === 'PAGE' &&
      one.page === page &&
      one.person === user.person &&
      one.long === user.long &&
      deathOf(world, one) === null,
  );
  if (known !== undefined) return known;
  return keep(world, {
    value: world.mint.letters('EAAC', 188),
    kind: 'PAGE',
    person: user.person,
    page,
    expiresAt: user.long ? null : user.expiresAt,
    long: user.long,
  });
}

export function issueAppToken(world: World): Token {
  return keep(world, {
    value: world.mint.letters(`${world.app.id}|`, 27),
    kind: 'APP',
    person: null,
    page: null,
    expiresAt: null,
    long: true,
  });
}

/** The subcode a token died of; null while it lives. */
export function deathOf(world: World, token: Token): number | null {
  if (token.dead !== null) return token.dead;
  if (token.expiresAt !== null && world.clock.ms() >= token.expiresAt) return death.expired;
  return null;
}

export function killTokensOf(world: World, person: Person, subcode: number): void {
  for (const token of world.tokens.values()) {
    if (token.person === person && token.dead === null) token.dead = subcode;
  }
}

export function issueCode(
  world: World,
  person: Person,
  redirectUri: string,
  forClient = false,
): Code {
  const code = {
    value: world.mint.letters('AQ', 150),
    person,
    redirectUri,
    expiresAt: world.clock.ms() + codeLifeMs,
    used: false,
    forClient,
  };
  world.codes.set(code.value, code);
  return code;
}
