import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Story, story } from '../test/story.ts';
import { meantMs } from './retry-schedule.ts';

const hourMs = 60 * 60 * 1000;
const weekMs = 7 * 24 * hourMs;
const whatsapp = { channel: 'whatsapp', accountId: '106540352242922', text: 'Hello' } as const;
const messenger = { channel: 'messenger', accountId: '104958712309', text: 'Hello' } as const;

let one: Story;
beforeEach(async () => {
  one = await story({ retries: 2, whatsAppRetries: 5, retryDelayMs: 1 });
  await one.connected();
});
afterEach(() => one.end());

const failing = (times: number) =>
  one.product.statuses.push(...Array.from({ length: times }, () => 503));

test('WhatsApp is tried for seven days of Meta’s time, Messenger for an hour, and WhatsApp stays subscribed', async () => {
  failing(6);
  expect(await one.meta.customerWrites(whatsapp)).toMatchObject({
    status: 503,
    attempts: 6,
    meantMs: weekMs,
  });
  failing(3);
  expect(await one.meta.customerWrites(messenger)).toMatchObject({
    status: 503,
    attempts: 3,
    meantMs: hourMs,
  });
  one.meta.clock.advance(8 * 24 * hourMs);
  expect(await one.meta.customerWrites(whatsapp)).toMatchObject({ status: 200, attempts: 1 });
});

test('a clock that goes past the patience ends the trying', async () => {
  const server = createServer((_request, response) => {
    one.meta.clock.advance(37 * hourMs);
    response.writeHead(503).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  one.meta.configure({ webhookUrl: `http://127.0.0.1:${address.port}/` });
  expect(await one.meta.deliver({ object: 'page' })).toMatchObject({ status: 503, attempts: 1 });
  await once(server.close(), 'close');
});

test('each gap is twice the one before, and the last ends the patience', () => {
  const schedule = { retries: 3, patienceMs: 7_000 };
  expect([0, 1, 2, 3].map((retry) => meantMs(schedule, retry))).toEqual([0, 1_000, 3_000, 7_000]);
});
