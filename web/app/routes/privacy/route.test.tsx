import { expect, test } from 'vitest';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { explanations } from '../../../test/seed.ts';
import { stage } from '../../../test/stage.ts';
import Terms, { loader as readTerms } from '../terms/route.tsx';
import Privacy, { loader } from './route.tsx';

test('the privacy policy covers each of the nine permissions, and how all of it is deleted', () => {
  const words = wordsOf(renderPage(Privacy, { path: '/privacy', data: loader() }));
  for (const { name } of explanations) expect(words).toContain(name);
  expect(words).toContain('How it is deleted');
  expect(words).toContain('stored encrypted');
  expect(words).toContain('privacy@localhost');
});

test('policy and terms stand without the API', () => {
  renderPage(Terms, { path: '/terms', data: readTerms() });
  expect(stage.heard).toEqual([]);
});
