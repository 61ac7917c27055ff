import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Database } from '#base/database';
import { createHttp } from '#base/http';
import { createLog } from '#base/log';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { everyShape } from './unpack/fixtures/every-shape.ts';
import { HEALTHY_TEXT, malformed } from './unpack/fixtures/malformed.ts';
import { webhookRoute } from './webhook.route.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const OLD_SECRET = 'fedcba9876543210fedcba9876543210';
const VERIFY_TOKENS = ['a-word-typed-in-the-dashboard', 'an older word'];

// Meta's example of a delivery, with the signature computed elsewhere over exactly these bytes.
const GOLDEN = String.raw`{"object":"page","entry":[{"id":"1001","time":1790000000123,"messaging":[{"sender":{"id":"2002"},"recipient":{"id":"1001"},"timestamp":1790000000100,"message":{"mid":"m_1","text":"\u0417\u0434\u0440\u0430\u0432\u0435\u0439 \ud83d\udc4b https:\/\/example.com"}}]}]}`;
const GOLDEN_SIGNATURE = 'sha256=052dec5cbe89cb9dfee471b6a76a9c584141a639de970533251776a48b1ea8f6';

const sign = (body: string | Buffer, secret = SECRET): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

interface Event {
  channel: string;
  kind: string;
  accountId: string;
  senderId: string | null;
  recipientId: string | null;
  providerId: string | null;
  text: string | null;
  summary: string;
  occurredAt: string | Date | null;
  badge: string;
}

