import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Story, story, textAt } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
});
afterEach(() => one.end());

const studio = '104958712309';
const instagram = '17841405822304914';
const number = '106540352242922';
const day = 24 * 60 * 60 * 1000;

const senderOf = (body: string) => JSON.parse(body).entry[0].messaging[0].sender.id;

/** What came after a sent message, as `[what, who says it]`. */
const events = () =>
  one.product.received.map(({ body }) => {
    const item = JSON.parse(body).entry[0].messaging[0];
    const { sender, recipient: _, timestamp: __, ...event } = item;
    return [Object.keys(event)[0], event.message?.is_echo === true, sender.id];
  });

async function wroteIn(channel: 'messenger' | 'instagram', accountId: string) {
  const { page } = await one.connected();
  await one.meta.customerWrites({ channel, accountId, text: 'Hello' });
  const customer = senderOf(one.product.received.at(-1)?.body ?? '');
  one.product.received.length = 0;
  const reply = (text: string, more: Record<string, string> = {}) =>
    one.post(`${studio}/messages`, {
      access_token: page,
      recipient: JSON.stringify({ id: customer }),
      message: JSON.stringify({ text, metadata: 'm-1' }),
      messaging_type: 'RESPONSE',
      ...more,
    });
  return { page, customer, reply };
}

test('a Messenger reply comes back as echo, delivery and read', async () => {
  const { customer, reply } = await wroteIn('messenger', studio);
  const { body } = await reply('Hi there');
  expect(body).toEqual({ recipient_id: customer, message_id: expect.stringMatching(/^m_/) });
  await one.meta.settled();
  expect(events()).toEqual([
    ['message', true, studio],
    ['delivery', false, customer],
    ['read', false, customer],
  ]);
  expect(JSON.parse(one.product.received[0]?.body ?? '').entry[0].messaging[0].message).toEqual({
    is_echo: true,
    app_id: Number(one.meta.app.id),
    metadata: 'm-1',
    mid: textAt(body, 'message_id'),
    text: 'Hi there',
  });
});

test('an Instagram reply comes back as echo and seen, with a mid in place of a watermark', async () => {
  const { customer, reply } = await wroteIn('instagram', instagram);
  const { body } = await reply('Hi there');
  await one.meta.settled();
  expect(events()).toEqual([
    ['message', true, instagram],
    ['read', false, customer],
  ]);
  expect(one.product.received.at(-1)?.body).toContain(
    `"read":{"mid":"${textAt(body, 'message_id')}"}`,
  );
});

test('after 24 hours a reply is refused, each channel with its subcode', async () => {
  const messenger = await wroteIn('messenger', studio);
  one.meta.clock.advance(day);
  expect((await messenger.reply('late')).body).toMatchObject({
    error: { code: 10, error_subcode: 2018278 },
  });
  const tagged = await messenger.reply('late', {
    messaging_type: 'MESSAGE_TAG',
    tag: 'HUMAN_AGENT',
  });
  expect(tagged.status).toBe(200);
  const direct = await wroteIn('instagram', instagram);
  one.meta.clock.advance(day);
  expect((await direct.reply('late')).body).toMatchObject({
    error: { code: 10, error_subcode: 2534022 },
  });
});

test('nobody can be written to who has not written first', async () => {
  const { page } = await one.connected();
  const { body } = await one.post(`${studio}/messages`, {
    access_token: page,
    recipient: "{'id':'123456'}",
    message: '{"text":"Hello stranger"}',
  });
  expect(body).toMatchObject({ error: { code: 100, error_subcode: 2018001 } });
});

test('a reply needs the Page token and the permission', async () => {
  const { customer } = await wroteIn('messenger', studio);
  const user = await one.login({ persona: 'all-channels' });
  const say = (access_token: string) =>
    one.post(`${studio}/messages`, {
      access_token,
      recipient: JSON.stringify({ id: customer }),
      message: '{"text":"x"}',
    });
  expect((await say(user)).body).toMatchObject({ error: { code: 210 } });
  const page = await one.pageToken(user, studio);
  await one.graph(`me/permissions/pages_messaging?access_token=${user}`, { method: 'DELETE' });
  expect((await say(page)).body).toMatchObject({ error: { code: 200 } });
});

