// The ring of master keys refuses to be used in any shape that would lose a key or mistake one for another.
import { describe, expect, it } from 'vitest';
import { checkRing, requireOpeningKey, requireSealingKey, UnknownMasterKey } from './key-ring.ts';

const one = { id: 'one', key: Buffer.alloc(32, 1) };
const two = { id: 'two', key: Buffer.alloc(32, 2) };

describe('the ring of master keys', () => {
  it('seals with its first key and opens with all', () => {
    expect(requireSealingKey([two, one])).toBe(two);
    expect(requireOpeningKey([two, one], 'one')).toBe(one);
  });

  it('names the key it does not hold', () => {
    const refused = () => requireOpeningKey([one], 'gone');
    expect(refused).toThrow(UnknownMasterKey);
    expect(refused).toThrow('"gone"');
  });

  it('is refused when empty, when a name stands twice, and when a key is too short', () => {
    expect(() => checkRing([])).toThrow('no master key');
    expect(() => checkRing([one, { ...two, id: 'one' }])).toThrow('twice');
    expect(() => checkRing([{ id: 'short', key: Buffer.alloc(16) }])).toThrow('32 bytes');
    expect(() => checkRing([one, two])).not.toThrow();
  });
});
