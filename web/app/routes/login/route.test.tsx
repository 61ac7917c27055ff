import { afterEach, beforeEach, expect, test } from 'vitest';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { loginFails, signedOut } from '../../../test/worlds.ts';
import Login, { action, loader } from './route.tsx';

beforeEach(() => stage.play(signedOut));
afterEach(() => stage.play(signedOut));

type Form = Record<string, string> | [string, string][];

const press = (form: Form = { pressed: '1' }, cookie?: string) =>
  action(args(browserAsks('/login', { form, ...(cookie && { cookie }) })));

test('the button sends the browser to Meta and ties the login to it', async () => {
  const answer = (await press()) as Response;
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^https:\/\/www\.facebook\.com\/v25\.0\/dialog/);
  expect(answer.headers.get('set-cookie')).toMatch(
    /^login=browser-binding; Path=\/; HttpOnly; SameSite=Lax; Expires=/,
  );
});

test('a second tab keeps the binding of the first', async () => {
  await press({}, 'login=first-tab');
  expect(stage.heard[0]?.variables).toEqual({ input: { browser: 'first-tab', rerequest: false } });
});

test('“Grant it” asks again for what was declined', async () => {
  await press({ rerequest: 'true' });
  expect(stage.heard[0]?.variables).toEqual({ input: { browser: null, rerequest: true } });
});

test('a repair asks for exactly its permissions, and for nothing that is none', async () => {
  await press([
    ['rerequest', 'true'],
    ['scopes', 'pages_messaging'],
    ['scopes', 'business_management'],
    ['scopes', 'ads_management'],
  ]);
  expect(stage.heard[0]?.variables).toEqual({
    input: {
      browser: null,
      rerequest: true,
      scopes: ['pages_messaging', 'business_management'],
    },
  });
});

test('a login that cannot begin says why, what to do, and offers another try', async () => {
  stage.play(loginFails);
  const answer = await press();
  expect(answer).toMatchObject({ init: { status: 503 } });
  const html = renderPage(Login, { path: '/login', data: loader(), actionData: plain(answer) });
  expect(wordsOf(html)).toContain('This app is switched off at Meta just now.');
  expect(wordsOf(html)).toContain('Nothing was stored. Try again whenever you like');
  expect(wordsOf(html)).toContain('Try again with Facebook');
  expect(wordsOf(html)).toContain("Meta's trace id AxTr4ce9");
});

test('a dialog that form-action would block without a word is a loud mistake instead', async () => {
  const url = 'https://dialog.elsewhere.example/oauth';
  const { startLogin } = signedOut();
  stage.play(() => ({ ...signedOut(), startLogin: Object.assign({}, startLogin, { url }) }));
  await expect(press()).rejects.toThrow(/META_DIALOG_URL/);
});

test('opened directly, the page is one button that works without scripts', () => {
  const html = renderPage(Login, { path: '/login', data: loader() });
  expect(html).toContain('<form method="post" action="/login"');
  expect(wordsOf(html)).toContain('Continue with Facebook');
});
