// Opaque secrets: what a browser or client holds is random and means nothing; what we store is its hash.
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of randomness as base64url, 43 characters: far beyond guessing. */
export function makeOpaque(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 as hex. A plain hash is enough, because what is hashed is random and long. */
export function hashOpaque(opaque: string): string {
  return createHash('sha256').update(opaque).digest('hex');
}
