import { expect, test } from 'vitest';
import { fixAddress, WEB_PAGES } from './fix-url.ts';

const WEB = 'https://review.example.com';

test('a page of the web gets the web’s address', () => {
  expect(fixAddress(WEB, WEB_PAGES.access)).toBe('https://review.example.com/access');
});

test('a page of Meta’s keeps its own', () => {
  const page = 'https://developers.facebook.com/docs/graph-api/guides/error-handling';
  expect(fixAddress(WEB, page)).toBe(page);
});

test('where there is none, there is none', () => {
  expect([fixAddress(WEB, null), fixAddress(WEB, undefined)]).toEqual([null, null]);
});
