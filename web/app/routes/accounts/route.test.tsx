import { beforeEach, describe, expect, test } from 'vitest';
import { amiss, manyUnchosen, unchosen } from '../../../test/account-worlds.ts';
import { metaFailed } from '../../../test/failures.ts';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, signedOut } from '../../../test/worlds.ts';
import { empty } from '../../../test/empty-world.ts';
import type { World } from '../../../test/worlds.ts';
import Accounts, { action, loader } from './route.tsx';

beforeEach(() => stage.play(signedOut));

const cookie = 'session=planted-session-id';

async function open(world: () => World, query = '', actionData?: unknown) {
  stage.play(world);
  const data = await loader(args(browserAsks(`/accounts${query}`, { cookie })));
  const html = renderPage(Accounts, {
    path: `/accounts${query}`,
    data,
    ...(actionData !== undefined && { actionData: plain(actionData) }),
  });
  return { html, words: wordsOf(html) };
}

const press = (form: [string, string][]) =>
  action(args(browserAsks('/accounts', { cookie, form })));

const boxes = (html: string) =>
  [...html.matchAll(/<input type="checkbox"[^>]*>/g)].map(([box]) => ({
    id: /value="([^"]+)"/.exec(box)?.[1],
    ticked: box.includes('checked=""'),
    disabled: box.includes('disabled=""'),
  }));
const ticked = (html: string) =>
  boxes(html)
    .filter((box) => box.ticked)
    .map(({ id }) => id);

describe('the first choice', () => {
  test('shows every account and number with where it came from, all usable ones ticked', async () => {
    const { html, words } = await open(unchosen);
    expect(ticked(html)).toEqual(['ig-1', 'page-1', 'page-2', 'wa-1', 'n-1']);
    expect(words).toContain('@luma.studio 17841405822304914 Your own role');
    expect(words).toContain('Luma Outlet 104958712310 Owned by Luma Group');
    expect(words).toContain('Luma WhatsApp 102290129340398 Client of Luma Group');
    expect(words).toContain('+49 151 2345204 106540352242922 Luma Studio · connected');
    expect(words).toContain('Webhooks not subscribed');
    expect(html.match(/btn-p/g)).toHaveLength(1);
  });

  test('what cannot be used is greyed, with the reason as its description', async () => {
    const { html, words } = await open(unchosen);
    expect(boxes(html).filter(({ disabled }) => disabled)).toEqual([
      { id: 'page-3', ticked: false, disabled: true },
      { id: 'n-2', ticked: false, disabled: true },
    ]);
    expect(html).toMatch(
      /value="page-3"[^>]*aria-describedby="account-page-3-facts"|aria-describedby="account-page-3-facts"[^>]*value="page-3"/,
    );
    expect(words).toContain('Cannot be used: Your role on the Page lacks the task MESSAGING.');
  });

  test('of 61 Pages none is ticked beforehand, and a filter and “all” stand above them', async () => {
    const { html, words } = await open(manyUnchosen);
    expect(boxes(html)).toHaveLength(65);
    expect(ticked(html)).toEqual([]);
    expect(words).toContain('Select all');
    expect(words).toContain('Messenger 61');
  });
});

test('the ticked accounts, and only they, are taken into use; the dashboard tells', async () => {
  stage.play(unchosen);
  const answer = (await press([
    ['intent', 'use'],
    ['account', 'page-1'],
    ['account', 'n-1'],
  ])) as Response;
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/dashboard?chosen=yes#channels');
  expect(stage.heard.map(({ operation, variables }) => [operation, variables])).toEqual([
    ['ChooseAccounts', { input: { accountIds: ['page-1', 'n-1'] } }],
  ]);
});

test('nothing ticked is asked back, and the server is not', async () => {
  const answer = await press([['intent', 'use']]);
  expect(answer).toMatchObject({ init: { status: 400 } });
  expect(stage.heard).toEqual([]);
  const { words, html } = await open(unchosen, '', answer);
  expect(words).toContain('No account is ticked.');
  expect(ticked(html)).toEqual([]);
});

test('a choice that Meta refuses says why, and the ticks stay as they were', async () => {
  stage.play(() => ({ ...unchosen(), chooseAccounts: metaFailed }));
  const answer = await press([['account', 'page-2']]);
  expect(answer).toMatchObject({ init: { status: 502 } });
  const { words, html } = await open(unchosen, '', answer);
  expect(words).toContain(
    'Wait ten minutes. (developers.facebook.com) Meta’s code 4 · trace TrAcE1',
  );
  expect(ticked(html)).toEqual(['page-2']);
});

describe('without scripts', () => {
  const inSight = (html: string) =>
    [...html.matchAll(/<li class="pick-account"( hidden="")?>/g)].filter(
      ([, hidden]) => hidden === undefined,
    ).length;

  test('the filter hides accounts and keeps every tick in the form', async () => {
    stage.play(manyUnchosen);
    const answer = await press([
      ['q', 'page 61'],
      ['intent', 'filter'],
      ['account', 'page-3'],
    ]);
    const { html } = await open(manyUnchosen, '', answer);
    expect(inSight(html)).toBe(1);
    expect(boxes(html)).toHaveLength(65);
    expect(ticked(html)).toEqual(['page-3']);
    expect(html).toContain('value="page 61"');
  });

  test('“Select all” ticks what the filter shows', async () => {
    stage.play(manyUnchosen);
    const answer = await press([
      ['q', 'page 6'],
      ['intent', 'all'],
      ['account', 'page-3'],
    ]);
    const { html } = await open(manyUnchosen, '', answer);
    expect(ticked(html)).toEqual(['page-3', 'page-6', 'page-60', 'page-61']);
  });

  test('an address with ?q= opens filtered, and a filter that finds nothing says so', async () => {
    expect(inSight((await open(manyUnchosen, '?q=page+61')).html)).toBe(1);
    const { words } = await open(manyUnchosen, '?q=nowhere');
    expect(words).toContain('Nothing here matches “nowhere”.');
  });
});

test('a later choice opens with what is in use', async () => {
  const { html } = await open(connected);
  expect(ticked(html)).toEqual(['ig-1', 'page-1', 'page-2', 'wa-1', 'n-1']);
});

test('what stands in the way is told beside its channel, with the repair', async () => {
  const { words, html } = await open(amiss);
  expect(words).toContain('Seen by GET /{page}/subscribed_apps → 200, not this app');
  // Looking again from here comes back here.
  expect(html).toMatch(
    /action="\/accounts"[^>]*><input type="hidden" name="intent" value="refresh"/,
  );
});

test('“Look again” asks Meta, and comes back to the picker', async () => {
  stage.play(connected);
  const answer = (await press([['intent', 'refresh']])) as Response;
  expect(answer.headers.get('location')).toBe('/accounts');
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['RefreshChannels']);
});

test('nothing found: no form, but each channel’s cause, and the first repair is what to press', async () => {
  const { words, html } = await open(empty);
  expect(words).toContain('No account was found');
  expect(words).not.toContain('Use these accounts');
  expect(words).toContain('The login dialog shared no Page with this app.');
  expect(html).toMatch(/btn btn-p"><span>Share a Page/);
  expect(html.match(/btn-p/g)).toHaveLength(1);
});

test('nobody logged in: one way in, and nobody’s accounts', async () => {
  const { words, html } = await open(signedOut);
  expect(words).toContain('Log in with Facebook first');
  expect(boxes(html)).toEqual([]);
});
