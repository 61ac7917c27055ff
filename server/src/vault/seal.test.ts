// A sealed value opens in its own place with its own key, and nowhere else.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, seal, SealBroken, type SealContext } from './seal.ts';

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));
const key = bytes(32);
const keyId = fc.stringMatching(/^[\w.-]{1,32}$/);
const plaintext = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
const context: fc.Arbitrary<SealContext> = fc.record({
  ownerId: fc.uuid(),
  purpose: fc.constantFrom('data-key', 'user', 'page'),
  rowId: fc.oneof(fc.uuid(), fc.string()),
});

describe('a sealed value', () => {
  it('opens to the same bytes with the same key, key id and place', () => {
    fc.assert(
      fc.property(key, keyId, context, plaintext, (key, keyId, context, plaintext) => {
        const opened = open(key, keyId, context, seal(key, keyId, context, plaintext));
        expect(opened.equals(plaintext)).toBe(true);
      }),
    );
  });

  it('never reads alike twice', () => {
    const place: SealContext = { ownerId: 'a', purpose: 'user', rowId: 'b' };
    const sealed = Array.from({ length: 50 }, () =>
      seal(Buffer.alloc(32, 7), 'k', place, Buffer.from('same')),
    );
    expect(new Set(sealed.map((envelope) => envelope.split('.')[2])).size).toBe(50);
  });

  it('is refused with any bit of the envelope flipped', () => {
    fc.assert(
      fc.property(
        key,
        keyId,
        context,
        plaintext,
        fc.nat(),
        fc.nat(7),
        (key, keyId, context, plaintext, at, bit) => {
          const envelope = Buffer.from(seal(key, keyId, context, plaintext), 'latin1');
          const place = at % envelope.length;
          envelope.writeUInt8(envelope.readUInt8(place) ^ (1 << bit), place);
          expect(() => open(key, keyId, context, envelope.toString('latin1'))).toThrow(SealBroken);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is refused in every spelling of its last letters but its own', () => {
    const place: SealContext = { ownerId: 'a', purpose: 'user', rowId: 'b' };
    const envelope = seal(Buffer.alloc(32, 7), 'k', place, Buffer.from('token'));
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const opened = [...letters].filter((letter) => {
      try {
        open(Buffer.alloc(32, 7), 'k', place, envelope.slice(0, -1) + letter);
        return true;
      } catch {
        return false;
      }
    });
    expect(opened).toEqual([envelope.at(-1)]);
  });

  it('is refused when cut off anywhere', () => {
    fc.assert(
      fc.property(
        key,
        keyId,
        context,
        plaintext,
        fc.nat(),
        (key, keyId, context, plaintext, at) => {
          const envelope = seal(key, keyId, context, plaintext);
          const cut = envelope.slice(0, at % envelope.length);
          expect(() => open(key, keyId, context, cut)).toThrow(SealBroken);
        },
      ),
    );
  });

  it('is refused in the place of another owner, purpose or row', () => {
    fc.assert(
      fc.property(key, keyId, context, context, plaintext, (key, keyId, own, other, plaintext) => {
        const envelope = seal(key, keyId, own, plaintext);
        for (const moved of [
          { ...own, ownerId: other.ownerId },
          { ...own, purpose: other.purpose },
          { ...own, rowId: other.rowId },
        ]) {
          if (JSON.stringify(moved) === JSON.stringify(own)) continue;
          expect(() => open(key, keyId, moved, envelope)).toThrow(SealBroken);
        }
      }),
    );
  });

  it('is refused in a place whose parts only read the same when put together', () => {
    const sealed = seal(
      Buffer.alloc(32, 7),
      'k',
      { ownerId: 'a","b', purpose: 'user', rowId: 'c' },
      Buffer.from('token'),
    );
    const alike: SealContext = { ownerId: 'a', purpose: 'user', rowId: 'b","c' };
    expect(() => open(Buffer.alloc(32, 7), 'k', alike, sealed)).toThrow(SealBroken);
  });

  it('is refused by another key, and by the same key under another name', () => {
    fc.assert(
      fc.property(key, key, context, plaintext, (key, other, context, plaintext) => {
        fc.pre(!key.equals(other));
        const envelope = seal(key, 'first', context, plaintext);
        expect(() => open(other, 'first', context, envelope)).toThrow(SealBroken);
        expect(() => open(key, 'second', context, envelope)).toThrow(SealBroken);
        const renamed = envelope.replace('v1.first.', 'v1.second.');
        expect(() => open(key, 'second', context, renamed)).toThrow(SealBroken);
      }),
    );
  });

  it('is refused without a word of its content when it is any other text', () => {
    const place: SealContext = { ownerId: 'a', purpose: 'user', rowId: 'b' };
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const refused = () => open(Buffer.alloc(32, 7), 'k', place, text);
        expect(refused).toThrow(new SealBroken());
      }),
    );
  });
});
