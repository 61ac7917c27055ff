// The first half of a login: a state that can come back once, within ten minutes, to the browser it was given to.
// Several tabs of one browser share the browser's binding and have a state each, so none undoes another's.
import type { EntityManager } from '#base/database';
import { hashOpaque, makeOpaque } from '#base/opaque';
import { dialogUrl } from '#meta/dialog-url';
import type { GraphSettings } from '#meta/graph';
import type { PermissionName } from '#meta/permissions';
import { LoginAttemptEntity } from './login-attempt.entity.ts';

export interface StartedLogin {
  /** Meta's dialog, to which the browser goes. */
  url: string;
  /** The browser's binding, to be kept in a cookie. */
  browser: string;
  expiresAt: Date;
}

export interface LoginWish {
  /** The binding the browser keeps already; null: it has none. */
  browser: string | null;
  /** Ask again for what was declined. */
  rerequest: boolean;
  /** Exactly these; none: all nine. */
  scopes: readonly PermissionName[];
}

/** Long enough for a two-factor prompt, short enough that a forgotten tab is worth nothing, in milliseconds. */
export const ATTEMPT_LIFE_MS = 10 * 60_000;

const BINDING = /^[\w-]{43}$/;

export async function startLogin(
  em: EntityManager,
  meta: GraphSettings,
  input: LoginWish & { redirectUri: string; now: Date },
): Promise<StartedLogin> {
  const state = makeOpaque();
  const browser =
    input.browser !== null && BINDING.test(input.browser) ? input.browser : makeOpaque();
  const expiresAt = new Date(input.now.getTime() + ATTEMPT_LIFE_MS);
  await em.nativeDelete(LoginAttemptEntity, { expiresAt: { $lt: input.now } });
  await em.insert(LoginAttemptEntity, {
    stateHash: hashOpaque(state),
    browserHash: hashOpaque(browser),
    expiresAt,
  });
  const url = dialogUrl(meta, {
    redirectUri: input.redirectUri,
    state,
    rerequest: input.rerequest,
    ...(input.scopes.length === 0 ? {} : { scopes: input.scopes }),
  });
  return { url, browser, expiresAt };
}