describe('the door for Meta', () => {
  let database: Database;
  let http: FastifyInstance;
  let inbox: Inbox;
  let broken = false;
  const lines: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    const log = createLog('info', { write: (line) => void lines.push(line) });
    http = await createHttp({ log, trustProxy: 'loopback' });
    const sql: Database['sql'] = (statement, parameters) =>
      broken ? Promise.reject(new Error('terminated')) : database.sql(statement, parameters);
    inbox = createInbox({ kind: database.kind, sql }, { log, simulated: false });
    await http.register(
      webhookRoute({
        inbox,
        database: { sql },
        appSecrets: [SECRET, OLD_SECRET],
        verifyTokens: VERIFY_TOKENS,
        now: () => new Date(),
      }),
    );
    http.post('/elsewhere', (request) => ({ body: request.body }));
  });
  afterAll(async () => {
    await http.close();
    await inbox.close();
    await database.close();
  });
  beforeEach(async () => {
    broken = false;
    lines.length = 0;
    await database.sql('delete from webhook_event');
    await database.sql('delete from rejected_delivery');
  });

  const send = (
    payload: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> =>
    http.inject({
      method: 'POST',
      url: '/webhooks/meta',
      payload,
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': sign(payload),
        ...headers,
      },
    });
  const events = (): Promise<Event[]> =>
    database.sql<Event>(
      `select channel, kind, account_id as "accountId", sender_id as "senderId", recipient_id as "recipientId",
              provider_id as "providerId", text, summary, occurred_at as "occurredAt", badge
         from webhook_event order by id`,
    );
  const rejected = (): Promise<object[]> =>
    database.sql('select reason, bytes, content_type as type from rejected_delivery order by id');

  describe('asked for the handshake', () => {
    const shake = (query: Record<string, string>): Promise<LightMyRequestResponse> =>
      http.inject({ method: 'GET', url: '/webhooks/meta', query });
    const question = (token: string, mode = 'subscribe', challenge = '1790001234') => ({
      'hub.mode': mode,
      'hub.challenge': challenge,
      'hub.verify_token': token,
    });

    test.each(VERIFY_TOKENS)('sends the bare challenge back for the token “%s”', async (token) => {
      const answer = await shake(question(token));
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toBe('1790001234');
      expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    });

    test.each([
      ['a wrong token', question('a-word')],
      ['an empty token', question('')],
      ['another mode', question(VERIFY_TOKENS[0] ?? '', 'unsubscribe')],
      ['an empty challenge', question(VERIFY_TOKENS[0] ?? '', 'subscribe', '')],
      ['nothing', {}],
    ])('refuses %s', async (_name, query) => {
      const answer = await shake(query);
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toBe('Forbidden');
    });

    test('refuses a token given twice', async () => {
      const token = encodeURIComponent(VERIFY_TOKENS[0] ?? '');
      const url = `/webhooks/meta?hub.mode=subscribe&hub.challenge=1&hub.verify_token=${token}&hub.verify_token=${token}`;
      expect((await http.inject({ method: 'GET', url })).statusCode).toBe(403);
    });

    test('never reflects HTML as HTML', async () => {
      const answer = await shake(
        question(VERIFY_TOKENS[0] ?? '', 'subscribe', '<script>1</script>'),
      );
      expect(answer.headers['content-type']).toMatch(/^text\/plain/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    });

    test('keeps tokens out of the log', async () => {
      await shake(question('a-secret-word'));
      expect(lines.join('')).toContain('/webhooks/meta');
      expect(lines.join('')).not.toContain('a-secret-word');
    });
  });

  describe('given a signed delivery', () => {
    test('takes Meta’s escaped bytes as they are', async () => {
      const answer = await send(GOLDEN, { 'x-hub-signature-256': GOLDEN_SIGNATURE });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toBe('EVENT_RECEIVED');
      expect(await events()).toMatchObject([
        { text: 'Здравей 👋 https://example.com', badge: 'REAL' },
      ]);
    });

    test.each(everyShape)('stores $name', async ({ body, events: expected }) => {
      const answer = await send(JSON.stringify(body));
      expect(answer.statusCode).toBe(200);
      const stored = await events();
      const told = stored.map(({ occurredAt, badge, ...rest }) => ({
        ...rest,
        sample: badge === 'TEST',
        occurredAt: occurredAt === null ? null : new Date(occurredAt).toISOString(),
      }));
      expect(told).toEqual(expected);
    });

    test('stores 1,000 updates of one delivery', async () => {
      const messaging = Array.from({ length: 1000 }, (_, n) => ({
        sender: { id: '2002' },
        recipient: { id: '3003' },
        timestamp: 1790000000100,
        message: { mid: `m_${n}`, text: `${n}` },
      }));
      const body = { object: 'page', entry: [{ id: '3003', time: 1790000000123, messaging }] };
      expect((await send(JSON.stringify(body))).statusCode).toBe(200);
      expect((await events()).map(({ text }) => text)).toEqual(messaging.map((_, n) => `${n}`));
    });

    test('stores a delivery that comes 50 times at once only once', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(GOLDEN)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
      expect(await events()).toHaveLength(1);
    });

    test.each(malformed)('stores the message beside $name', async ({ json }) => {
      const answer = await send(json);
      expect(answer.statusCode).toBe(200);
      expect((await events()).filter(({ text }) => text === HEALTHY_TEXT)).toHaveLength(1);
    });

    test.each([
      ['without entries', '{"object":"page","entry":[]}', 0],
      [
        'of an unknown object',
        '{"object":"moon","entry":[{"id":"1","changes":[{"field":"x"}]}]}',
        1,
      ],
      ['that is a number', '5', 1],
      ['that is null', 'null', 1],
    ])('answers 200 to one %s', async (_name, body, count) => {
      expect((await send(body)).statusCode).toBe(200);
      expect(await events()).toHaveLength(count);
      expect(await rejected()).toEqual([]);
    });

    test('takes every content type, and none', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/json; charset=utf-8',
      ]) {
        expect((await send(GOLDEN, { 'content-type': type })).statusCode).toBe(200);
      }
      const untyped = await http.inject({
        method: 'POST',
        url: '/webhooks/meta',
        payload: Buffer.from(GOLDEN),
        headers: { 'x-hub-signature-256': GOLDEN_SIGNATURE },
      });
      expect(untyped.statusCode).toBe(200);
    });

    test('takes the signature of the secret that is being retired', async () => {
      expect(
        (await send(GOLDEN, { 'x-hub-signature-256': sign(GOLDEN, OLD_SECRET) })).statusCode,
      ).toBe(200);
    });

    test('takes a body of nearly 3 MB', async () => {
      const body = JSON.stringify({ object: 'page', entry: [], filler: 'x'.repeat(3_100_000) });
      expect((await send(body)).statusCode).toBe(200);
    });

    test('asks Meta to send again while the database is away, and stores nothing twice then', async () => {
      broken = true;
      const refused = await send(GOLDEN);
      expect(refused.statusCode).toBe(503);
      expect(refused.headers['retry-after']).toMatch(/^\d+$/);
      broken = false;
      expect((await send(GOLDEN)).statusCode).toBe(200);
      expect(await events()).toHaveLength(1);
    });
  });

  describe('given a delivery that it cannot trust or read', () => {
    test.each([
      [
        'whose body was changed on the way',
        { body: GOLDEN.replace('2002', '2003'), signature: GOLDEN_SIGNATURE },
        'WRONG_SIGNATURE',
      ],
      [
        'signed with another secret',
        { body: GOLDEN, signature: sign(GOLDEN, 'x') },
        'WRONG_SIGNATURE',
      ],
      [
        're-serialised and signed so',
        { body: GOLDEN, signature: sign(JSON.stringify(JSON.parse(GOLDEN))) },
        'WRONG_SIGNATURE',
      ],
      ['with an empty signature', { body: GOLDEN, signature: '' }, 'MISSING_SIGNATURE'],
      [
        'with half a signature',
        { body: GOLDEN, signature: 'sha256=052dec' },
        'MALFORMED_SIGNATURE',
      ],
      ['that is not even JSON', { body: '{', signature: 'sha256=00' }, 'MALFORMED_SIGNATURE'],
    ])('refuses one %s', async (_name, { body, signature }, reason) => {
      const answer = await send(body, { 'x-hub-signature-256': signature });
      expect(answer.statusCode).toBe(401);
      expect(await events()).toEqual([]);
      expect(await rejected()).toEqual([
        { reason, bytes: Buffer.byteLength(body), type: 'application/json' },
      ]);
    });

    test('refuses one without a signature, with and without a body', async () => {
      for (const payload of ['', GOLDEN]) {
        const request = { method: 'POST', url: '/webhooks/meta', payload } as const;
        expect((await http.inject(request)).statusCode).toBe(401);
      }
    });

    test.each([
      ['nothing', '', 'EMPTY'],
      ['half a JSON', '{"object":"page"', 'NOT_JSON'],
      ['text', 'hello', 'NOT_JSON'],
      ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'NOT_UTF8'],
    ])('refuses signed %s', async (_name, body, reason) => {
      expect((await send(body)).statusCode).toBe(400);
      expect(await rejected()).toMatchObject([{ reason, bytes: Buffer.byteLength(body) }]);
    });

    test('refuses a compressed body, takes one that says it is not', async () => {
      const zipped = gzipSync(GOLDEN);
      expect((await send(zipped, { 'content-encoding': 'gzip' })).statusCode).toBe(415);
      expect(await rejected()).toMatchObject([{ reason: 'ENCODED' }]);
      expect((await send(GOLDEN, { 'content-encoding': 'identity' })).statusCode).toBe(200);
    });

    test('refuses 10 MB', async () => {
      const answer = await send('x'.repeat(10_000_000));
      expect(answer.statusCode).toBe(413);
      expect(await rejected()).toMatchObject([{ reason: 'TOO_LARGE', bytes: 10_000_000 }]);
    });

    test('keeps nothing of it: not in the table, not in the log', async () => {
      const body = '{"secret":"MARKER-OF-A-CUSTOMER"}';
      await send(body, { 'x-hub-signature-256': sign(body, 'x') });
      await send(`${body},`, {});
      const dump = await database.sql('select r::text from rejected_delivery r');
      expect(dump).toHaveLength(2);
      expect(JSON.stringify(dump) + lines.join('')).not.toContain('MARKER-OF-A-CUSTOMER');
    });

    test('refuses it also while the database is away', async () => {
      broken = true;
      expect((await send(GOLDEN, { 'x-hub-signature-256': sign(GOLDEN, 'x') })).statusCode).toBe(
        401,
      );
      expect(lines.join('')).toContain('could not be noted');
    });

    test('notes at most 60 of a flood a minute', async () => {
      const flood = Array.from({ length: 200 }, () => send(GOLDEN, { 'x-hub-signature-256': 'x' }));
      for (const { statusCode } of await Promise.all(flood)) expect(statusCode).toBe(401);
      expect((await rejected()).length).toBeLessThanOrEqual(120);
    });
  });

  test('parses bodies in its own way only for itself', async () => {
    const answer = await http.inject({ method: 'POST', url: '/elsewhere', payload: { a: 1 } });
    expect(answer.json()).toEqual({ body: { a: 1 } });
  });
});
