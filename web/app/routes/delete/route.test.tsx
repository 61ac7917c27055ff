import { afterEach, beforeEach, expect, test } from 'vitest';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, signedOut, stored } from '../../../test/worlds.ts';
import Delete, { action, loader } from './route.tsx';

beforeEach(() => stage.play(connected));
afterEach(() => stage.play(signedOut));

const cookie = 'session=s';
const open = async () => {
  const data = await loader(args(browserAsks('/delete', { cookie })));
  return renderPage(Delete, { path: '/delete', data });
};
const confirm = () => action(args(browserAsks('/delete', { cookie, form: { sure: 'yes' } })));

test('the question names what goes, with counts, and works without scripts', async () => {
  const html = await open();
  const words = wordsOf(html);
  expect(words).toContain('3 access tokens');
  expect(words).toContain('2 Pages, 1 Instagram account, 1 WhatsApp account or number');
  expect(words).toContain('27 webhook events');
  expect(words).toContain('41 recorded Graph calls');
  expect(html).toContain('<form method="post" action="/delete"');
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['WhatIsStored']);
});

test('what is too much to be counted is told as more than that', async () => {
  const { connection, ...rest } = connected();
  const storedData = { ...stored, events: 1_000, moreEvents: true };
  stage.play(() => ({ ...rest, connection: { ...connection, storedData } }));
  expect(wordsOf(await open())).toContain('1,000+ webhook events');
});

test('confirmed, the cookie goes and the receipt opens', async () => {
  const answer = (await confirm()) as Response;
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/data-deletion/k7Qm-2xVd-91Lp');
  expect(answer.headers.get('set-cookie')).toMatch(/^session=; .*Max-Age=0/);
  expect(stage.heard[0]).toMatchObject({
    operation: 'DeleteMe',
    headers: { authorization: 'Bearer s' },
  });
});

test('a session that ended meanwhile deletes nothing and says so', async () => {
  stage.play(signedOut);
  const answer = await confirm();
  expect(answer).toMatchObject({ init: { status: 401 } });
  const data = await loader(args(browserAsks('/delete')));
  const html = renderPage(Delete, { path: '/delete', data, actionData: plain(answer) });
  expect(wordsOf(html)).toContain('Nobody is logged in here. Log in with Facebook first.');
});

test('somebody who is not logged in is told the ways, not asked the question', async () => {
  stage.play(signedOut);
  const html = await open();
  expect(wordsOf(html)).toContain('Other ways to delete');
  expect(html).not.toContain('action="/delete"');
});
