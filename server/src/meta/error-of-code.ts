// A failure that Meta names by its code alone, in a webhook and not in an answer to a call.
import { classify } from './classify.ts';
import type { MetaError } from './errors.ts';

/** The named error, with its words. */
export function errorOfCode(code: number, subcode: number | null = null): MetaError {
  return classify({
    code,
    subcode,
    httpStatus: null,
    isTransient: false,
    challenge: '',
    usage: { percent: null, retryAfterSeconds: null },
  });
}
