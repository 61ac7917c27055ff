import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { proved, simulated } from '../../../test/proof-worlds.ts';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { conversations } from '../../../test/conversations.ts';
import { pageOf } from '../../../test/page.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, manyPages, now, signedOut } from '../../../test/worlds.ts';
import type { World } from '../../../test/worlds.ts';
import Messages, { loader } from './route.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
});
afterEach(() => {
  vi.useRealTimers();
  stage.play(signedOut);
});

async function open(world: () => World, { recording = false, query = '' } = {}) {
  stage.play(world);
  const data = await loader(args(browserAsks(`/messages${query}`, { cookie: 'session=s' })));
  const html = renderPage(Messages, { path: `/messages${query}`, data, recording });
  return { html, words: wordsOf(html) };
}

test('each conversation says who wrote, on which account, what was said last and how long one may reply', async () => {
  const { html, words } = await open(proved);
  expect(words).toContain(
    'Jo Martins Instagram · @luma.studio Hi! Is the linen set still available?',
  );
  expect(words).toContain('Unanswered 23 h 41 min to reply');
  expect(words).toContain(
    'Customer 77120…881 Messenger · Luma Studio You: Yes, within three days.',
  );
  expect(words).toContain('Window closed');
  expect(html).toContain('href="/messages/unanswered"');
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['Messages']);
});

test('where nobody has written, it says to which account to write on each channel', async () => {
  const { words } = await open(connected);
  expect(words).toContain('Nobody has written yet.');
  expect(words).toContain('Send a direct message on Instagram to @luma.studio .');
  expect(words).toContain('write to Luma Studio or Luma Outlet .');
  expect(words).toContain('Send a WhatsApp message to +49 151 2345204 .');
  expect(words).not.toContain('Play the customer');
});

test('many accounts are not all named', async () => {
  const { words } = await open(manyPages);
  expect(words).toContain('Page 1, Page 2, Page 3 or another of your 61 .');
});

test('with a simulated Meta it leads to where one plays the customer', async () => {
  const { html, words } = await open(simulated);
  expect(words).toContain('you play the customer yourself');
  expect(html.match(/href="http:\/\/localhost:4100\/control"/g)).toHaveLength(2);
});

test('a channel without a chosen account sends one to choose', async () => {
  const nothingChosen = () => ({
    ...connected(),
    channels: connected().channels.map((channel) => ({ ...channel, accounts: [] })),
  });
  expect((await open(nothingChosen)).words).toContain('No account is in use on this channel');
});

test('a channel on which somebody wrote is no longer explained', async () => {
  expect((await open(proved)).words).not.toContain('How to get a message');
});

describe('more conversations than fit on a page', () => {
  const many = () => {
    const lines = Array.from({ length: 30 }, (_, place) => ({
      ...conversations[0],
      id: `c${place}`,
    }));
    return { ...proved(), conversations: pageOf(lines) };
  };

  test('are turned by links, from the newest to the older', async () => {
    const { html } = await open(many);
    expect(stage.heard[0]?.variables).toEqual({ first: 25 });
    expect(html).toContain('href="/messages/c24"');
    expect(html).not.toContain('href="/messages/c25"');
    expect(html).toContain('href="/messages?after=c24">Older');
    expect(html).not.toContain('Newer');
  });

  test('and back', async () => {
    const older = await open(many, { query: '?after=c24' });
    expect(older.html).toContain('href="/messages/c25"');
    expect(older.html).toContain('href="/messages?before=c25">← Newer');
    expect(older.html).not.toContain('Older →');
    expect(older.words).not.toContain('How to get a message');
    const newer = await open(many, { query: '?before=c25' });
    expect(stage.heard[0]?.variables).toEqual({ last: 25, before: 'c25' });
    expect(newer.html).toContain('href="/messages/c0"');
    expect(newer.html).not.toContain('Newer');
  });

  test('an older page that has become empty leads to the newest', async () => {
    const { html } = await open(() => ({ ...proved(), conversations: pageOf(conversations) }), {
      query: `?after=${conversations.at(-1)?.['id']}`,
    });
    expect(html).toContain('>← Newest');
  });
});

test('nobody logged in: the way in, and nothing of anybody', async () => {
  const { words } = await open(signedOut);
  expect(words).toContain('Nobody is logged in here');
  expect(words).toContain('Continue with Facebook');
  expect(words).not.toContain('How to get a message');
});

test('while a recording is made, a customer without a name shows the end of their id alone', async () => {
  const { words } = await open(proved, { recording: true });
  expect(words).toContain('Customer ••••881');
  expect(words).not.toContain('77120…881');
});
