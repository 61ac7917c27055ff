// Every token is looked at once a day, as Meta advises (docs/facebook-login/security), so that a person learns of a dead one before
// they need it.
//
// A connection's states: fresh → due, a day after Meta last answered → taken, by one process of all → fresh; or due again an hour
// later, when Meta gave no answer or the process died. What it trades: a round is short, so many people take many rounds; and one whose
// check fails again and again is asked hourly, but never holds up the others.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { AppRejected, type MetaError, Throttled } from '#meta/errors';
import { checkConnection, type CheckParts } from './check-connection.ts';

export interface DueParts extends CheckParts {
  /** Hears of a bug that one connection met; the others are checked nevertheless. */
  onError: (error: unknown, connectionId: string) => void;
}

/** How old Meta's last answer may be, in milliseconds. */
const FRESH_MS = 24 * 3_600_000;

/** How long a connection stays with the process that took it, in milliseconds. */
const TAKEN_MS = 3_600_000;

/** Two calls each: a round takes seconds, and a stop does not wait long for it. */
const MOST_A_ROUND = 20;

/** One round, oldest answer first. It ends early when there is nothing due, when told to stop, or when Meta refuses the app itself. */
export async function checkDue(parts: DueParts, stop: AbortSignal): Promise<void> {
  for (let taken = 0; taken < MOST_A_ROUND && !stop.aborted; taken += 1) {
    const connectionId = await takeDue(parts.database.fork(), parts.now());
    if (connectionId === null) return;
    const failed = await checkOne(parts, connectionId);
    if (failed instanceof Throttled || failed instanceof AppRejected) return;
  }
}

async function checkOne(parts: DueParts, connectionId: string): Promise<MetaError | null> {
  try {
    return await checkConnection(parts, connectionId);
  } catch (error) {
    parts.onError(error, connectionId);
    return null;
  }
}

/** Takes the one that waited longest; a row that another process is just taking is passed over. */
async function takeDue(em: EntityManager, now: Date): Promise<string | null> {
  const [row] = await sqlIn<{ id: string }>(
    em,
    `update connection set token_check_taken_at = $1
      where id = (
        select id from connection
         where erasing_since is null
           and (token_checked_at is null or token_checked_at <= $2)
           and (token_check_taken_at is null or token_check_taken_at <= $3)
         order by token_checked_at nulls first
         for update skip locked limit 1)
     returning id`,
    [now, new Date(now.getTime() - FRESH_MS), new Date(now.getTime() - TAKEN_MS)],
  );
  return row?.id ?? null;
}
