import { expect, test } from 'vitest';
import { loggedPath } from './logged-path.ts';

test('Meta’s code and state never reach a log line, nor does a receipt’s code', () => {
  expect(loggedPath('/login/callback?code=secret&state=secret')).toBe('/login/callback');
  expect(loggedPath('/data-deletion/k7Qm-2xVd')).toBe('/data-deletion/:code');
  expect(loggedPath('/data-deletion/k7Qm-2xVd.data?x=1')).toBe('/data-deletion/:code');
  expect(loggedPath('/dashboard')).toBe('/dashboard');
});
