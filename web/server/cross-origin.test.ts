import { expect, test } from 'vitest';
import { mayPass } from './cross-origin.ts';

const own = 'https://review.example';
const post = (origin?: string, fetchSite?: string) =>
  mayPass({ method: 'POST', origin, fetchSite }, own);

test('our own forms pass', () => {
  expect(post(own, 'same-origin')).toBe(true);
  expect(post(own)).toBe(true);
});

test('another site’s forms do not, nor a sister’s, nor a sandbox’s', () => {
  expect(post('https://evil.example', 'cross-site')).toBe(false);
  expect(post('https://blog.review.example', 'same-site')).toBe(false);
  expect(post('https://evil.example')).toBe(false);
  expect(post('null')).toBe(false);
});

test('what a browser says of itself goes before what a page can choose', () => {
  expect(post(own, 'cross-site')).toBe(false);
});

test('a write that names no origin at all is refused', () => {
  expect(post()).toBe(false);
});

test('reading is open to links from anywhere', () => {
  expect(mayPass({ method: 'GET', origin: undefined, fetchSite: 'cross-site' }, own)).toBe(true);
});
