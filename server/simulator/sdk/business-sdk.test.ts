// Meta's own Node SDK against the local Meta; of the SDK nothing is changed but the host it calls.
import {
  Business,
  FacebookAdsApi,
  FacebookAdsApiBatch,
  IGUser,
  Page,
  User,
  WhatsAppBusinessAccount,
} from 'facebook-nodejs-business-sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Story, story, textAt } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
  Object.defineProperty(FacebookAdsApi, 'GRAPH', { get: () => one.meta.url, configurable: true });
});
afterEach(() => one.end());

/** The SDK as somebody; without its crash reporter, which would call home. */
const as = (token: string) => FacebookAdsApi.init(token, 'en_US', false);

const rita = async () => as(await one.longLogin({ persona: 'all-channels' }));
const idsOf = (list: Iterable<unknown>) => Array.from(list, (item) => textAt(item, '_data.id'));

interface Cursor extends Iterable<unknown> {
  hasNext(): boolean;
  next(): Promise<unknown>;
}

/** Follows the SDK's cursor to its end. */
async function allOf(cursor: Cursor): Promise<string[]> {
  const ids = idsOf(cursor);
  while (cursor.hasNext()) {
    await cursor.next();
    ids.push(...idsOf(cursor));
  }
  return ids;
}

test('the SDK learns who it is, and of which app its token is', async () => {
  const api = await rita();
  const me = await new User('me').get(['id', 'name']);
  expect(me).toMatchObject({ _data: { id: '122094857160', name: 'Rita Reviewer' } });
  expect(await api.getAppID()).toMatchObject({ data: { data: { app_id: one.meta.app.id } } });
});

test('the SDK pages through 61 Pages to Page 61 and its Instagram account', async () => {
  as(await one.longLogin({ persona: 'many-pages' }));
  const fields = ['id', 'name', 'instagram_business_account'];
  const cursor = await new User('me').getAccounts(fields, { limit: 25 });
  const ids = await allOf(cursor);
  expect([new Set(ids).size, ids.at(-1)]).toEqual([61, '105420000061']);
  expect(cursor.hasPrevious()).toBe(true);
  await expect(cursor.next()).rejects.toThrow('end of pagination');
  const page = await new Page('105420000061').get(fields);
  const instagram = textAt(page, '_data.instagram_business_account.id');
  const account = await new IGUser(instagram).get(['id', 'username', 'followers_count']);
  expect(account).toMatchObject({
    _data: {
      id: '17841405822306061',
      username: 'page.sixtyone',
      followers_count: expect.any(Number),
    },
  });
});

test('the SDK walks from businesses over WhatsApp accounts to phone numbers', async () => {
  await rita();
  const businesses = await new User('me').getBusinesses(['id', 'name', 'verification_status']);
  expect(idsOf(businesses)).toEqual(['506913480117']);
  const business = new Business('506913480117');
  const accounts = await business.getOwnedWhatsAppBusinessAccounts(['id', 'name', 'currency']);
  expect(idsOf(accounts)).toEqual(['102290129340398']);
  expect(idsOf(await business.getClientWhatsAppBusinessAccounts(['id']))).toEqual([]);
  const account = new WhatsAppBusinessAccount('102290129340398');
  const numbers = await account.getPhoneNumbers([
    'display_phone_number',
    'status',
    'quality_rating',
  ]);
  expect(Array.from(numbers, (number: object) => ({ ...number }))).toMatchObject([
    { _data: { display_phone_number: '+1 555-010-0101', status: 'CONNECTED' } },
    { _data: { display_phone_number: '+1 555-010-0102', status: 'PENDING' } },
  ]);
});

