import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Story, story, textAt } from '../test/story.ts';

let one: Story;
let token: string;
beforeEach(async () => {
  one = await story();
  token = await one.login({ persona: 'all-channels' });
});
afterEach(() => one.end());

const me = () => one.graph(`me?access_token=${token}`);

test('an error is answered as often as was asked, to matching calls only', async () => {
  const error = { message: 'Service temporarily unavailable', code: 2, is_transient: true };
  one.meta.faults.next({ path: '/me', method: 'GET' }, { kind: 'error', status: 503, error }, 2);
  expect((await one.graph(`104958712309?access_token=${token}`)).status).toBe(200);
  for (const status of [503, 503, 200]) expect((await me()).status).toBe(status);
});

test('faults that were cleared do not strike', async () => {
  one.meta.faults.next({}, { kind: 'html', status: 502 }, 9);
  one.meta.faults.clear();
  expect((await me()).status).toBe(200);
});

test('an answer can be cut off, malformed, or an HTML page', async () => {
  one.meta.faults.next({}, { kind: 'cut' });
  await expect(me()).rejects.toThrow('terminated');
  one.meta.faults.next({}, { kind: 'malformed' });
  await expect(me()).rejects.toThrow(SyntaxError);
  one.meta.faults.next({}, { kind: 'html', status: 502 });
  const response = await fetch(`${one.meta.url}/v25.0/me?access_token=${token}`);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('<!doctype html>');
});

test('a slow answer arrives after the client has given up', async () => {
  one.meta.faults.next({}, { kind: 'slow', ms: 200 });
  const impatient = one.graph(`me?access_token=${token}`, { signal: AbortSignal.timeout(20) });
  await expect(impatient).rejects.toThrow('timeout');
});

test('a paging loop leads back to the page it stands on, also inside a batch', async () => {
  one.meta.faults.next({ path: 'me/accounts' }, { kind: 'loop' }, 2);
  const list = await one.graph(`me/accounts?access_token=${token}`);
  expect(textAt(list.body, 'paging.next')).toContain('/v25.0/me/accounts?');
  const batch = [{ method: 'GET', relative_url: 'me/accounts' }];
  const { body } = await one.post('', { access_token: token, batch: JSON.stringify(batch) });
  expect(textAt(body, '0.body')).toContain('"next"');
});

test('an error can strike one operation of a batch and leave its neighbour', async () => {
  const error = { message: '(#4) Application request limit reached', code: 4 };
  one.meta.faults.next({ path: 'businesses' }, { kind: 'error', status: 400, error });
  const batch = ['me', 'me/businesses'].map((relative_url) => ({ method: 'GET', relative_url }));
  const { body } = await one.post('', { access_token: token, batch: JSON.stringify(batch) });
  expect(body).toMatchObject([{ code: 200 }, { code: 400 }]);
});

test('a page can be empty and still lead on', async () => {
  one.meta.faults.next({ path: 'me/accounts' }, { kind: 'gap' });
  const empty = await one.graph(`me/accounts?fields=name&access_token=${token}`);
  expect(empty.body).toMatchObject({ data: [] });
  const full = await one.graph(textAt(empty.body, 'paging.next'));
  expect(full.body).toMatchObject({ data: [{ name: 'Luma Studio' }, { name: 'Luma Outlet' }] });
});
