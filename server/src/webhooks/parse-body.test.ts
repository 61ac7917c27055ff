import { describe, expect, test } from 'vitest';
import { parseBody } from './parse-body.ts';

const parse = (text: string): unknown => parseBody(Buffer.from(text));

describe('the body of a delivery', () => {
  test('is read with Meta’s escapes', () => {
    expect(parse(String.raw`{"text":"\u0417 \ud83d\udc4b https:\/\/example.com"}`)).toEqual({
      ok: true,
      value: { text: 'З 👋 https://example.com' },
    });
  });

  test('keeps the digits of integers that a number cannot hold', () => {
    const json =
      '{"id":17841400000000001234,"list":[-12345678901234567890],"small":5,"time":1790000000123}';
    expect(parse(json)).toEqual({
      ok: true,
      value: {
        id: '17841400000000001234',
        list: ['-12345678901234567890'],
        small: 5,
        time: 1790000000123,
      },
    });
  });

  test('keeps a number that is too great as it was written', () => {
    expect(parse('{"n":1e400,"m":[-1E+999]}')).toEqual({
      ok: true,
      value: { n: '1e400', m: ['-1E+999'] },
    });
  });

  test('leaves long digits in a text and in a fraction alone', () => {
    const json =
      '{"a":"17841400000000001234","b":":17841400000000001234","c":0.1234567890123456789}';
    expect(parse(json)).toEqual({ ok: true, value: JSON.parse(json) });
  });

  test('may be nested deeper than the stack', () => {
    const levels = 500_000;
    const json = `{"n":12345678901234567890,"deep":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(parse(json)).toMatchObject({ ok: true });
  });

  test('is refused when it is empty, not UTF-8 or not JSON', () => {
    expect(parse('')).toEqual({ ok: false, reason: 'EMPTY' });
    expect(parseBody(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toEqual({
      ok: false,
      reason: 'NOT_UTF8',
    });
    expect(parse('{"object":"page"')).toEqual({ ok: false, reason: 'NOT_JSON' });
    expect(parse('{"n":12345678901234567890,}')).toEqual({ ok: false, reason: 'NOT_JSON' });
  });
});
