import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProduct, type Story, story } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story({ app: { webhookUrl: null } });
});
afterEach(() => one.end());

const page = '104958712309';
const app = () => ({ access_token: `${one.meta.app.id}|${one.meta.app.secret}` });
const subscribe = (more: Record<string, string>) =>
  one.post(`${one.meta.app.id}/subscriptions`, { ...app(), object: 'page', ...more });
const callback = () => ({
  callback_url: `${one.product.url}/webhooks/meta`,
  verify_token: 'verify-me',
  fields: 'messages',
});

test('an object is subscribed only after the callback echoed the challenge', async () => {
  const refused = await subscribe({ ...callback(), verify_token: 'wrong' });
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({
    error: { code: 2200, message: expect.stringContaining('HTTP Status Code = 403') },
  });
  const nowhere = await subscribe({ ...callback(), callback_url: 'http://127.0.0.1:9/' });
  expect(nowhere.body).toMatchObject({ error: { code: 2200 } });
  expect((await subscribe(callback())).body).toEqual({ success: true });
  const list = await one.graph(`${one.meta.app.id}/subscriptions?${new URLSearchParams(app())}`);
  expect(list.body).toMatchObject({
    data: [{ object: 'page', active: true, fields: [{ name: 'messages', version: 'v25.0' }] }],
  });
});

test('only subscribed objects and fields are delivered', async () => {
  await one.connected();
  await subscribe({ ...callback(), fields: 'message_reads' });
  const write = () =>
    one.meta.customerWrites({ channel: 'messenger', accountId: page, text: 'Hello' });
  expect((await write()).reason).toContain('does not listen to the field messages');
  await subscribe(callback());
  expect(await write()).toMatchObject({ sent: true, status: 200 });
  const direct = { channel: 'instagram', accountId: '17841405822304914', text: 'Hi' } as const;
  expect((await one.meta.customerWrites(direct)).reason).toBe(
    'the app has no callback for instagram',
  );
  await one.graph(
    `${one.meta.app.id}/subscriptions?${new URLSearchParams({ ...app(), object: 'page' })}`,
    {
      method: 'DELETE',
    },
  );
  expect(await write()).toMatchObject({ sent: false });
});

test('subscriptions of the app need the app token', async () => {
  const user = await one.login({ persona: 'all-channels' });
  expect((await subscribe({ ...callback(), access_token: user })).body).toMatchObject({
    error: { code: 15 },
  });
});

test('a Page is subscribed to known fields, reads them back, and message fields need pages_messaging', async () => {
  const user = await one.login({ persona: 'all-channels', decline: ['pages_messaging'] });
  const token = await one.pageToken(user, page);
  const ask = (subscribed_fields: string) =>
    one.post(`${page}/subscribed_apps`, { access_token: token, subscribed_fields });
  expect((await ask('gossip')).body).toMatchObject({ error: { code: 100 } });
  expect((await ask('messages')).body).toMatchObject({
    error: { code: 200, message: expect.stringContaining('pages_messaging') },
  });
  expect((await ask('feed,mention')).body).toEqual({ success: true });
  const list = await one.graph(`${page}/subscribed_apps?access_token=${token}`);
  expect(list.body).toMatchObject({
    data: [{ id: one.meta.app.id, subscribed_fields: ['feed', 'mention'] }],
  });
});

test('a WhatsApp account can have a callback of its own, verified before it is used', async () => {
  const { user } = await one.connected();
  one.meta.configure({ webhookUrl: `${one.product.url}/webhooks/meta` });
  const other = await createProduct();
  const install = (verify_token: string) =>
    one.post('102290129340398/subscribed_apps', {
      access_token: user,
      override_callback_uri: `${other.url}/own`,
      verify_token,
    });
  expect((await install('wrong')).body).toMatchObject({ error: { code: 2200 } });
  expect((await install('verify-me')).body).toEqual({ success: true });
  await one.meta.customerWrites({ channel: 'whatsapp', accountId: '106540352242922', text: 'Hi' });
  expect(other.received).toMatchObject([{ path: '/own' }]);
  expect(one.product.received).toEqual([]);
  await other.close();
});

test('a number’s own callback stands before the account’s; an empty one clears it', async () => {
  const { user } = await one.connected();
  one.meta.configure({ webhookUrl: `${one.product.url}/webhooks/meta` });
  const number = '106540352242922';
  const set = (override_callback_uri: string, verify_token = 'verify-me') =>
    one.post(number, {
      access_token: user,
      webhook_configuration: JSON.stringify({ override_callback_uri, verify_token }),
    });
  await one.post('102290129340398/subscribed_apps', {
    access_token: user,
    override_callback_uri: `${one.product.url}/of-the-account`,
    verify_token: 'verify-me',
  });
  const own = `${one.product.url}/of-the-number`;
  expect((await set(own, 'wrong')).body).toMatchObject({ error: { code: 2200 } });
  expect((await set(own)).body).toEqual({ success: true });
  const shown = await one.graph(`${number}?fields=webhook_configuration&access_token=${user}`);
  expect(shown.body).toMatchObject({ webhook_configuration: { phone_number: own } });
  const write = () =>
    one.meta.customerWrites({ channel: 'whatsapp', accountId: number, text: 'Hello' });
  expect(await write()).toMatchObject({ status: 200, url: own });
  expect((await set('')).body).toEqual({ success: true });
  expect((await write()).url).toBe(`${one.product.url}/of-the-account`);
});
