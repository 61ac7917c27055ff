import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf, type Story, story, textAt } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
});
afterEach(() => one.end());

const as = (token: string) => `access_token=${token}`;

test('61 Pages come over three cursor pages, and Page 61 is on the last', async () => {
  const token = await one.login({ persona: 'many-pages' });
  const first = await one.graph(`me/accounts?fields=name&limit=100&${as(token)}`);
  const next = new URL(textAt(first.body, 'paging.next'));
  expect(next.origin).toBe(one.meta.url);
  expect(next.pathname).toBe('/v25.0/122094857533/accounts');
  expect(next.searchParams.get('access_token')).toBe(token);
  const second = await one.graph(next.toString());
  const third = await one.graph(textAt(second.body, 'paging.next'));
  const sizes = [first, second, third].map(({ body }) => rowsOf(body));
  expect(sizes).toEqual([25, 25, 11]);
  expect(third.body).toMatchObject({
    data: expect.arrayContaining([expect.objectContaining({ name: 'Page 61' })]),
  });
  expect(third.body).toHaveProperty('paging.previous');
  expect(third.body).not.toHaveProperty('paging.next');
});

test('fields nest, edges take arguments, and id is always there', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const fields =
    'name,accounts.limit(1){name,instagram_business_account{username}},businesses{owned_pages{id}}';
  const { body } = await one.graph(`me?fields=${fields}&${as(token)}`);
  expect(body).toMatchObject({
    id: '122094857160',
    accounts: {
      data: [
        {
          id: '104958712309',
          name: 'Luma Studio',
          instagram_business_account: { username: 'luma.studio', id: '17841405822304914' },
        },
      ],
    },
    businesses: { data: [{ id: '506913480117', owned_pages: { data: [{ id: '104958712309' }] } }] },
  });
  const more = await one.graph(textAt(body, 'accounts.paging.next'));
  expect(more.body).toMatchObject({ data: [{ name: 'Luma Outlet', id: '104958712310' }] });
  expect(more.body).not.toHaveProperty('data.0.instagram_business_account');
});

test('an unknown field, edge or object is refused in Graph’s words', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const say = async (path: string) => {
    const { body } = await one.graph(`${path}${path.includes('?') ? '&' : '?'}${as(token)}`);
    return body;
  };
  expect(await say('me?fields=shoe_size')).toMatchObject({
    error: {
      code: 100,
      message: '(#100) Tried accessing nonexisting field (shoe_size) on node type (User)',
      fbtrace_id: expect.stringMatching(/^A\w{22}$/),
    },
  });
  expect(await say('me/shoes')).toMatchObject({
    error: { code: 2500, message: 'Unknown path components: /shoes' },
  });
  expect(await say('999999')).toMatchObject({ error: { code: 100, error_subcode: 33 } });
  expect(await say('somebody')).toMatchObject({ error: { code: 803 } });
});

test('without a token, or with a made-up one, nothing is answered', async () => {
  expect((await one.graph('me')).body).toMatchObject({ error: { code: 2500 } });
  const nobody = await one.graph('104958712309');
  expect(nobody.body).toMatchObject({ error: { code: 104 } });
  expect(nobody.headers.get('www-authenticate')).toContain('"invalid_request"');
  expect((await one.graph(`me?${as('EAAnonsense')}`)).body).toMatchObject({ error: { code: 190 } });
});

test('the token may stand in the query, the body or a header', async () => {
  const token = await one.login({ persona: 'all-channels' });
  for (const scheme of ['Bearer', 'OAuth']) {
    const init = { headers: { authorization: `${scheme} ${token}` } };
    expect((await one.graph('me', init)).body).toMatchObject({ name: 'Rita Reviewer' });
  }
  const body = await one.post('me', { access_token: token, method: 'get' });
  expect(body.body).toMatchObject({ name: 'Rita Reviewer' });
});

test('versions: a future one is unknown, an expired one is served by the oldest usable', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const ask = (path: string) => one.graph(`${one.meta.url}${path}?${as(token)}`);
  expect((await ask('/v25.0/me')).headers.get('facebook-api-version')).toBe('v25.0');
  expect((await ask('/v12.0/me')).headers.get('facebook-api-version')).toMatch(/^v2[1-6]\.0$/);
  expect((await ask('/me')).status).toBe(200);
  expect((await ask('/v99.0/me')).body).toMatchObject({ error: { code: 2500 } });
});

