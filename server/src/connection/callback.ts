// What Meta's redirect said, read from the callback's query: a code, a denial, or a failure before consent.
import type { LoginFailureReason } from './login-failure.ts';

/** The query of the callback, as it came; null for what was not in it. */
export interface Callback {
  state: string | null;
  code: string | null;
  error: string | null;
  errorCode: string | null;
  errorReason: string | null;
}

export type CallbackMeaning =
  | { kind: 'CODE'; code: string; state: string }
  | { kind: 'FAILURE'; reason: LoginFailureReason; metaCode: number | null };

/**
 * Reads the two failure forms (`error=access_denied…`, and `error_code` alone for an app that is not available) and the
 * success form. Texts are never compared: Meta changed them before. Source: docs/facebook-login/guides/advanced/manual-flow.
 */
export function readCallback(callback: Callback): CallbackMeaning {
  const metaCode = numberOf(callback.errorCode);
  if (callback.error === 'access_denied' || callback.errorReason === 'user_denied') {
    return { kind: 'FAILURE', reason: 'DENIED', metaCode: null };
  }
  if (callback.error === null && metaCode !== null) {
    return { kind: 'FAILURE', reason: 'APP_UNAVAILABLE', metaCode };
  }
  if (callback.error !== null) return { kind: 'FAILURE', reason: 'META_REFUSED', metaCode };
  if (callback.code === null || callback.state === null) {
    return { kind: 'FAILURE', reason: 'INCOMPLETE_CALLBACK', metaCode: null };
  }
  return { kind: 'CODE', code: callback.code, state: callback.state };
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
