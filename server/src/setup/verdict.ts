// How a check ends: its state, what was seen, what to do. Sentences name variables, never the values of secrets.
import type { MetaError } from '#meta/errors';
import type { SetupCheck } from './setup-check.ts';

export type Verdict = Pick<SetupCheck, 'state' | 'told' | 'wayOn'>;

export const passed = (told: string): Verdict => ({ state: 'PASSED', told, wayOn: null });
export const failed = (told: string, wayOn: string): Verdict => ({ state: 'FAILED', told, wayOn });
export const warning = (told: string, wayOn: string): Verdict => ({
  state: 'WARNING',
  told,
  wayOn,
});
export const unknown = (told: string, wayOn: string): Verdict => ({
  state: 'UNKNOWN',
  told,
  wayOn,
});

/** A Meta that is away says nothing about the setup; one that refuses does. */
export function byMeta(error: MetaError): Verdict {
  const judge = error.retryable ? unknown : failed;
  return judge(error.sentence, error.wayOn);
}

export function check(key: string, title: string, verdict: Verdict): SetupCheck {
  return { key, title, ...verdict };
}
