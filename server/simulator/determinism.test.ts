// The same seed and the same story give the same ids, tokens and bytes; another seed gives others.
import { afterEach, expect, test } from 'vitest';
import { type Story, story, textAt } from './test/story.ts';

const began: Story[] = [];
afterEach(async () => {
  for (const one of began.splice(0)) await one.end();
});

/** What was told, without what the clock or the free ports bring. */
interface Told {
  tokens: string[];
  bodies: string[];
  answers: unknown[];
  requests: string[];
  records: string[];
}

/** A login, a message on each channel, a reply, a template, a refusal, a removal. */
async function tell(seed: string): Promise<Told> {
  const one = await story({ seed });
  began.push(one);
  const { user, page } = await one.connected();
  const answers: unknown[] = [];
  const write = (channel: 'messenger' | 'instagram' | 'whatsapp', accountId: string) =>
    one.meta.customerWrites({ channel, accountId, text: 'Здравей', customer: 'Ana Customer' });
  const { body } = await write('messenger', '104958712309');
  await write('instagram', '17841405822304914');
  await write('whatsapp', '106540352242922');
  const recipient = /"sender":\{"id":"(\d+)"/.exec(body)?.[1] ?? '';
  const reply = { recipient: { id: recipient }, message: { text: 'Hello' } };
  const sent = await one.graph(`104958712309/messages?access_token=${page}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(reply),
  });
  await one.meta.settled();
  const template = { name: 'ready', language: 'en_US', category: 'UTILITY', access_token: user };
  answers.push(sent.body, (await one.post('102290129340398/message_templates', template)).body);
  answers.push((await one.graph(`me?fields=shoe_size&access_token=${user}`)).body);
  await one.meta.removeApp('122094857160');
  answers.push((await one.graph(`me?access_token=${user}`)).body);
  const plain = (text: string) =>
    text
      .replaceAll(/"(time|timestamp|watermark)":"?\d+"?/g, '"$1":0')
      .replaceAll(one.product.url, '');
  return {
    tokens: one.meta.tokens(),
    bodies: one.product.received
      .filter(({ path }) => path === '/webhooks/meta')
      .map((each) => plain(each.body)),
    answers,
    requests: one.meta.requests.map(({ method, path, status }) => `${method} ${path} ${status}`),
    records: one.meta.deliveries.map(({ id }) => id),
  };
}

test('the same seed and the same story give the same ids, tokens and bodies', async () => {
  const [once, again] = [await tell('a story'), await tell('a story')];
  expect(again).toEqual(once);
  expect(once.bodies).toHaveLength(6);
  expect(textAt(once, 'answers.0.message_id')).toMatch(/^m_/);
  expect(textAt(once, 'answers.2.error.fbtrace_id')).toMatch(/^A/);
});

test('another seed gives other tokens and message ids', async () => {
  const [once, other] = [await tell('a story'), await tell('another story')];
  expect(other.tokens.filter((token) => once.tokens.includes(token))).toEqual([]);
  const ids = ({ bodies }: Told): string[] =>
    Array.from(bodies.join().matchAll(/"(?:m_|aWd|wamid)[^"]+"/g), ([id]) => id);
  expect(ids(other).filter((id) => ids(once).includes(id))).toEqual([]);
  expect(other.requests).toEqual(once.requests);
});
