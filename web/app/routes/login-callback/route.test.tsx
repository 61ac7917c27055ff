import { beforeEach, expect, test } from 'vitest';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { loginFails, signedOut } from '../../../test/worlds.ts';
import LoginCallback, { loader } from './route.tsx';

beforeEach(() => stage.play(signedOut));

const comesBack = (query: Record<string, string>) =>
  loader(
    args(
      browserAsks(`/login/callback?${new URLSearchParams(query)}`, {
        cookie: 'login=browser-binding',
      }),
    ),
  );

const everything = {
  state: 'st+a/te=',
  code: 'AQ code#',
  error: 'access_denied',
  error_code: '200',
  error_reason: 'user_denied',
  error_description: 'Permissions error',
  error_message: 'Something',
};

test('what the contract takes of the query goes on as it came, with the browser’s binding', async () => {
  await comesBack(everything);
  expect(stage.heard[0]?.variables).toEqual({
    input: {
      state: 'st+a/te=',
      code: 'AQ code#',
      browser: 'browser-binding',
      error: 'access_denied',
      errorCode: '200',
      errorReason: 'user_denied',
    },
  });
});

test('a finished login sets the session cookie and leads to a clean address', async () => {
  const answer = (await comesBack({ state: 's', code: 'c' })) as Response;
  expect(answer.status).toBe(303);
  // The "#" ends the "#_=_" that Meta adds; a redirect without a fragment would keep it.
  expect(answer.headers.get('location')).toBe('/dashboard#');
  expect(answer.headers.get('set-cookie')).toMatch(
    /^session=fresh-session; Path=\/; HttpOnly; SameSite=Lax; Expires=Thu, 01 Jan 2099/,
  );
});

const loggedIn = (connection: object) => () => {
  const { finishLogin } = signedOut();
  return { ...signedOut(), finishLogin: Object.assign({}, finishLogin, { connection }) };
};

test('a first login that found something leads to the picker; one that found nothing does not', async () => {
  const nothing = { pages: 0, instagram: 0, whatsapp: 0 };
  stage.play(loggedIn({ accountsChosen: false, storedData: { ...nothing, whatsapp: 2 } }));
  const found = (await comesBack({ state: 's', code: 'c' })) as Response;
  expect(found.headers.get('location')).toBe('/accounts#');
  stage.play(loggedIn({ accountsChosen: false, storedData: nothing }));
  const empty = (await comesBack({ state: 's', code: 'c' })) as Response;
  expect(empty.headers.get('location')).toBe('/dashboard#');
});

test('a denied login says so and offers another try, and shows nothing of the query', async () => {
  stage.play(loginFails);
  const query = { ...everything, error_description: '<img src=x onerror=alert(1)>' };
  const answer = await comesBack(query);
  expect(answer).toMatchObject({ init: { status: 400 } });
  const html = renderPage(LoginCallback, { path: '/login/callback', data: answer });
  expect(wordsOf(html)).toContain('You declined the login in Meta’s dialog.');
  expect(wordsOf(html)).toContain('Try again with Facebook');
  const told = JSON.stringify(plain(answer)) + html;
  for (const secret of ['st+a/te=', 'AQ code#', 'onerror', 'browser-binding']) {
    expect(told).not.toContain(secret);
  }
});

test('a failed login sets no cookie', async () => {
  stage.play(loginFails);
  const { init } = (await comesBack({ state: 's' })) as { init: ResponseInit };
  expect(new Headers(init.headers).get('set-cookie')).toBeNull();
});
