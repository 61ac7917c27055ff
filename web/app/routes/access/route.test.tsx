import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { amiss, endingSoon } from '../../../test/account-worlds.ts';
import { metaFailed } from '../../../test/failures.ts';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { explanations } from '../../../test/seed.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, now, signedOut, troubled } from '../../../test/worlds.ts';
import { empty } from '../../../test/empty-world.ts';
import type { World } from '../../../test/worlds.ts';
import Access, { action, loader } from './route.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  stage.play(signedOut);
});
afterEach(() => vi.useRealTimers());

const cookie = 'session=planted-session-id';

async function open(world: () => World, actionData?: unknown) {
  stage.play(world);
  const data = await loader(args(browserAsks('/access', { cookie })));
  const html = renderPage(Access, {
    path: '/access',
    data,
    ...(actionData !== undefined && { actionData: plain(actionData) }),
  });
  return { html, words: wordsOf(html) };
}

const checkNow = () => action(args(browserAsks('/access', { cookie, form: { intent: 'check' } })));

const askedFor = (html: string) =>
  [...html.matchAll(/name="scopes" value="([a-z_]+)"/g)].map(([, name]) => name);

test('all nine are there: asked for, what Meta says, what is covered, what is missed without', async () => {
  const { words } = await open(empty);
  for (const { name } of explanations) expect(words).toContain(`${name} Asked for Yes Meta says`);
  expect(words).toContain('whatsapp_business_messaging Asked for Yes Meta says declined Covers —');
  expect(words).toContain('pages_read_engagement Asked for Yes Meta says expired');
  expect(words).toContain(
    'pages_show_list Asked for Yes Meta says granted Covers Luma Studio 104958712309 ' +
      'An account not found here 104958719999 Without it No Page can be listed',
  );
  expect(words).toContain('instagram_basic Asked for Yes Meta says granted Covers Every account');
});

test('one button asks again for exactly the missing ones', async () => {
  const { words, html } = await open(empty);
  expect(words).toContain('6 of 9 granted.');
  expect(words).toContain('Ask again for the missing 3');
  expect(html.match(/name="rerequest" value="true"/g)).toHaveLength(1);
  expect(askedFor(html)).toEqual([
    'whatsapp_business_management',
    'whatsapp_business_messaging',
    'pages_read_engagement',
  ]);
  expect((await open(amiss)).words).toContain('Ask again for the missing one');
});

test('what the app does not ask for is not missing', async () => {
  const { html } = await open(() => {
    const world = empty();
    const scopes = world.connection['scopes'] as object[];
    return {
      ...world,
      connection: {
        ...world.connection,
        scopes: scopes.map((one) => ({ ...one, requested: false })),
      },
    };
  });
  expect(html).not.toContain('rerequest');
});

test('everything granted leaves nothing to ask for', async () => {
  const { words, html } = await open(connected);
  expect(words).toContain('9 of 9 granted.');
  expect(html).not.toContain('rerequest');
});

test('the token: kind, since when, checked when, both ends with how far off they are', async () => {
  const { words } = await open(connected);
  expect(words).toContain('Access token Works');
  expect(words).toContain('Kind User token');
  expect(words).toContain('Issued (UTC) 2026-11-22 08:30 4 minutes ago');
  expect(words).toContain('Last checked (UTC) 2026-11-22 08:33 1 minute ago');
  expect(words).toContain('Token ends (UTC) 2027-01-21 08:30 in 59 days');
  expect(words).toContain('Data access ends (UTC) 2027-02-20 08:30 in 89 days');
  expect((await open(endingSoon)).words).toContain('Access token Ends soon');
});

test('a dead token says why it died, and reconnecting is what to press', async () => {
  const { words, html } = await open(troubled);
  expect(words).toContain('Access token Password changed');
  expect(words).toContain('The connection to Meta has ended. Meta ended this connection');
  expect(html).toMatch(/btn btn-p">Reconnect with Facebook/);
  expect(html.match(/btn-p/g)).toHaveLength(1);
});

test('“Check now” asks Meta and comes back; a dead token is an answer too', async () => {
  stage.play(() => ({
    ...troubled(),
    checkConnection: { __typename: 'ConnectionChecked', connection: {} },
  }));
  const answer = (await checkNow()) as Response;
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/access');
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['CheckConnection']);
});

test('a check that Meta does not answer says so, and what to do', async () => {
  stage.play(() => ({ ...connected(), checkConnection: metaFailed }));
  const answer = await checkNow();
  expect(answer).toMatchObject({ init: { status: 502 } });
  const { words } = await open(connected, answer);
  expect(words).toContain('Meta limits how often this app may ask. Wait ten minutes.');
});

test('nobody logged in: one way in, and nobody’s token', async () => {
  const { words } = await open(signedOut);
  expect(words).toContain('Log in with Facebook first');
  expect(words).not.toContain('Kind');
});
