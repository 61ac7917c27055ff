import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CustomerKind } from '../contract.ts';
import { signSha1, signSha256 } from '../signing/sign.ts';
import { lastOf, type Story, story } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
});
afterEach(() => one.end());

const page = '104958712309';
const writes = (text = 'Hello') =>
  one.meta.customerWrites({ channel: 'messenger', accountId: page, text });

test('nothing is sent where the app is not subscribed, and the record says why', async () => {
  expect(await writes()).toMatchObject({
    sent: false,
    reason: `the app is not subscribed on Page ${page}`,
  });
  expect(one.product.received).toEqual([]);
});

test('a subscription without the field messages leaves messages out', async () => {
  const { page: token } = await one.connected();
  await one.post(`${page}/subscribed_apps`, {
    access_token: token,
    subscribed_fields: 'message_reads',
  });
  expect((await writes()).reason).toContain('leaves out the field messages');
  const whatsapp = { channel: 'instagram', accountId: '17841405822304914', text: 'Hi' } as const;
  expect(await one.meta.customerWrites(whatsapp)).toMatchObject({ sent: true });
});

test('a callback that does not echo the challenge gets no delivery', async () => {
  await one.connected();
  one.meta.configure({ verifyToken: 'another' });
  expect(await writes()).toMatchObject({
    sent: false,
    reason: expect.stringContaining('HTTP Status Code = 403'),
  });
  expect(await one.meta.verifyWebhooks()).toContain('(#2200)');
  one.meta.configure({ verifyToken: 'verify-me' });
  expect(await writes()).toMatchObject({ sent: true, status: 200 });
});

test('unsubscribing a Page stops its webhooks', async () => {
  const { page: token } = await one.connected();
  expect((await writes()).sent).toBe(true);
  await one.graph(`${page}/subscribed_apps?access_token=${token}`, { method: 'DELETE' });
  expect((await writes()).sent).toBe(false);
});

test('removing the app stops webhooks unless another person keeps the Page subscribed', async () => {
  await one.connected();
  const sam = await one.longLogin({ persona: 'second-reviewer' });
  const token = await one.pageToken(sam, page);
  await one.post(`${page}/subscribed_apps`, { access_token: token, subscribed_fields: 'messages' });
  await one.meta.removeApp('122094857160');
  expect(await writes()).toMatchObject({ sent: true });
  await one.meta.removeApp('122094857299');
  expect(await writes()).toMatchObject({ sent: false });
});

test('both signatures stand over exactly the bytes that were sent', async () => {
  await one.connected();
  await writes('Здравей / 👋');
  const { body, headers } = lastOf(one.product);
  expect(body).toMatch(/^[\u0020-\u007e]+$/);
  expect(body).toContain(String.raw`\ud83d\udc4b`);
  expect(body).toContain(String.raw` \/ `);
  expect(headers['x-hub-signature-256']).toBe(signSha256(body, one.meta.app.secret));
  expect(headers['x-hub-signature']).toBe(signSha1(body, one.meta.app.secret));
});

test('Messenger speaks milliseconds, WhatsApp seconds as text and no entry time', async () => {
  await one.connected();
  await writes();
  const messenger = JSON.parse(one.product.received.at(-1)?.body ?? '');
  expect(messenger.entry[0].time).toBeGreaterThan(1e12);
  expect(messenger.entry[0].messaging[0]).toMatchObject({
    recipient: { id: page },
    timestamp: expect.any(Number),
    message: { mid: expect.stringMatching(/^m_/), text: 'Hello' },
  });
  await one.meta.customerWrites({ channel: 'whatsapp', accountId: '106540352242922', text: 'Hi' });
  const whatsapp = JSON.parse(one.product.received.at(-1)?.body ?? '');
  expect(whatsapp.entry[0]).not.toHaveProperty('time');
  expect(whatsapp.entry[0].changes[0].value).toMatchObject({
    metadata: { display_phone_number: '15550100101', phone_number_id: '106540352242922' },
    contacts: [{ wa_id: expect.stringMatching(/^\d+$/) }],
    messages: [
      { timestamp: expect.stringMatching(/^\d{10}$/), type: 'text', text: { body: 'Hi' } },
    ],
  });
});

test('a delivery that is not answered 200 is sent again, a bounded number of times', async () => {
  const stubborn = await story({ retries: 2, retryDelayMs: 1 });
  await stubborn.connected();
  stubborn.product.statuses.push(503, 500);
  const input = { channel: 'messenger', accountId: page, text: 'Hello' } as const;
  expect(await stubborn.meta.customerWrites(input)).toMatchObject({ status: 200, attempts: 3 });
  stubborn.product.statuses.push(503, 503, 503, 503);
  expect(await stubborn.meta.customerWrites(input)).toMatchObject({ status: 503, attempts: 3 });
  await stubborn.end();
});

test('an answer that does not come before the deadline counts as none', async () => {
  const hasty = await story({ deadlineMs: 50 });
  hasty.product.fallSilent();
  const record = await hasty.meta.deliver({ object: 'page' });
  expect(record).toMatchObject({
    sent: true,
    status: null,
    answer: 'no answer before the deadline',
  });
  expect(hasty.product.received).toHaveLength(1);
  await hasty.end();
});

