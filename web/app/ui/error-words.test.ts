import { expect, test } from 'vitest';
import { tellError } from './error-words.ts';

/** An answer as the router hands it to an error boundary. */
const answered = (status: number, data: unknown) => ({
  status,
  statusText: '',
  internal: false,
  data,
});

test('a server that is away is told as such, with the id to quote', () => {
  const told = tellError(answered(503, { kind: 'unreachable', requestId: 'r-1' }));
  expect(told.title).toBe('The review server does not answer');
  expect(told.requestId).toBe('r-1');
});

test('a missing page and a wrong method are "not found"', () => {
  expect(tellError(answered(404, null)).title).toBe('Page not found');
  expect(tellError(answered(405, null)).title).toBe('Page not found');
});

test('of a bug nothing inner is told', () => {
  const told = JSON.stringify(tellError(new Error('password=hunter2')));
  expect(told).toContain('Something went wrong on our side');
  expect(told).not.toContain('hunter2');
});

test('data of an unknown shape is not believed', () => {
  expect(tellError(answered(500, { kind: 'kind', requestId: 1 })).requestId).toBeNull();
});
