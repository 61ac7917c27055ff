import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Story, story } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
});
afterEach(() => one.end());

const api = async (verb: string, input: object = {}) => {
  const response = await fetch(`${one.meta.url}/control/api/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const body: unknown = await response.json();
  return { status: response.status, body };
};

const page = async (query = '') => (await fetch(`${one.meta.url}/control${query}`)).text();
const write = { channel: 'messenger', accountId: '104958712309', text: 'Hello' };

test('it is ready once it listens', async () => {
  expect((await fetch(`${one.meta.url}/control/ready`)).status).toBe(200);
});

test('the page says that it is not Meta, and shows every persona', async () => {
  const text = await page();
  expect(text).toContain('Simulator — not Meta');
  for (const { name } of one.meta.personas) expect(text).toContain(name);
});

test('a form writes as the customer, without a script, and the conversation shows it', async () => {
  await one.connected();
  const response = await fetch(`${one.meta.url}/control/do/customer-writes`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      ...write,
      text: '<b>bold</b>',
      back: '/control?persona=all-channels',
    }),
  });
  expect(response.status).toBe(303);
  const location = response.headers.get('location') ?? '';
  expect(location).toMatch(/^\/control\?persona=all-channels&note=The\+app\+answered\+200/);
  const text = await (await fetch(one.meta.url + location)).text();
  expect(text).toContain('&lt;b&gt;bold&lt;/b&gt;');
  expect(text).not.toContain('<b>bold</b>');
});

test('a form leads back to the control page only', async () => {
  const response = await fetch(`${one.meta.url}/control/do/clock`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ advanceMs: '1', back: 'https://elsewhere.example/' }),
  });
  expect(response.headers.get('location')).toMatch(/^\/control\?note=/);
});

test('a silent account says why nothing reaches the app', async () => {
  expect(await page()).toContain('the app is not subscribed on Page 104958712309');
  await one.connected();
  expect(await page()).not.toContain('the app is not subscribed on Page 104958712309');
});

test('every verb is there as JSON', async () => {
  await one.connected();
  expect((await api('customer-writes', write)).body).toMatchObject({
    ok: true,
    result: { sent: true, status: 200 },
  });
  expect((await api('test-button', { object: 'page' })).body).toMatchObject({
    result: { status: 200 },
  });
  expect((await api('verify')).body).toMatchObject({ result: { refused: null } });
  expect((await api('deliver', { body: { object: 'x' } })).body).toMatchObject({
    result: { status: 200 },
  });
  expect((await api('request-deletion', { userId: '122094857160' })).body).toMatchObject({
    result: { status: 200 },
  });
  expect((await api('pick-fault', { name: 'Throttled (4)', path: '/me' })).status).toBe(200);
  expect((await one.graph('me')).body).toMatchObject({ error: { code: 4 } });
  const lapsed = { userId: '122094857160', permission: 'pages_messaging' };
  expect((await api('lapse', lapsed)).body).toMatchObject({ note: 'pages_messaging has lapsed.' });
  expect((await api('end-tokens', { userId: '122094857160', of: 'checkpoint' })).status).toBe(200);
  expect(await page()).toContain('<option>logged out</option>');
  expect((await api('remove-app', { userId: '122094857160' })).status).toBe(200);
  expect(one.product.received.at(-1)?.path).toBe('/deauthorize');
  const consent = { dialogUrl: one.dialog(), persona: 'no-whatsapp' };
  expect((await api('consent', consent)).body).toMatchObject({
    result: { location: expect.stringContaining('code=AQ') },
  });
  const before = one.meta.clock.now().getTime();
  await api('clock', { advanceMs: 3_600_000 });
  expect(one.meta.clock.now().getTime() - before).toBeGreaterThanOrEqual(3_600_000);
});

test('a burst is as many messages as were asked for', async () => {
  await one.connected();
  await api('customer-writes', { ...write, times: 20 });
  expect(one.product.received).toHaveLength(20);
});

test('what makes no sense is refused with a sentence', async () => {
  expect(await api('customer-writes', { ...write, channel: 'fax' })).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('channel') },
  });
  expect((await api('nonsense')).status).toBe(404);
  expect((await api('remove-app', { userId: '1' })).body).toMatchObject({
    error: 'The simulator knows no person 1.',
  });
});

test('neither the page nor the state tells the app secret or a token', async () => {
  await one.connected();
  const state = await (await fetch(`${one.meta.url}/control/api/state`)).text();
  const shown = state + (await page());
  for (const secret of [one.meta.app.secret, ...one.meta.tokens()])
    expect(shown).not.toContain(secret);
});

test('a bubble holds what was written, without white space of ours', async () => {
  await one.meta.customerWrites({ channel: 'messenger', accountId: '104958712309', text: 'Hello' });
  expect(await page()).toContain('>Hello</p>');
});
