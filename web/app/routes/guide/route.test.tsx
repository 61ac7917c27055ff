import { afterEach, expect, test } from 'vitest';
import { failing } from '../../../test/proof-worlds.ts';
import { progress } from '../../../test/progress.ts';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { explanations } from '../../../test/seed.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { signedOut } from '../../../test/worlds.ts';
import type { World } from '../../../test/worlds.ts';
import Guide, { loader } from './route.tsx';
import { guideSteps } from './steps.ts';

afterEach(() => stage.play(signedOut));

async function open(world: () => World) {
  stage.play(world);
  const data = await loader(args(browserAsks('/guide', { cookie: 'session=s' })));
  const html = renderPage(Guide, { path: '/guide', data });
  return { html, words: wordsOf(html) };
}

test('it has the steps of the review’s progress, in the same order', () => {
  expect(guideSteps.map(({ key }) => key)).toEqual(progress(0).map((step) => step['key']));
});

test('each step names the page, what to press and what one then sees', async () => {
  const { words, html } = await open(signedOut);
  for (const { title, page, click, see } of guideSteps) {
    expect(words).toContain(`${title} Page ${page.title} Press ${click} You see ${see}`);
    expect(html).toContain(`href="${page.path}"`);
  }
});

test('steps tick themselves, and the next one is marked', async () => {
  const { words, html } = await open(failing);
  expect(words).toContain('Done: Choose your accounts');
  expect(words).toContain('5 Reply to it');
  expect(html).toMatch(/aria-current="step"(?:(?!<\/li>).)*Reply to it/);
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
});

test('it says where each of the nine is seen', async () => {
  const { words } = await open(signedOut);
  for (const { name } of explanations) expect(words).toContain(name);
  expect(words).toContain('pages_show_list Dashboard: “Load my Pages”.');
  expect(words).toContain('pages_messaging Messages: “Reply in Messenger”.');
});
