import { expect, test } from 'vitest';
import { findHome } from './home.ts';

const home = (host: string, origin: string, method = 'GET') =>
  findHome({ method, host, url: '/dashboard?a=b' }, origin);

test('another name of this machine leads home, with the whole address', () => {
  expect(home('127.0.0.1:3000', 'http://localhost:3000')).toBe(
    'http://localhost:3000/dashboard?a=b',
  );
  expect(home('[::1]:3000', 'http://localhost:3000')).toBe('http://localhost:3000/dashboard?a=b');
});

test('who came by the right name stays', () => {
  expect(home('localhost:3000', 'http://localhost:3000')).toBeNull();
});

test('behind a proxy nobody is sent round in circles', () => {
  expect(home('127.0.0.1:3000', 'https://review.example')).toBeNull();
  expect(home('internal:3000', 'http://localhost:3000')).toBeNull();
  expect(home('localhost:8080', 'http://127.0.0.1:3000')).toBeNull();
});

test('a form is never sent on', () => {
  expect(home('127.0.0.1:3000', 'http://localhost:3000', 'POST')).toBeNull();
});
