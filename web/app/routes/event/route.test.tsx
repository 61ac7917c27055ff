import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, signedOut } from '../../../test/worlds.ts';
import { cutJson } from './json.tsx';
import EventPage, { loader } from './route.tsx';

beforeEach(() => stage.play(connected));
afterEach(() => stage.play(signedOut));

const open = (id: string) =>
  loader(args(browserAsks(`/events/${id}`, { cookie: 'session=s' }), { id }));

test('an event stands with its facts in full and the payload beneath', async () => {
  const html = renderPage(EventPage, { path: '/events/e1', data: await open('e1') });
  const words = wordsOf(html);
  expect(words).toContain('From 6829410037715103');
  expect(words).toContain('Received (UTC) 2026-11-22 08:33:41');
  expect(words).toContain('Delivered by Meta for a connected account');
  expect(html).toContain('<span class="json-key">&quot;timestamp&quot;</span>');
  expect(html).toContain('<span class="json-number">1795336420812</span>');
});

test('markup inside a message stays text', async () => {
  const html = renderPage(EventPage, { path: '/events/e1', data: await open('e1') });
  expect(html).not.toContain('<b>Is</b>');
  expect(html).toContain('&lt;b&gt;Is&lt;/b&gt;');
});

test('an event that is not there, or somebody else’s, is a 404', async () => {
  await expect(open('not-mine')).rejects.toMatchObject({ status: 404 });
});

test('coloured JSON is the same text as before', () => {
  const hard = { 'a"b:': ['\\', '": 1', -1.5e-7, true, null, {}], ключ: 'true 12 null', '': [] };
  const json = JSON.stringify(hard, null, 2);
  const tokens = cutJson(json);
  expect(tokens.map(({ text }) => text).join('')).toBe(json);
  const looks = (look: string) =>
    tokens.filter((token) => token.look === look).map(({ text }) => text);
  expect(looks('key')).toEqual(['"a\\"b:"', '"ключ"', '""']);
  expect(looks('text')).toEqual(['"\\\\"', '"\\": 1"', '"true 12 null"']);
  expect(looks('number')).toEqual(['-1.5e-7']);
  expect(looks('word')).toEqual(['true', 'null']);
});
