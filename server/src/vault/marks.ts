// Marks: what can be recognised but not read. A mark of a text is an HMAC under a key derived from a master key, so whoever does not hold
// the master key can neither tell what was marked nor try out what it might have been. It is recognised as long as that key is in the ring.
import { createHmac, hkdfSync } from 'node:crypto';
import { requireOpeningKey, requireSealingKey, type KeyRing, type MasterKey } from './key-ring.ts';

export interface Mark {
  /** Name of the master key behind it. */
  key: string;
  /** Hex. */
  mark: string;
}

const KEY_BYTES = 32;

/** Marks with the ring's first key. @param purpose marks of one purpose tell nothing about those of another */
export function markOf(ring: KeyRing, purpose: string, text: string): Mark {
  const master = requireSealingKey(ring);
  return { key: master.id, mark: digest(master, purpose, text) };
}

/** The mark of a text under a key by its name; throws `UnknownMasterKey`. */
export function markBy(ring: KeyRing, key: string, purpose: string, text: string): Mark {
  return { key, mark: digest(requireOpeningKey(ring, key), purpose, text) };
}

function digest({ key }: MasterKey, purpose: string, text: string): string {
  const derived = Buffer.from(hkdfSync('sha256', key, '', `mark ${purpose}`, KEY_BYTES));
  return createHmac('sha256', derived).update(text).digest('hex');
}
