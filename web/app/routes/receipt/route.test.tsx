import { expect, test } from 'vitest';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks } from '../../../test/stage.ts';
import Receipt, { loader } from './route.tsx';

const open = async (code: string) => {
  const answer = await loader(args(browserAsks(`/data-deletion/${code}`), { code }));
  const html = renderPage(Receipt, { path: `/data-deletion/${code}`, data: answer });
  return { answer, words: wordsOf(html) };
};

test('a receipt tells what went, what stayed and why', async () => {
  const { words, answer } = await open('k7Qm-2xVd-91Lp');
  expect(words).toContain('Confirmation code k7Qm-2xVd-91Lp');
  expect(words).toContain('Asked for by The button on the dashboard');
  expect(words).toContain('Received (UTC) 2026-11-22 08:40:01');
  expect(words).toContain('Access revoked at Meta Yes');
  expect(words).toContain('Webhook events 27');
  expect(words).toContain(
    'Also kept: 4 webhook events of accounts that another reviewer is still connected to.',
  );
  expect(words).toContain('privacy@localhost');
  expect(answer.data.reloadSeconds).toBeNull();
});

test('a deletion under way says so and looks again by itself', async () => {
  const { words, answer } = await open('running');
  expect(words).toContain('In progress This page looks again by itself.');
  expect(answer.data.reloadSeconds).toBe(3);
});

test('a code nobody knows is a 404 with a way on', async () => {
  const { words, answer } = await open('nope');
  expect(answer.init?.status).toBe(404);
  expect(words).toContain('No receipt has this code');
});
