import { expect, test } from 'vitest';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { explanations } from '../../../test/seed.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import Terms, { loader as readTerms } from '../terms/route.tsx';
import Privacy, { loader } from './route.tsx';

test('the privacy policy says of each of the nine permissions what the catalog says, and how all of it is deleted', async () => {
  const data = await loader(args(browserAsks('/privacy')));
  const words = wordsOf(renderPage(Privacy, { path: '/privacy', data }));
  for (const { name } of explanations) expect(words).toContain(name);
  for (const { dataHandling } of data.permissions) expect(words).toContain(dataHandling);
  expect(words).toContain('How it is deleted');
  expect(words).toContain('stored encrypted');
  expect(words).toContain('webhook events, and with them conversations, for 90 days at most');
  expect(words).toContain('its name and its times, never the key itself');
  expect(words).toContain('a mark made from your Meta user ID under a secret key');
  expect(words).toContain('privacy@localhost');
});

test('the terms stand without the API', () => {
  stage.heard.length = 0;
  renderPage(Terms, { path: '/terms', data: readTerms() });
  expect(stage.heard).toEqual([]);
});
