import { expect, test } from 'vitest';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import Deletion, { loader } from './route.tsx';

test('the page tells every way to delete, without asking the API', () => {
  const data = loader(args(browserAsks('/data-deletion')));
  const words = wordsOf(renderPage(Deletion, { path: '/data-deletion', data }));
  expect(words).toContain('1. The button');
  expect(words).toContain('Apps and websites');
  expect(words).toContain('privacy@localhost');
  expect(stage.heard).toEqual([]);
});

test('a code typed there leads to its receipt', () => {
  const answer = loader(args(browserAsks('/data-deletion?code=%20ab%2Fc%20'))) as Response;
  expect(answer.headers.get('location')).toBe('/data-deletion/ab%2Fc');
});
