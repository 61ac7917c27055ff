// The single use of a login's state. One DELETE decides: of two that come back with the same state, one wins.
import type { EntityManager } from '#base/database';
import { hashOpaque } from '#base/opaque';
import { sqlIn } from '#base/sql';
import { LoginAttemptEntity } from './login-attempt.entity.ts';

export type AttemptOutcome = 'TAKEN' | 'EXPIRED_ATTEMPT' | 'FOREIGN_BROWSER' | 'UNKNOWN_STATE';

/** A foreign browser does not use the attempt up: the person it belongs to may still come back. */
export async function takeAttempt(
  em: EntityManager,
  state: string,
  browser: string | null,
  now: Date,
): Promise<AttemptOutcome> {
  const stateHash = hashOpaque(state);
  const [taken] = await sqlIn<{ living: boolean }>(
    em,
    'delete from login_attempt where state_hash = $1 and browser_hash = $2 returning expires_at > $3 as living',
    [stateHash, hashOpaque(browser ?? ''), now],
  );
  if (taken !== undefined) return taken.living ? 'TAKEN' : 'EXPIRED_ATTEMPT';
  const others = await em.count(LoginAttemptEntity, { stateHash });
  return others > 0 ? 'FOREIGN_BROWSER' : 'UNKNOWN_STATE';
}