test('an app in development writes to nobody without a role, and hears nobody', async () => {
  const { reply } = await wroteIn('messenger', studio);
  one.meta.configure({ live: false });
  expect((await reply('Hi')).body).toMatchObject({ error: { code: 200, error_subcode: 2018028 } });
  const heard = await one.meta.customerWrites({
    channel: 'messenger',
    accountId: studio,
    text: 'x',
  });
  expect(heard.reason).toContain('development mode');
});

test('a conversation reads as it was written, newest first', async () => {
  const { page, customer, reply } = await wroteIn('messenger', studio);
  await reply('Hi there');
  const { body } = await one.graph(
    `${studio}/conversations?platform=messenger&user_id=${customer}&fields=participants,messages.limit(5){message,from}&access_token=${page}`,
  );
  expect(body).toMatchObject({
    data: [
      {
        participants: { data: [{ id: customer, name: 'Ana Customer' }, { id: studio }] },
        messages: { data: [{ message: 'Hi there', from: { id: studio } }, { message: 'Hello' }] },
      },
    ],
  });
  const who = await one.graph(`${customer}?fields=first_name&access_token=${page}`);
  expect(who.body).toEqual({ first_name: 'Ana', id: customer });
});

async function whatsApp() {
  const { user } = await one.connected();
  await one.meta.customerWrites({ channel: 'whatsapp', accountId: number, text: 'Hello' });
  const to = JSON.parse(one.product.received.at(-1)?.body ?? '').entry[0].changes[0].value
    .messages[0].from;
  one.product.received.length = 0;
  const send = (message: object) =>
    one.graph(`${number}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${user}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', to, ...message }),
    });
  const statuses = () =>
    one.product.received.flatMap(({ body }) => JSON.parse(body).entry[0].changes[0].value.statuses);
  return { to, send, statuses };
}

test('a WhatsApp reply comes back as sent, delivered and read', async () => {
  const { to, send, statuses } = await whatsApp();
  const { body } = await send({
    type: 'text',
    text: { body: 'Hi' },
    biz_opaque_callback_data: 't-7',
  });
  expect(body).toEqual({
    messaging_product: 'whatsapp',
    contacts: [{ input: to, wa_id: to }],
    messages: [{ id: expect.stringMatching(/^wamid\./) }],
  });
  await one.meta.settled();
  expect(statuses().map(({ status }: { status: string }) => status)).toEqual([
    'sent',
    'delivered',
    'read',
  ]);
  expect(statuses()[0]).toMatchObject({ recipient_id: to, biz_opaque_callback_data: 't-7' });
});

test('outside the window WhatsApp accepts free text and fails it afterwards; a template goes through', async () => {
  const { send, statuses } = await whatsApp();
  one.meta.clock.advance(day);
  expect((await send({ type: 'text', text: { body: 'late' } })).status).toBe(200);
  await one.meta.settled();
  expect(statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }]);
  one.product.received.length = 0;
  const template = { name: 'hello_world', language: { code: 'en_US' } };
  expect((await send({ type: 'template', template })).body).toMatchObject({
    messages: [{ message_status: 'accepted' }],
  });
  await one.meta.settled();
  expect(statuses()).toHaveLength(3);
});

test('an unknown template, a missing body or an unregistered number is refused at once', async () => {
  const { send } = await whatsApp();
  const template = { name: 'nothing', language: { code: 'en_US' } };
  expect((await send({ type: 'template', template })).body).toMatchObject({
    error: { code: 132001, error_data: { messaging_product: 'whatsapp' } },
  });
  expect((await send({ type: 'text' })).body).toMatchObject({ error: { code: 131008 } });
  const user = await one.login({ persona: 'all-channels' });
  const other = await one.post('106540352242923/messages', {
    access_token: user,
    messaging_product: 'whatsapp',
    to: '359880000001',
    type: 'text',
    text: '{"body":"x"}',
  });
  expect(other.body).toMatchObject({ error: { code: 133010 } });
});
