import { beforeEach, expect, test } from 'vitest';
import { operated } from '../../../test/account-worlds.ts';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { signedOut } from '../../../test/worlds.ts';
import Setup, { action, loader } from './route.tsx';

beforeEach(() => stage.play(operated));

async function open(actionData?: unknown) {
  const data = await loader(args(browserAsks('/setup')));
  const html = renderPage(Setup, {
    path: '/setup',
    data,
    ...(actionData !== undefined && { actionData: plain(actionData) }),
  });
  return { html, words: wordsOf(html) };
}

const check = (operatorKey: string) =>
  action(args(browserAsks('/setup', { form: { operatorKey } })));

test('where no operator key is configured there is no such page', async () => {
  stage.play(signedOut);
  await expect(loader(args(browserAsks('/setup')))).rejects.toMatchObject({ status: 404 });
});

test('the key goes by POST, and the browser is asked to keep none', async () => {
  const { html } = await open();
  expect(html).toContain('<form method="post" action="/setup" autoComplete="off"');
  expect(html).toMatch(/<input[^>]*type="password"[^>]*autoComplete="off"/);
});

test('the right key shows each check with its state, what was seen and the way on', async () => {
  const answer = await check(' let-me-see ');
  expect(stage.heard[0]?.variables).toEqual({ operatorKey: 'let-me-see' });
  const { words } = await open(answer);
  expect(words).toContain('1 of 4 checks passed, 1 failed');
  expect(words).toContain('App id and secret passed Meta knows them as “CRM Flow”.');
  expect(words).toContain(
    'Subscribed fields failed The object instagram lacks the field messages. Log in, open Webhook health',
  );
  expect(words).toContain('Redirect address of the login not checked');
  expect(words).toContain('Contact address needs a look CONTACT_EMAIL is not set.');
});

test('a wrong key is refused, and no page shows a key again', async () => {
  const answer = await check('wrong-key-here');
  expect(answer).toMatchObject({ init: { status: 403 } });
  const refused = await open(answer);
  expect(refused.words).toContain('This is not one of the operator keys.');
  const passed = await open(await check('let-me-see'));
  for (const { html } of [refused, passed]) {
    expect(html).not.toContain('wrong-key-here');
    expect(html).not.toContain('let-me-see');
  }
});
