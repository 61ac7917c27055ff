import { afterEach, expect, test } from 'vitest';
import { proved } from '../../../test/proof-worlds.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { signedOut } from '../../../test/worlds.ts';
import { action, loader } from './route.tsx';

afterEach(() => stage.play(signedOut));

test('“Run all nine” asks once and goes back to the nine', async () => {
  stage.play(proved);
  const answer = await action(args(browserAsks('/permissions', { form: { from: 'dashboard' } })));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/dashboard#permissions');
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['ProveAll']);
});

test('opened as a page it leads there too, and runs nothing', () => {
  stage.play(proved);
  expect(loader().headers.get('location')).toBe('/dashboard#permissions');
  expect(stage.heard).toEqual([]);
});
