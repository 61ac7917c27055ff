import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf, type Story, story } from '../test/story.ts';

let one: Story;
let user: string;
beforeEach(async () => {
  one = await story();
  user = await one.longLogin({ persona: 'troubled' });
});
afterEach(() => one.end());

const SILENT = '105990100601';
const PERSONAL = '105990100602';
const TEA = '105990100603';
const ATTIC = '105990100604';
const as = (token: string) => `access_token=${token}`;

test('a personal Instagram account is connected, and is no business account', async () => {
  const fields = 'is_published,instagram_business_account{id},connected_instagram_account';
  const { body } = await one.graph(`me/accounts?fields=${fields}&${as(user)}`);
  expect(body).toMatchObject({
    data: [
      { id: SILENT, is_published: true, instagram_business_account: { id: '17841405822309601' } },
      { id: PERSONAL, connected_instagram_account: { id: '17841405822309602' } },
      { id: TEA, instagram_business_account: { id: '17841405822309603' } },
      { id: ATTIC, is_published: false },
    ],
  });
  expect(body).not.toHaveProperty('data.1.instagram_business_account');
  expect(body).not.toHaveProperty('data.3.connected_instagram_account');
});

test('without a task for messages a Page token neither subscribes nor writes', async () => {
  const token = await one.pageToken(user, SILENT);
  const asked = { access_token: token, subscribed_fields: 'messages' };
  expect(await one.post(`${SILENT}/subscribed_apps`, asked)).toMatchObject({
    status: 403,
    body: { error: { code: 200 } },
  });
});

test('with message access off, conversations are refused and no message is delivered', async () => {
  const token = await one.pageToken(user, TEA);
  await one.post(`${TEA}/subscribed_apps`, { access_token: token, subscribed_fields: 'messages' });
  const refused = await one.graph(`${TEA}/conversations?platform=instagram&${as(token)}`);
  expect(refused.body).toMatchObject({ error: { code: 200, error_subcode: 2534041 } });
  const messenger = await one.graph(`${TEA}/conversations?platform=messenger&${as(token)}`);
  expect(rowsOf(messenger.body)).toBe(0);
  const direct = { channel: 'instagram', accountId: '17841405822309603', text: 'Hi' } as const;
  expect(await one.meta.customerWrites(direct)).toMatchObject({
    sent: false,
    reason: expect.stringContaining('allows no app its messages'),
  });
});

test('another app on a Page is listed beside this one', async () => {
  const token = await one.pageToken(user, ATTIC);
  const list = () => one.graph(`${ATTIC}/subscribed_apps?${as(token)}`);
  expect((await list()).body).toMatchObject({ data: [{ name: 'Another CRM' }] });
  const asked = { access_token: token, subscribed_fields: 'messages' };
  await one.post(`${ATTIC}/subscribed_apps`, asked);
  expect((await list()).body).toMatchObject({
    data: [{ name: 'Another CRM' }, { id: one.meta.app.id, subscribed_fields: ['messages'] }],
  });
});