test('several ids in one call', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const { body } = await one.graph(`?ids=104958712309,104958712310&fields=name&${as(token)}`);
  expect(body).toEqual({
    '104958712309': { name: 'Luma Studio', id: '104958712309' },
    '104958712310': { name: 'Luma Outlet', id: '104958712310' },
  });
});

test('metadata names fields and connections', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const { body } = await one.graph(`me?metadata=1&${as(token)}`);
  expect(body).toMatchObject({
    metadata: { type: 'user', connections: ['accounts', 'businesses', 'permissions'] },
  });
});

test('an unchanged answer is 304', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const first = await one.graph(`me?${as(token)}`);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
  const again = await one.graph(`me?${as(token)}`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('operations of a batch can build on each other; more than 50 are refused', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const send = (batch: unknown) =>
    one.post('', { access_token: token, batch: JSON.stringify(batch) });
  const { body } = await send([
    { method: 'GET', relative_url: 'me/accounts?fields=id', name: 'pages' },
    { method: 'GET', relative_url: '?ids={result=pages:$.data.*.id}&fields=name' },
  ]);
  expect(body).toMatchObject([null, { code: 200, body: expect.stringContaining('Luma Outlet') }]);
  const many = Array.from({ length: 51 }, () => ({ method: 'GET', relative_url: 'me' }));
  expect((await send(many)).status).toBe(400);
});

test('a declined permission closes its endpoints and hides its fields', async () => {
  const decline = ['instagram_basic', 'business_management', 'pages_read_engagement'];
  const token = await one.login({ persona: 'all-channels', decline });
  const list = await one.graph(
    `me/accounts?fields=name,fan_count,instagram_business_account&${as(token)}`,
  );
  expect(list.body).toMatchObject({ data: [{ name: 'Luma Studio' }, { name: 'Luma Outlet' }] });
  expect(JSON.stringify(list.body)).not.toMatch(/fan_count|instagram_business_account/);
  expect((await one.graph(`me/businesses?${as(token)}`)).body).toMatchObject({
    error: { code: 200 },
  });
  expect((await one.graph(`104958712309?fields=fan_count&${as(token)}`)).body).toMatchObject({
    error: { code: 10 },
  });
  const none = await one.login({ persona: 'all-channels', decline: ['pages_show_list'] });
  expect((await one.graph(`me/accounts?${as(none)}`)).body).toMatchObject({ error: { code: 200 } });
});

test('a Page token is the Page, and a user token cannot do the Page’s work', async () => {
  const { user, page } = await one.connected();
  expect((await one.graph(`me?${as(page)}`)).body).toMatchObject({ name: 'Luma Studio' });
  expect((await one.graph(`104958712310?${as(page)}`)).body).toMatchObject({
    error: { code: 100, error_subcode: 33 },
  });
  expect((await one.graph(`104958712309/subscribed_apps?${as(user)}`)).body).toMatchObject({
    error: { code: 210 },
  });
});

test('a business leads to Pages and WhatsApp accounts nobody has a role on', async () => {
  const token = await one.login({ persona: 'business-only' });
  expect((await one.graph(`me/accounts?${as(token)}`)).body).toEqual({ data: [] });
  const business = `506913480440`;
  const owned = await one.graph(
    `${business}/owned_pages?fields=name,access_token,instagram_business_account{username}&${as(token)}`,
  );
  expect(owned.body).toMatchObject({
    data: [{ name: 'Harbour Hotel', instagram_business_account: { username: 'harbour.hotel' } }],
  });
  expect(textAt(owned.body, 'data.0.access_token')).toMatch(/^EAA/);
  const client = await one.graph(`${business}/client_pages?fields=name&${as(token)}`);
  expect(client.body).toMatchObject({ data: [{ name: 'Marina Client' }] });
  const numbers = await one.graph(
    `${business}?fields=owned_whatsapp_business_accounts{name,phone_numbers{display_phone_number}}&${as(token)}`,
  );
  expect(
    textAt(numbers.body, 'owned_whatsapp_business_accounts.data.0.phone_numbers.data.0.id'),
  ).toBe('106540352243707');
});

test('removing a permission takes it away; removing all of them removes the app', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const remove = (path: string) => one.graph(`${path}?${as(token)}`, { method: 'DELETE' });
  expect((await remove('me/permissions/pages_messaging')).body).toEqual({ success: true });
  const { body } = await one.graph(`me/permissions?permission=pages_messaging&${as(token)}`);
  expect(body).toMatchObject({ data: [{ permission: 'pages_messaging', status: 'declined' }] });
  expect((await remove('me/permissions')).body).toEqual({ success: true });
  expect((await one.graph(`me?${as(token)}`)).body).toMatchObject({
    error: { code: 190, error_subcode: 458 },
  });
  await one.meta.settled();
  expect(one.product.received.at(-1)).toMatchObject({ path: '/deauthorize' });
});