test('the SDK subscribes a Page and a WhatsApp account, reads it back, and ends it', async () => {
  const { user, page } = await one.connected();
  as(page);
  const studio = new Page('104958712309');
  await studio.createSubscribedApp([], { subscribed_fields: ['messages', 'message_reads'] });
  expect(Array.from(await studio.getSubscribedApps([]))).toMatchObject([
    { _data: { id: one.meta.app.id, subscribed_fields: ['messages', 'message_reads'] } },
  ]);
  await studio.deleteSubscribedApps({});
  expect(idsOf(await studio.getSubscribedApps([]))).toEqual([]);
  as(user);
  const account = new WhatsAppBusinessAccount('102290129340398');
  await account.createSubscribedApp([], {});
  expect(Array.from(await account.getSubscribedApps([]))).toMatchObject([
    { _data: { whatsapp_business_api_data: { id: one.meta.app.id } } },
  ]);
});

test('what the SDK creates has the id it was given', async () => {
  await rita();
  const account = new WhatsAppBusinessAccount('102290129340398');
  const template = { name: 'order_ready', language: 'en_US', category: 'UTILITY', components: [] };
  const made = await account.createMessageTemplate(['id', 'status', 'category'], template);
  expect(made).toMatchObject({
    _data: { id: expect.stringMatching(/^7\d{14}$/), status: 'PENDING' },
  });
  expect(idsOf(await account.getMessageTemplates(['id', 'name']))).toContain(
    textAt(made, '_data.id'),
  );
});

test('the SDK inspects a token with the app’s own', async () => {
  const token = await one.login({ persona: 'declines' });
  const api = as(`${one.meta.app.id}|${one.meta.app.secret}`);
  const answer: unknown = await api.call('GET', ['debug_token'], { input_token: token });
  expect(answer).toMatchObject({
    data: { type: 'USER', is_valid: true, user_id: '122094857755', app_id: one.meta.app.id },
  });
});

test('a batch of the SDK calls back for what succeeded and for what failed', async () => {
  const api = await rita();
  const said: string[] = [];
  const batch = new FacebookAdsApiBatch(api);
  batch.add('GET', ['me'], { fields: 'name' }, undefined, ({ body }) =>
    said.push(`ok ${body.name}`),
  );
  batch.add('GET', ['999999'], {}, undefined, undefined, ({ error }) => {
    said.push(`failed ${error.name} ${error.status} ${error.response.error.code}`);
  });
  batch.add('GET', 'me/accounts', { limit: 1 }, undefined, ({ body }) => {
    said.push(`ok ${body.data.length}`);
  });
  expect(await batch.execute()).toBeNull();
  expect(said).toEqual(['ok Rita Reviewer', 'failed FacebookRequestError 400 100', 'ok 1']);
});

test('an error reaches the caller of the SDK with status, code, trace and challenge', async () => {
  const api = await rita();
  const refused = await failureOf(new Page('104958712309').get(['shoe_size']));
  expect(refused).toMatchObject({
    name: 'FacebookRequestError',
    status: 400,
    method: 'GET',
    message: '(#100) Tried accessing nonexisting field (shoe_size) on node type (Page)',
    response: { code: 100, type: 'OAuthException', fbtrace_id: expect.stringMatching(/^A\w{22}$/) },
  });
  one.meta.changePassword('122094857160');
  expect(await failureOf(api.call('GET', ['me']))).toMatchObject({
    status: 401,
    response: { code: 190, error_subcode: 460 },
    headers: { 'www-authenticate': expect.stringContaining('"invalid_token"') },
  });
});

test('several ids in one call, and a call of the SDK under "Require App Secret"', async () => {
  const api = await rita();
  const both: unknown = await api.call('GET', [''], {
    ids: '104958712309,104958712310',
    fields: 'name',
  });
  expect(both).toMatchObject({ 104958712310: { name: 'Luma Outlet' } });
  one.meta.configure({ requireProof: true });
  expect(await failureOf(api.call('GET', ['me']))).toMatchObject({
    response: { code: 100, type: 'GraphMethodException' },
  });
});

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const [result] = await Promise.allSettled([work]);
  if (result.status === 'fulfilled') throw new Error('It was expected to fail and did not');
  return result.reason;
}
