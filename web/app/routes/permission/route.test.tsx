import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { failing, proved } from '../../../test/proof-worlds.ts';
import { catalog } from '../../../test/catalog.ts';
import { pageOf } from '../../../test/page.ts';
import { succeeded, verified } from '../../../test/proofs.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { now, signedOut } from '../../../test/worlds.ts';
import type { World } from '../../../test/worlds.ts';
import PermissionPage, { action, loader } from './route.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
});
afterEach(() => {
  vi.useRealTimers();
  stage.play(signedOut);
});

const cookie = 'session=s';

async function open(world: () => World, name: string, query = '') {
  stage.play(world);
  const path = `/permissions/${name}${query}`;
  const data = await loader(args(browserAsks(path, { cookie }), { name }));
  const html = renderPage(PermissionPage, { path, data });
  return { data, html, words: wordsOf(html) };
}

const press = (name: string, form: Record<string, string> = {}) =>
  action(args(browserAsks(`/permissions/${name}`, { cookie, form: { ...form } }), { name }));

test('one permission in full: why, what Meta allows, what to record, what becomes of the data', async () => {
  const { words, html } = await open(proved, 'pages_manage_metadata');
  expect(words).toContain('pages_manage_metadata Verified Subscribe Pages to webhooks');
  expect(words).toContain('Why CRM Flow asks for it CRM Flow uses pages_manage_metadata so that');
  expect(words).toContain('What Meta allows it for');
  expect(words).toContain('What does not work without it');
  expect(html).toContain('href="/permissions/pages_show_list"');
  expect(words).toContain('POST /{page}/subscribed_apps');
  expect(words).toContain('What the recording must show Log out, then log in with Facebook');
  expect(words).toContain('What becomes of the data');
});

test('its history has every run, the newest first, failures as they were', async () => {
  const { words } = await open(failing, 'pages_manage_metadata');
  const history = words.slice(words.indexOf('History'));
  expect(history).toMatch(/Failed .* Your role on this Page lacks .* Succeeded .* works: Meta/);
});

test('a long history is turned page by page, by links', async () => {
  const many = () => {
    const world = proved();
    const runs = Array.from({ length: 12 }, (_, run) => succeeded('pages_show_list', `run-${run}`));
    return {
      ...world,
      permission: { ...verified('pages_show_list'), ...catalog[0], runs: pageOf(runs) },
    };
  };
  const newest = await open(many, 'pages_show_list');
  expect(newest.html).toContain('href="/permissions/pages_show_list?after=run-9#history"');
  expect(newest.html).not.toContain('?before=');
  const older = await open(many, 'pages_show_list', '?after=run-9');
  expect(older.data.permission.runs.nodes.map(({ id }) => id)).toEqual(['run-10', 'run-11']);
  expect(older.html).toContain('href="/permissions/pages_show_list?before=run-10#history"');
  expect(older.html).not.toContain('?after=');
});

test('one query, and the name goes to the API as it is', async () => {
  await open(proved, 'pages_show_list');
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['PermissionPage']);
  expect(stage.heard[0]?.variables).toEqual({ name: 'pages_show_list', first: 10 });
});

test('the button runs the proof and comes back to where it was pressed; the result is in the data', async () => {
  stage.play(proved);
  const fromHere = (await press('pages_show_list')) as Response;
  expect(fromHere.status).toBe(303);
  expect(fromHere.headers.get('location')).toBe('/permissions/pages_show_list');
  expect(stage.heard[0]).toMatchObject({
    operation: 'ProvePermission',
    variables: { input: { permission: 'pages_show_list' } },
  });
  const fromDashboard = (await press('pages_show_list', { from: 'dashboard' })) as Response;
  expect(fromDashboard.headers.get('location')).toBe('/dashboard#pages_show_list');
  const inPlace = (await press('pages_show_list', { from: 'dashboard', stay: 'true' })) as Response;
  expect(inPlace.headers.get('location')).toBe('/dashboard');
  const elsewhere = (await press('pages_show_list', { from: 'https://evil.example' })) as Response;
  expect(elsewhere.headers.get('location')).toBe('/permissions/pages_show_list');
});

test('a proof that could not run says why, and what to do', async () => {
  const notPossible = {
    __typename: 'ProofNotPossible',
    message: 'No Page is chosen.',
    wayOn: 'Choose one under Accounts.',
    fixUrl: 'http://localhost:3000/accounts',
    retryable: false,
  };
  stage.play(() => ({ ...proved(), provePermission: notPossible }));
  const answer = await press('pages_show_list');
  expect(answer).toMatchObject({ init: { status: 409 } });
  const { data } = await open(proved, 'pages_show_list');
  const html = renderPage(PermissionPage, {
    path: '/permissions/pages_show_list',
    data,
    actionData: plain(answer),
  });
  expect(wordsOf(html)).toContain('No Page is chosen. Choose one under Accounts.');
  expect(html).toContain('href="/accounts">Choose one under Accounts.</a>');
});

test('with nobody logged in there is nothing to press, and pressing says so', async () => {
  const { words, html } = await open(signedOut, 'pages_show_list');
  expect(words).toContain('Nobody is connected in this browser');
  expect(html).not.toContain('action="/permissions');
  expect(await press('pages_show_list')).toMatchObject({ init: { status: 401 } });
});
