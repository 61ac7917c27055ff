import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rejectedPage, rejections } from '../../../test/event-list.ts';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, now, signedOut } from '../../../test/worlds.ts';
import { empty } from '../../../test/empty-world.ts';
import type { World } from '../../../test/worlds.ts';
import Rejected, { loader } from './route.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
});
afterEach(() => {
  vi.useRealTimers();
  stage.play(signedOut);
});

const read = (query: string) =>
  loader(args(browserAsks(`/events/rejected${query}`, { cookie: 'session=s' })));

async function open(world: () => World, query = '') {
  stage.play(world);
  const html = renderPage(Rejected, { path: '/events/rejected', data: await read(query) });
  return { html, words: wordsOf(html) };
}

test('each says when it came, why it was not accepted, what mends it, and what was answered', async () => {
  const { words } = await open(connected);
  expect(words).toContain('08:31:07 2026-11-22, 2 minutes ago Wrong signature Its signature was');
  expect(words).toContain('Compare META_APP_SECRETS with the secret in Meta’s App Dashboard.');
  expect(words).toContain('401 412 bytes application/json');
  expect(words).toContain('413 4.8 MB —');
  expect(words).toContain(
    'Nothing of what was in them is kept; that they came is kept for 30 days.',
  );
});

test('many turn their pages both ways', async () => {
  const many = Array.from({ length: 40 }, (_, place) => ({ ...rejections[0], id: `r${place}` }));
  const world = () => ({ ...connected(), rejectedDeliveries: rejectedPage(many) });
  const first = await open(world);
  expect(first.words).not.toContain('← Newer');
  expect(first.html).toContain('after=at+r24');
  const second = await open(world, '?after=at+r24');
  expect(second.html).toContain('before=at+r25');
  expect(second.words).not.toContain('Older →');
  await expect(read('?before=at+r25')).rejects.toSatisfy(
    (answer: Response) => answer.headers.get('location') === '/events/rejected',
  );
});

test('nothing rejected is good news', async () => {
  expect((await open(empty)).words).toContain('Nothing was rejected.');
});

test('nobody logged in: the way in', async () => {
  const { words } = await open(signedOut);
  expect(words).toContain('Continue with Facebook');
  expect(words).not.toContain('Wrong signature');
});
