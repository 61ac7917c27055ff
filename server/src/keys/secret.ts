// What a key looks like: a word that secret scanners find in code and logs, then 256 bits of randomness.
import { hashOpaque, makeOpaque } from '#base/opaque';

const WORD = 'crmf_';

/** Of the random part as much is shown afterwards as tells one key from another and helps nobody to guess the rest. */
const SHOWN_CHARACTERS = WORD.length + 6;

export interface MadeSecret {
  secret: string;
  /** What may be shown of it ever after. */
  prefix: string;
  hash: string;
}

export function makeSecret(): MadeSecret {
  const secret = `${WORD}${makeOpaque()}`;
  return { secret, prefix: secret.slice(0, SHOWN_CHARACTERS), hash: hashOpaque(secret) };
}

/** Whether what a caller shows is meant as a key, living or not. */
export function isApiKey(shown: string | null): shown is string {
  return shown?.startsWith(WORD) ?? false;
}
