// The ring of master keys: the first seals, all open. A key leaves the ring only after `rotate` left nothing wrapped
// by it; keys come from the environment and are never stored.

export interface MasterKey {
  /** Its name, which stands in envelopes in the clear. */
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

export type KeyRing = readonly MasterKey[];

const KEY_BYTES = 32;

/** A value is wrapped by a master key that the ring no longer holds, or not yet. */
export class UnknownMasterKey extends Error {
  override readonly name = 'UnknownMasterKey';

  constructor(readonly keyId: string) {
    super(`The master key "${keyId}" is needed to open a data key, but it is not in the ring.`);
  }
}

/** Throws when the ring is empty, names a key twice or holds a key that is not 32 bytes long. */
export function checkRing(ring: KeyRing): void {
  requireSealingKey(ring);
  const ids = ring.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error('The ring names a master key twice.');
  const odd = ring.find(({ key }) => key.length !== KEY_BYTES);
  if (odd) throw new Error(`The master key "${odd.id}" is not ${KEY_BYTES} bytes long.`);
}

/** The key that wraps whatever is wrapped from now on. */
export function requireSealingKey(ring: KeyRing): MasterKey {
  const [first] = ring;
  if (first === undefined) throw new Error('The ring holds no master key.');
  return first;
}

/** The key of that name; throws `UnknownMasterKey`. */
export function requireOpeningKey(ring: KeyRing, id: string): MasterKey {
  const found = ring.find((master) => master.id === id);
  if (found === undefined) throw new UnknownMasterKey(id);
  return found;
}
