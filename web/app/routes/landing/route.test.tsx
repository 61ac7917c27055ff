import { afterEach, expect, test } from 'vitest';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { explanations } from '../../../test/seed.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, signedOut } from '../../../test/worlds.ts';
import Landing, { loader } from './route.tsx';

afterEach(() => stage.play(signedOut));

const open = async () => {
  const data = await loader(args(browserAsks('/', { cookie: 'session=s' })));
  return renderPage(Landing, { path: '/', data });
};

test('one button, before anything else that can be pressed in the page', async () => {
  const html = await open();
  expect(html.match(/Continue with Facebook/g)).toHaveLength(1);
  const main = html.slice(html.indexOf('<main'));
  expect(main.search(/<(button|a) /)).toBe(
    main.indexOf('<button type="submit" class="btn btn-p cta"'),
  );
  expect(html).toContain('<form method="post" action="/login"');
});

test('the guide and all nine explanations are on it', async () => {
  const html = await open();
  expect(html).toContain('id="guide"');
  expect(html).toContain('id="permissions"');
  for (const { name, explanation } of explanations) {
    expect(wordsOf(html)).toContain(`${name} ${explanation}`);
  }
});

test('somebody who is logged in finds the way back to the dashboard', async () => {
  expect(wordsOf(await open())).not.toContain('Open the dashboard');
  stage.play(connected);
  expect(wordsOf(await open())).toContain('Open the dashboard');
});
