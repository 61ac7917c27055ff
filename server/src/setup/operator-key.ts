// Who may see the setup check: whoever holds an operator key. Keys are compared in a time that tells nothing about them.
//
// What it trades: tries are counted by this process alone and forgotten after a minute, so with several servers a caller has as many
// tries more. A key has at least 24 characters: at such a pace none is ever guessed.
import { isOneOf } from '#base/is-one-of';

export type KeyVerdict = 'ACCEPTED' | 'UNKNOWN_KEY' | 'TOO_MANY_TRIES' | 'CLOSED';

export type JudgeKey = (key: string, caller: string) => KeyVerdict;

/** Tries a minute of one caller, right or wrong: each right one makes some twenty requests. */
const MOST_TRIES = 10;
const MINUTE_MS = 60_000;

/** Returns the verb that judges a key shown by a caller. Without keys everything is closed. */
export function createKeyJudge(operatorKeys: readonly string[], now: () => Date): JudgeKey {
  const mayTry = createTries(now);
  return (key, caller) => {
    if (operatorKeys.length === 0) return 'CLOSED';
    if (!mayTry(caller)) return 'TOO_MANY_TRIES';
    return isOneOf(operatorKeys, key) ? 'ACCEPTED' : 'UNKNOWN_KEY';
  };
}

/** All counts go with their minute, so what is remembered stays small. */
function createTries(now: () => Date): (caller: string) => boolean {
  let minute = 0;
  const counts = new Map<string, number>();
  return (caller) => {
    const current = Math.floor(now().getTime() / MINUTE_MS);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    return count <= MOST_TRIES;
  };
}
