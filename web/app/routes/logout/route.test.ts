import { expect, test } from 'vitest';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected } from '../../../test/worlds.ts';
import { action, loader } from './route.tsx';

test('logging out ends the session at the server and drops its cookie', async () => {
  stage.play(connected);
  const answer = await action(
    args(browserAsks('/logout', { cookie: 'session=s', form: { a: 'b' } })),
  );
  expect(stage.heard[0]).toMatchObject({
    operation: 'Logout',
    headers: { authorization: 'Bearer s' },
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/');
  expect(answer.headers.get('set-cookie')).toMatch(/^session=; .*Max-Age=0/);
});

test('a link to /logout, which anybody could plant, logs nobody out', () => {
  stage.play(connected);
  expect(loader().headers.get('set-cookie')).toBeNull();
  expect(stage.heard).toEqual([]);
});
