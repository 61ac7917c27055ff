import { expect, test } from 'vitest';
import { cell } from './exported.ts';

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
])('%j is the cell %j', (text, written) => {
  expect(cell(text)).toBe(written);
});

test.each(['=1+1', '+49 151', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
  '%j is no formula any more',
  (text) => {
    expect(cell(text).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('a formula that needs quotes gets both', () => {
  expect(cell('=HYPERLINK("https://x","y")')).toBe(`"'=HYPERLINK(""https://x"",""y"")"`);
});
