import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, now, signedOut } from '../../../test/worlds.ts';
import EventPage, { action, loader } from './route.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  stage.play(connected);
});
afterEach(() => {
  vi.useRealTimers();
  stage.play(signedOut);
});

const open = (id: string, query = '') =>
  loader(args(browserAsks(`/events/${id}${query}`, { cookie: 'session=s' }), { id }));

async function show(id: string, query = '', recording = false) {
  const data = await open(id, query);
  const html = renderPage(EventPage, { path: `/events/${id}${query}`, data, recording });
  return { html, words: wordsOf(html) };
}

test('an event stands with its facts in full, when it is erased, and the payload beneath', async () => {
  const { html, words } = await show('e1');
  expect(words).toContain('Instagram message REAL “Hi! Is the linen set still available?”');
  expect(words).toContain('From 6829410037715103');
  expect(words).toContain('Sent 08:33:40.812 UTC');
  expect(words).toContain('Stored 08:33:41.007 UTC · delivered 3×, stored once');
  expect(words).toContain('Erased on 2027-02-20 08:33 UTC in 89 days');
  expect(words).toContain('Delivered by Meta for a connected account');
  expect(html).toContain('<span class="json-key">&quot;timestamp&quot;</span>');
  expect(html).toContain('<span class="json-number">1795336420812</span>');
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['Event']);
});

test('delivered once is said so, and there is no last time', async () => {
  const { words } = await show('e2');
  expect(words).toContain('delivered once');
  expect(words).not.toContain('Last delivered');
});

test('the delivery shows what else was in it, and that more was not ours', async () => {
  const { html, words } = await show('e1');
  expect(words).toContain('Delivery 08:33:41 · 3 events');
  expect(words).toContain('this event Messenger read: Read up to 08:33:18');
  expect(words).toContain('1 more event is not shown');
  expect(html).toContain('href="/events/e2"');
});

test('newer and older walk the list of the filter, which stays in the address', async () => {
  const all = await show('e3');
  expect(all.html).toMatch(/href="\/events\/e2"[^>]*>← Newer/);
  const filtered = await show('e3', '?channel=MESSENGER');
  expect(filtered.html).toMatch(/href="\/events\/e2\?channel=MESSENGER"[^>]*>← Newer/);
  expect(filtered.html).toMatch(/href="\/events\/e4\?channel=MESSENGER"[^>]*>Older →/);
  expect(filtered.html).toContain('href="/events?channel=MESSENGER"');
});

test('fields of the payload are explained, in place and as a list', async () => {
  const { html, words } = await show('e1');
  expect(html).toContain(
    '<abbr title="Meta’s id of the message; the same in every delivery of it.">',
  );
  expect(words).toContain('sender.id Who sent it. A person’s id is valid for this account only.');
});

test('markup inside a message stays text', async () => {
  const { html } = await show('e1');
  expect(html).not.toContain('<b>Is</b>');
  expect(html).toContain('&lt;b&gt;Is&lt;/b&gt;');
});

test('on paper people’s ids and words are masked, unless the address says otherwise', async () => {
  const masked = await show('e1');
  expect(masked.html).toContain('data-masked="••••103"');
  expect(masked.html).toContain('href="/events/e1?reveal=yes"');
  const shown = await show('e1', '?reveal=yes');
  expect(shown.html).not.toContain('data-masked');
  expect(shown.html).toContain('href="/events/e1"');
});

test('while a recording is made, the other person’s id is nowhere on the page', async () => {
  const { words } = await show('e1', '', true);
  expect(words).toContain('From ••••103');
  expect(words).not.toContain('6829410037715103');
});

test('a message leads to its conversation; what shows none leads to no reply', async () => {
  expect((await show('e1')).html).toMatch(/href="\/messages\/open#newest">Reply</);
  expect((await show('e2')).words).not.toContain('Reply');
});

const replay = (id: string) =>
  action(args(browserAsks(`/events/${id}`, { cookie: 'session=s', form: { replay: id } }), { id }));

test('a replay says step by step what happened', async () => {
  const answer = await replay('e1');
  const given = { path: '/events/e1', data: await open('e1'), actionData: answer };
  const words = wordsOf(renderPage(EventPage, given));
  expect(words).toContain('Replayed: it was known, so it is still there once.');
  expect(words).toMatch(/Signed .* Verified .* Parsed .* Unpacked .* Stored it was known/);
  expect(words).toContain('Nothing was sent to anybody.');
});

test('a replay of an event that is gone says why, as a 404', async () => {
  const answer = await replay('gone');
  expect(answer.init?.status).toBe(404);
  expect(plain(answer)).toMatchObject({
    failure: { message: 'This event is not there any more.' },
  });
});

test('nobody logged in: the way in, and nothing of the event', async () => {
  stage.play(signedOut);
  const { words } = await show('e1');
  expect(words).toContain('Continue with Facebook');
  expect(words).not.toContain('6829410037715103');
});

test('an event that is not there, or somebody else’s, is a 404', async () => {
  await expect(open('not-mine')).rejects.toMatchObject({ status: 404 });
});
