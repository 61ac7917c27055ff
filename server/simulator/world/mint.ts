// Ids, tokens and codes: unguessable without the seed, the same again with it.
import { createHmac } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export interface Mint {
  /** `length` letters and digits behind the prefix. */
  letters(prefix: string, length: number): string;
  /** `length` decimal digits behind the prefix. */
  digits(prefix: string, length: number): string;
}

export function createMint(seed: string): Mint {
  let made = 0;
  const bytes = (length: number) => {
    const name = `${made++}`;
    const parts = Array.from({ length: Math.ceil(length / 32) }, (_, part) =>
      createHmac('sha256', seed).update(`${name}/${part}`).digest(),
    );
    return Buffer.concat(parts).subarray(0, length);
  };
  const spell = (alphabet: string, prefix: string, length: number) =>
    prefix + Array.from(bytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return {
    letters: (prefix, length) => spell(letters, prefix, length),
    digits: (prefix, length) => spell('0123456789', prefix, length),
  };
}