test('deliver posts anything, signed with any secret or signature', async () => {
  await one.meta.deliver({ object: 'x', text: 'é' });
  const first = one.product.received.at(-1);
  expect(first?.body).toBe(String.raw`{"object":"x","text":"\u00e9"}`);
  expect(first?.headers['x-hub-signature-256']).toBe(
    signSha256(first?.body ?? '', one.meta.app.secret),
  );
  await one.meta.deliver('not json', { secret: 'old', headers: { 'x-extra': '1' } });
  const second = one.product.received.at(-1);
  expect(second?.headers).toMatchObject({
    'x-extra': '1',
    'x-hub-signature-256': signSha256('not json', 'old'),
  });
  await one.meta.deliver('{}', { signature: null });
  expect(one.product.received.at(-1)?.headers).not.toHaveProperty('x-hub-signature-256');
});

test('the test button sends the dashboard’s samples for all three objects', async () => {
  for (const object of ['page', 'instagram', 'whatsapp_business_account'] as const) {
    expect(await one.meta.testButton(object)).toMatchObject({ sent: true, status: 200 });
    expect(JSON.parse(one.product.received.at(-1)?.body ?? '')).toMatchObject({
      object,
      entry: [{ id: '0', changes: [{ field: 'messages' }] }],
    });
  }
  expect(one.product.received.at(-1)?.body).toContain('"phone_number_id":"123456123"');
  expect(one.product.received[0]?.body).toContain(
    '"sender":{"id":"12334"},"recipient":{"id":"23245"}',
  );
});

test('the deletion callback is signed, and its answer is handed back', async () => {
  const answer = await one.meta.requestDeletion('122094857160');
  expect(answer).toMatchObject({
    status: 200,
    body: { url: `${one.product.url}/status?code=DEL1`, confirmation_code: 'DEL1' },
  });
  const sent = new URLSearchParams(one.product.received.at(-1)?.body).get('signed_request') ?? '';
  const payload = JSON.parse(Buffer.from(sent.split('.')[1] ?? '', 'base64url').toString());
  expect(payload).toMatchObject({ algorithm: 'HMAC-SHA256', user_id: '122094857160' });
});

test('deliveries go wrong on demand', async () => {
  await one.connected();
  const { faults } = one.meta;
  faults.nextDelivery({ kind: 'duplicate', copies: 5 });
  await writes('five');
  expect(one.product.received.filter(({ body }) => body.includes('"five"'))).toHaveLength(5);
  faults.nextDelivery({ kind: 'tampered' });
  await writes('tampered');
  const { body, headers } = lastOf(one.product);
  expect(headers['x-hub-signature-256']).not.toBe(signSha256(body, one.meta.app.secret));
  faults.nextDelivery({ kind: 'no-signature' });
  await writes('bare');
  expect(one.product.received.at(-1)?.headers).not.toHaveProperty('x-hub-signature-256');
});

test('a held delivery goes out behind its successor', async () => {
  await one.connected();
  one.meta.faults.nextDelivery({ kind: 'reordered' });
  expect(await writes('first')).toMatchObject({ sent: false });
  await writes('second');
  const order = one.product.received.map(({ body }) => /"text":"(\w+)"/.exec(body)?.[1]);
  expect(order).toEqual(['second', 'first']);
});

test('a customer can do more than write, as the channel knows it', async () => {
  const { page: token } = await one.connected();
  await one.post(`${page}/subscribed_apps`, {
    access_token: token,
    subscribed_fields: 'messages,message_reactions,messaging_postbacks',
  });
  const acts = async (channel: 'messenger' | 'instagram' | 'whatsapp', kind: CustomerKind) => {
    const ids = { messenger: page, instagram: '17841405822304914', whatsapp: '106540352242922' };
    await one.meta.customerWrites({ channel, accountId: ids[channel], text: 'Tap', kind });
    return lastOf(one.product).body;
  };
  await acts('instagram', 'text');
  const mid = /"mid":"([^"]+)"/.exec(lastOf(one.product).body)?.[1] ?? '';
  expect(await acts('instagram', 'unsend')).toContain(`{"mid":"${mid}","is_deleted":true}`);
  expect(await acts('instagram', 'story mention')).toContain('"type":"story_mention"');
  expect(await acts('messenger', 'postback')).toContain('"postback":{"mid":"m_');
  expect(await acts('messenger', 'reaction')).toContain('"action":"react"');
  expect(await acts('whatsapp', 'picture')).toContain('"type":"image","image":{"id":');
  expect(await acts('whatsapp', 'unsupported')).toContain('"code":131051');
  await expect(acts('messenger', 'unsend')).rejects.toThrow('has no "unsend"');
});

test('an hour of failures switches a Page off, until it is subscribed again', async () => {
  await one.connected();
  one.product.statuses.push(500, 500);
  await writes();
  one.meta.clock.advance(59 * 60 * 1000);
  await writes();
  expect((await writes()).status).toBe(200);
  one.product.statuses.push(500, 500);
  await writes();
  one.meta.clock.advance(60 * 60 * 1000);
  await writes();
  expect(await writes()).toMatchObject({ sent: false });
});

test('a signed request may be padded, or signed with a wrong secret', async () => {
  const sent = () => new URLSearchParams(lastOf(one.product).body).get('signed_request') ?? '';
  await one.meta.requestDeletion('122094857160', { padded: true });
  expect(sent()).toMatch(/^[\w-]{43}=\.[\w-]+=*$/);
  const right = sent();
  await one.meta.requestDeletion('122094857160', { secret: 'wrong', padded: true });
  expect(sent().split('.')[0]).not.toBe(right.split('.')[0]);
});
