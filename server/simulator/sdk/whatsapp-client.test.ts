// whatsapp-api-js, a Cloud API client, against the local Meta: its fetch rewrites the host and nothing else.
import { WhatsAppAPI } from 'whatsapp-api-js';
import { Language, Template, Text } from 'whatsapp-api-js/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastOf, type Story, story } from '../test/story.ts';

const number = '106540352242922';
const customer = '359888123456';

let one: Story;
let client: WhatsAppAPI;
beforeEach(async () => {
  one = await story();
  const { user } = await one.connected();
  client = clientWith(user);
});
afterEach(() => one.end());

function clientWith(token: string): WhatsAppAPI {
  const elsewhere: typeof fetch = (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : input);
    if (asked.host !== 'graph.facebook.com') throw new Error(`The client called ${asked.host}.`);
    return fetch(new URL(asked.pathname + asked.search, one.meta.url), init);
  };
  const { secret: appSecret } = one.meta.app;
  const ponyfill = { fetch: elsewhere, subtle: crypto.subtle };
  return new WhatsAppAPI({ token, appSecret, v: 'v25.0', ponyfill });
}

const writes = (text: string) =>
  one.meta.customerWrites({ channel: 'whatsapp', accountId: number, customer, text });

test('a text sent by the client is accepted, and its statuses come back as webhooks', async () => {
  await writes('Hello');
  one.product.received.length = 0;
  const sent = await client.sendMessage(
    number,
    customer,
    new Text('Good morning'),
    undefined,
    'note 7',
  );
  expect(sent).toEqual({
    messaging_product: 'whatsapp',
    contacts: [{ input: customer, wa_id: customer }],
    messages: [{ id: expect.stringMatching(/^wamid\./) }],
  });
  await one.meta.settled();
  const bodies = one.product.received.map(({ body }) => body);
  expect(bodies.map((body) => /"status":"(\w+)"/.exec(body)?.[1])).toEqual([
    'sent',
    'delivered',
    'read',
  ]);
  expect(bodies[0]).toContain('"biz_opaque_callback_data":"note 7"');
});

test('outside the window a text fails afterwards, a template goes through', async () => {
  await client.sendMessage(number, customer, new Text('Are you there?'));
  await one.meta.settled();
  expect(lastOf(one.product).body).toContain('"code":131047');
  const template = new Template('hello_world', new Language('en_US'));
  expect(await client.sendMessage(number, customer, template)).toMatchObject({
    messages: [{ message_status: 'accepted' }],
  });
  await one.meta.settled();
  expect(lastOf(one.product).body).toContain('"status":"read"');
});

test('the client marks a message as read, and hears an error in Meta’s envelope', async () => {
  const wamid = /"id":"(wamid\.[^"]+)"/.exec((await writes('Hello')).body)?.[1] ?? '';
  expect(await client.markAsRead(number, wamid, 'text')).toEqual({ success: true });
  one.meta.changePassword('122094857160');
  expect(await client.sendMessage(number, customer, new Text('Hello'))).toMatchObject({
    error: { code: 190, error_subcode: 460, fbtrace_id: expect.any(String) },
  });
});

test('the client takes our webhooks as genuine and reads them; a changed one it refuses', async () => {
  const heard: unknown[] = [];
  client.on.message = ({ phoneID, from, name, message }) => {
    heard.push({ phoneID, from, name, text: 'text' in message ? message.text : null });
  };
  await writes('Здравей 👋 https://example.com');
  const { body, headers } = lastOf(one.product);
  const signature = String(headers['x-hub-signature-256']);
  await client.post(JSON.parse(body), body, signature);
  expect(heard).toEqual([
    {
      phoneID: number,
      from: customer,
      name: expect.any(String),
      text: { body: 'Здравей 👋 https://example.com' },
    },
  ]);
  await expect(client.post(JSON.parse(body), `${body} `, signature)).rejects.toThrow(
    "Signature doesn't match",
  );
});