test('templates are listed, created pending, and removed', async () => {
  const { user } = await one.connected();
  const path = '102290129340398/message_templates';
  const made = await one.post(path, {
    access_token: user,
    name: 'review_check',
    language: 'en_US',
    category: 'UTILITY',
    components: '[{"type":"BODY","text":"Hello"}]',
  });
  expect(made.body).toMatchObject({ status: 'PENDING', category: 'UTILITY' });
  expect(rowsOf((await one.graph(`${path}?${as(user)}`)).body)).toBe(2);
  const gone = await one.graph(`${path}?name=review_check&${as(user)}`, { method: 'DELETE' });
  expect(gone.body).toEqual({ success: true });
  expect(rowsOf((await one.graph(`${path}?${as(user)}`)).body)).toBe(1);
});

test('the usage header rises, and at 100 per cent Graph throttles', async () => {
  const small = await story({ callsPerHour: 10 });
  const token = await small.login({ persona: 'all-channels' });
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => small.graph(`me?${as(token)}`)),
  );
  const used = answers.map(
    ({ headers }) => JSON.parse(headers.get('x-app-usage') ?? '{}').call_count,
  );
  expect(Math.max(...used)).toBeGreaterThanOrEqual(100);
  expect(answers.at(-1)?.body).toMatchObject({ error: { code: 4, is_transient: true } });
  await small.end();
});

test('calls with a Page token or about a WhatsApp account tell their own usage', async () => {
  const { user, page } = await one.connected();
  const usage = async (path: string, token: string) =>
    (await one.graph(`${path}?${as(token)}`)).headers.get('x-business-use-case-usage');
  expect(await usage('me', page)).toContain('{"104958712309":[{"type":"pages"');
  expect(await usage('102290129340398', user)).toContain('"type":"whatsapp_business_management"');
  expect(await usage('me', user)).toBeNull();
});

test('requests are kept without the values of tokens and secrets', async () => {
  const token = await one.longLogin({ persona: 'all-channels' });
  await one.graph(`me?fields=id,name&${as(token)}`);
  expect(one.meta.requests.at(-1)).toMatchObject({
    method: 'GET',
    path: '/v25.0/me?fields=id,name&access_token=',
    status: 200,
  });
  const kept = JSON.stringify(one.meta.requests);
  for (const secret of [...one.meta.tokens(), one.meta.app.secret])
    expect(kept).not.toContain(secret);
});

test('a WhatsApp account may have no number; a business profile is read and changed', async () => {
  const nils = await one.login({ persona: 'no-numbers' });
  const empty = await one.graph(
    `102290129340909?fields=name,phone_numbers{id},health_status{can_send_message}&${as(nils)}`,
  );
  expect(empty.body).toEqual({
    id: '102290129340909',
    name: 'Mole WhatsApp',
    phone_numbers: { data: [] },
    health_status: { can_send_message: 'BLOCKED' },
  });
  const rita = await one.login({ persona: 'all-channels' });
  const path = '106540352242922/whatsapp_business_profile';
  const set = (about: string) =>
    one.post(path, { access_token: rita, messaging_product: 'whatsapp', about });
  expect((await set('x'.repeat(140))).body).toMatchObject({ error: { code: 100 } });
  expect((await set('Lamps made by hand')).body).toEqual({ success: true });
  const profile = await one.graph(`${path}?fields=about,vertical&${as(rita)}`);
  expect(profile.body).toMatchObject({
    data: [{ about: 'Lamps made by hand', vertical: 'RETAIL' }],
  });
});

test('a list gives up to a hundred a page when asked, and 25 when not', async () => {
  const big = await story({ crowd: { pages: 120, businesses: 1, whatsApp: 0 } });
  const token = await big.login({ persona: 'crowd' });
  const size = async (limit: string) =>
    rowsOf((await big.graph(`me/accounts?fields=id${limit}&${as(token)}`)).body);
  expect([await size(''), await size('&limit=100'), await size('&limit=500')]).toEqual([
    25, 100, 100,
  ]);
  await big.end();
});
