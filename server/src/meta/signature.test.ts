// Which deliveries are Meta's, and which only say so.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APP_SECRET } from './scripted-meta.ts';
import { sign, verify } from './signature.ts';

const BODY = Buffer.from(
  String.raw`{"object":"page","entry":[{"id":"1001","time":1790000000123,"messaging":[{"sender":{"id":"2002"},"recipient":{"id":"1001"},"timestamp":1790000000100,"message":{"mid":"m_1","text":"\u0417\u0434\u0440\u0430\u0432\u0435\u0439 \ud83d\udc4b https:\/\/example.com"}}]}]}`,
);
const HEADER = 'sha256=052dec5cbe89cb9dfee471b6a76a9c584141a639de970533251776a48b1ea8f6';

const secret = fc.string({ minLength: 1, maxLength: 64 });
const bytes = fc.uint8Array({ maxLength: 2_000 });

describe('a delivery', () => {
  it('signed as documented is accepted', () => {
    expect(BODY).toHaveLength(264);
    expect(sign(APP_SECRET, BODY)).toBe(HEADER);
    expect(verify([APP_SECRET], BODY, HEADER)).toEqual({ valid: true, secretIndex: 0 });
  });

  it('is not read from the bytes of a JSON that was parsed and written again', () => {
    const again = 'sha256=9a1a1c45f6db4b657534cd9493b38a8819cad384506acfac0bb21738b50f7b41';
    expect(sign(APP_SECRET, Buffer.from(JSON.stringify(JSON.parse(BODY.toString()))))).toBe(again);
    expect(verify([APP_SECRET], BODY, again)).toEqual({ valid: false, reason: 'WRONG_SIGNATURE' });
  });

  it('signed with the secret before is accepted while both are known', () => {
    expect(verify(['new', APP_SECRET], BODY, HEADER)).toEqual({ valid: true, secretIndex: 1 });
    expect(verify(['new'], BODY, HEADER)).toEqual({ valid: false, reason: 'WRONG_SIGNATURE' });
  });

  it('without a signature is refused', () => {
    for (const header of [undefined, null, '']) {
      expect(verify([APP_SECRET], BODY, header)).toEqual({
        valid: false,
        reason: 'MISSING_SIGNATURE',
      });
    }
  });

  it.each([
    HEADER.slice(7),
    HEADER.toUpperCase(),
    `sha256=${HEADER.slice(7).toUpperCase()}`,
    `${HEADER}0`,
    HEADER.slice(0, -1),
    ` ${HEADER}`,
    `${HEADER}\n`,
    `${HEADER},${HEADER}`,
    'sha1=76a9b082725ccfca99ec513a14a13c1fed6d6da4',
    'sha256=',
  ])('with a signature of another form is refused: %j', (header) => {
    expect(verify([APP_SECRET], BODY, header)).toEqual({
      valid: false,
      reason: 'MALFORMED_SIGNATURE',
    });
  });

  it('with two signatures is refused', () => {
    expect(verify([APP_SECRET], BODY, [HEADER, HEADER])).toMatchObject({
      reason: 'MALFORMED_SIGNATURE',
    });
  });

  it('is refused when there is no secret, and an empty secret is none', () => {
    expect(verify([], BODY, HEADER)).toMatchObject({ reason: 'WRONG_SIGNATURE' });
    expect(verify([''], BODY, sign('', BODY))).toMatchObject({ reason: 'WRONG_SIGNATURE' });
  });

  it('is accepted for any secret and any bytes that were signed with it', () => {
    fc.assert(
      fc.property(secret, bytes, (key, body) => {
        expect(verify([key], body, sign(key, body))).toEqual({ valid: true, secretIndex: 0 });
      }),
    );
  });

  it('is refused when one bit of it was changed on the way', () => {
    const changed = fc
      .uint8Array({ minLength: 1, maxLength: 500 })
      .chain((body) => fc.tuple(fc.constant(body), fc.nat(body.length - 1), fc.nat(7)));
    fc.assert(
      fc.property(secret, changed, (key, [body, place, bit]) => {
        const tampered = Uint8Array.from(body, (byte, at) =>
          at === place ? byte ^ (1 << bit) : byte,
        );
        expect(verify([key], tampered, sign(key, body))).toMatchObject({ valid: false });
      }),
    );
  });

  it('is refused under any other header, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        fc.pre(header !== HEADER);
        expect(verify([APP_SECRET], BODY, header).valid).toBe(false);
      }),
    );
  });
});
