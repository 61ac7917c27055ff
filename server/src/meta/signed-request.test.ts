// Which deletion and deauthorize callbacks are Meta's.
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APP_SECRET } from './scripted-meta.ts';
import { open } from './signed-request.ts';

const VECTOR =
  'pmkZSVfByitkVi_X2HQnbEMadfrva4PNf35-f9kCzfE.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImV4cGlyZXMiOjE3OTAwMDM2MDAsImlzc3VlZF9hdCI6MTc5MDAwMDAwMCwidXNlcl9pZCI6IjMwMDMifQ';
const ISSUED = 1_790_000_000;
const NOW = new Date(ISSUED * 1000);
const later = (seconds: number) => new Date((ISSUED + seconds) * 1000);

/** A request as Meta makes it. */
function made(payload: unknown, secret = APP_SECRET, padded = false): string {
  const text = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const encoded = (bytes: Buffer) =>
    padded
      ? bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')
      : bytes.toString('base64url');
  const content = encoded(text);
  return `${encoded(createHmac('sha256', secret).update(content).digest())}.${content}`;
}
const good = { algorithm: 'HMAC-SHA256', issued_at: ISSUED, user_id: '5005' };

describe('a signed request', () => {
  it('made as documented is opened', () => {
    expect(open([APP_SECRET], VECTOR, NOW)).toEqual({
      valid: true,
      userId: '3003',
      issuedAt: NOW,
      algorithm: 'HMAC-SHA256',
      profileId: null,
      secretIndex: 0,
    });
  });

  it('is opened padded or not, and with fields we do not know', () => {
    const payload = { ...good, user: { country: 'bg', locale: 'bg_BG' } };
    for (const padded of [true, false]) {
      expect(open([APP_SECRET], made(payload, APP_SECRET, padded), NOW)).toMatchObject({
        valid: true,
        userId: '5005',
      });
    }
  });

  it('is opened under any of our secrets', () => {
    const request = made(good, 'older');
    expect(open([APP_SECRET, 'older'], request, NOW)).toMatchObject({ secretIndex: 1 });
    expect(open([APP_SECRET], request, NOW)).toEqual({ valid: false, reason: 'WRONG_SIGNATURE' });
  });

  it("says which Page the app was removed from, where it was a Page's", () => {
    const request = made({ ...good, user_id: '0', profile_id: '3003' });
    expect(open([APP_SECRET], request, NOW)).toMatchObject({ userId: '0', profileId: '3003' });
  });

  it.each([
    ['', 'no text'],
    ['abc', 'no dot'],
    [`${VECTOR}.x`, 'two dots'],
    ['.', 'nothing around the dot'],
    [VECTOR.replace('_', '/'), 'another alphabet'],
    [`${VECTOR} `, 'a space behind it'],
  ])('that is none is malformed: %j (%s)', (request) => {
    expect(open([APP_SECRET], request, NOW)).toEqual({ valid: false, reason: 'MALFORMED' });
  });

  it.each([
    ['no JSON', '{"user_id":'],
    ['no object', '5'],
    ['null', 'null'],
    ['no person', { algorithm: 'HMAC-SHA256', issued_at: ISSUED }],
    ['no time', { algorithm: 'HMAC-SHA256', user_id: '5005' }],
    ['a person who is no id', { ...good, user_id: "5005' OR 1=1" }],
    [
      'an id no number can hold',
      `{"algorithm":"HMAC-SHA256","issued_at":${ISSUED},"user_id":90071992547409931}`,
    ],
  ])('with %s inside is malformed, though signed', (_what, payload) => {
    expect(open([APP_SECRET], made(payload), NOW)).toEqual({ valid: false, reason: 'MALFORMED' });
  });

  it('with another algorithm is refused; the letters may be small', () => {
    const none = made({ ...good, algorithm: 'none' });
    expect(open([APP_SECRET], none, NOW)).toMatchObject({ reason: 'UNKNOWN_ALGORITHM' });
    const small = made({ ...good, algorithm: 'hmac-sha256' });
    expect(open([APP_SECRET], small, NOW)).toMatchObject({ valid: true });
  });

  it('is believed for a day, and never from the future', () => {
    const request = made(good);
    expect(open([APP_SECRET], request, later(86_400))).toMatchObject({ valid: true });
    expect(open([APP_SECRET], request, later(86_401))).toMatchObject({ reason: 'EXPIRED' });
    expect(open([APP_SECRET], request, later(-300))).toMatchObject({ valid: true });
    expect(open([APP_SECRET], request, later(-301))).toMatchObject({ reason: 'NOT_YET_ISSUED' });
  });

  it('ends where it says itself that it ends', () => {
    expect(open([APP_SECRET], VECTOR, later(3_600))).toMatchObject({ valid: true });
    expect(open([APP_SECRET], VECTOR, later(3_601))).toMatchObject({ reason: 'EXPIRED' });
    const endless = made({ ...good, expires: 0 });
    expect(open([APP_SECRET], endless, later(3_601))).toMatchObject({ valid: true });
  });

  it('is refused when its content was changed, and no text makes it throw', () => {
    const [signature = ''] = VECTOR.split('.');
    const content = Buffer.from(JSON.stringify(good)).toString('base64url');
    expect(open([APP_SECRET], `${signature}.${content}`, NOW)).toMatchObject({
      reason: 'WRONG_SIGNATURE',
    });
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(open([APP_SECRET], `${left}.${right}`, NOW).valid).toBe(false);
      }),
    );
  });

  it('is opened to the very id that was signed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), (id) => {
        const request = made({ ...good, user_id: `${id}` });
        expect(open([APP_SECRET], request, NOW)).toMatchObject({ valid: true, userId: `${id}` });
      }),
    );
  });
});
