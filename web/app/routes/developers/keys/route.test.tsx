import { afterEach, beforeEach, expect, test } from 'vitest';
import { developing, fullOfKeys } from '../../../../test/key-worlds.ts';
import { refusedKey, secret } from '../../../../test/keys.ts';
import { plain, renderPage, wordsOf } from '../../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../../test/stage.ts';
import { signedOut } from '../../../../test/worlds.ts';
import KeysPage, { action, loader } from './route.tsx';

beforeEach(() => stage.play(developing));
afterEach(() => stage.play(signedOut));

const cookie = 'session=s';
const path = '/developers/keys';

async function open(address = path, actionData?: unknown) {
  const data = await loader(args(browserAsks(address, { cookie })));
  const html = renderPage(KeysPage, {
    path: address,
    data,
    ...(actionData !== undefined && { actionData: plain(actionData) }),
  });
  return { data, html, words: wordsOf(html) };
}

const send = (form: Record<string, string>) => action(args(browserAsks(path, { cookie, form })));
const create = (wish = {}) =>
  send({ intent: 'create', name: ' Nightly export ', scope: 'READ', days: '90', ...wish });

test('living keys stand in the list, newest first, and ended ones apart', async () => {
  const { words } = await open();
  expect(words).toMatch(/Keys that work .*Nightly export.*Inbox service.* Ended .*Old laptop/);
  expect(words).toContain('Inbox service crmf_k4xxxx…');
  expect(words).toContain('Read and act');
  expect(words).toMatch(/Old laptop.*revoked.*Spring test.*expired/);
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['DeveloperKeys']);
});

test('older keys are a link away', async () => {
  expect((await open()).html).toContain(`href="${path}?after=cursor%3D%3D100"`);
  await open(`${path}?after=cursor%3D%3D100`);
  expect(stage.heard.at(-1)?.variables).toEqual({ first: 100, after: 'cursor==100' });
});

test('a made key is shown in full once, and the next reading of the page does not have it', async () => {
  const answer = await create();
  expect(stage.heard[0]?.variables).toEqual({
    input: { name: 'Nightly export', scope: 'READ', days: 90 },
  });
  const shown = await open(path, answer);
  expect(shown.html).toContain(secret);
  expect(shown.words).toContain('It will not be shown again');
  expect(JSON.stringify(shown.data)).not.toContain(secret);
  expect((await open()).html).not.toContain(secret);
});

test('a form that asks for what is not offered gets the usual: to read, for 30 days', async () => {
  await create({ scope: 'EVERYTHING', days: '36500' });
  expect(stage.heard[0]?.variables).toEqual({
    input: { name: 'Nightly export', scope: 'READ', days: 30 },
  });
});

test('a refused name is told, and what was typed stays', async () => {
  const told = ['The name is empty or too long.', 'Give it 1 to 80 characters.'] as const;
  stage.play(() => ({ ...developing(), createApiKey: refusedKey('NAME', ...told) }));
  const answer = await create({ name: 'x'.repeat(81), scope: 'ACT' });
  expect(answer).toMatchObject({ init: { status: 400 } });
  const { words, html } = await open(path, answer);
  expect(words).toContain(told.join(' '));
  expect(html).toContain(`value="${'x'.repeat(81)}"`);
  expect(html).toMatch(/<input type="radio" name="scope" checked="" value="ACT"\/>/);
  expect(html).toContain('<option value="90" selected="">');
});

test('who has as many keys as one may have is told so', async () => {
  stage.play(fullOfKeys);
  const { words } = await open(path, await create());
  expect(words).toContain('You have 20 keys that work already. Revoke one');
});

test('revoking asks first, on a page that works without scripts', async () => {
  const { html, words } = await open(`${path}?revoke=k4`);
  expect(words).toContain('Revoke “Inbox service”?');
  expect(words).toContain('It was last used: 2026-11-22 08:31 UTC.');
  expect(html).toContain('<input type="hidden" name="id" value="k4"/>');
});

test.each(['k3', 'nobodys'])(
  'there is nothing to ask about a key that is ended or not there: %s',
  async (id) => {
    const { words } = await open(`${path}?revoke=${id}`);
    expect(words).not.toContain('Revoke the key');
  },
);

test('confirmed, the key is ended and the list comes back', async () => {
  const answer = await send({ intent: 'revoke', id: 'k4' });
  expect(stage.heard[0]).toMatchObject({ operation: 'RevokeApiKey', variables: { id: 'k4' } });
  expect(answer).toMatchObject({ status: 303 });
  expect((answer as Response).headers.get('location')).toBe(path);
});

test('a key that is not there is told, and nothing is asked twice', async () => {
  const { words } = await open(path, await send({ intent: 'revoke', id: 'nobodys' }));
  expect(words).toContain('This is none of your keys. Look at the list.');
});

test('somebody who is not logged in reads what keys are, and the way in', async () => {
  stage.play(signedOut);
  const { words, html } = await open();
  expect(words).toContain('Keys belong to a person');
  expect(words).toContain('Continue with Facebook');
  expect(html).not.toContain('name="intent"');
});

test('a session that ended meanwhile makes nothing and says so', async () => {
  stage.play(signedOut);
  const answer = await create();
  expect(answer).toMatchObject({ init: { status: 401 } });
  expect((await open(path, answer)).words).toContain('Nobody is logged in here.');
});
