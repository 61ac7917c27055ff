import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../app/config.server.ts';
import { createApp } from './app.ts';

const config = readConfig({
  WEB_LOG_LEVEL: 'silent',
  WEB_URL: 'https://review.example',
  CONTACT_EMAIL: 'a@b.example',
});
const seen: Request[] = [];
let app: FastifyInstance;

const endless = () =>
  new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(': open')) });

const liveStream = { 'content-type': 'text/event-stream' };
const LONG_PAGE = `<!DOCTYPE html><p>${'Größe '.repeat(20_000)}</p>`;

const whole = (words: string, more: Record<string, string> = {}) => {
  const headers = { 'content-length': String(Buffer.byteLength(words)), ...more };
  return new Response(words, { headers });
};

beforeAll(async () => {
  app = await createApp(config, {
    assets: null,
    middleware: null,
    async handle(request, context) {
      seen.push(request);
      if (request.url.endsWith('/stream')) return new Response(endless(), { headers: liveStream });
      if (request.url.endsWith('/page')) return whole(LONG_PAGE, { 'content-type': 'text/html' });
      if (request.url.endsWith('/whole')) return whole('Größe');
      const body = request.method === 'POST' ? await request.text() : (context?.nonce ?? '');
      const headers = new Headers([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ]);
      return new Response(body, { status: 201, headers });
    },
  });
});
afterAll(() => app.close());

const sameOrigin = {
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
};

describe('every answer', () => {
  test('has a nonce of its own, the same in the policy and in the page', async () => {
    const [first, second] = await Promise.all([app.inject('/'), app.inject('/')]);
    expect(first.headers['content-security-policy']).toContain(`'nonce-${first.body}'`);
    expect(first.body).not.toBe(second.body);
  });

  test('keeps two cookies two', async () => {
    expect((await app.inject('/')).headers['set-cookie']).toEqual(['a=1', 'b=2']);
  });

  test('carries the request id that the page was told', async () => {
    const answer = await app.inject('/');
    expect(seen.at(-1)?.headers.get('x-request-id')).toBe(answer.headers['x-request-id']);
  });

  test('is not to be indexed or framed', async () => {
    const { headers } = await app.inject('/');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['x-frame-options']).toBe('DENY');
  });
});

describe('what a page is told of a request', () => {
  test('is our public origin, not the Host header', async () => {
    await app.inject({ url: '/a?b=c', headers: { host: 'evil.example' } });
    expect(seen.at(-1)?.url).toBe('https://review.example/a?b=c');
    expect(seen.at(-1)?.headers.get('host')).toBe('review.example');
  });

  test('is our word for id and address: a browser cannot choose them', async () => {
    const headers = { 'x-request-id': 'chosen', 'x-forwarded-for': '1.2.3.4' };
    await app.inject({ url: '/', headers, remoteAddress: '203.0.113.7' });
    expect(seen.at(-1)?.headers.get('x-request-id')).not.toBe('chosen');
    expect(seen.at(-1)?.headers.get('x-forwarded-for')).toBe('203.0.113.7');
  });

  test('includes the form as it was sent', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/',
      headers: sameOrigin,
      payload: 'a=%C3%A4&b=2',
    });
    expect(answer.body).toBe('a=%C3%A4&b=2');
  });
});

test('a page that names its length arrives whole, and with it', async () => {
  const answer = await app.inject('/whole');
  expect(answer.headers['content-length']).toBe('7');
  expect(answer.headers).not.toHaveProperty('transfer-encoding');
  expect(answer.body).toBe('Größe');
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a page is sent as %s to a browser that takes it', async (encoding, decompress) => {
  const headers = { 'accept-encoding': encoding };
  const answer = await app.inject({ url: '/page', headers });
  const length = String(answer.rawPayload.length);
  expect(answer.headers).toMatchObject({
    'content-encoding': encoding,
    'content-length': length,
    vary: 'accept-encoding',
  });
  expect(answer.rawPayload.length).toBeLessThan(LONG_PAGE.length / 10);
  expect(decompress(answer.rawPayload).toString()).toBe(LONG_PAGE);
});

test('a page is sent as it is to whoever names no encoding', async () => {
  const answer = await app.inject('/page');
  expect(answer.headers).not.toHaveProperty('content-encoding');
  expect(answer.body).toBe(LONG_PAGE);
});

test('a page that streams stops when the browser leaves', async () => {
  const address = await app.listen({ port: 0 });
  const leaving = new AbortController();
  const answer = await fetch(`${address}/stream`, { signal: leaving.signal });
  const reader = answer.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(': open');
  const page = seen.at(-1);
  expect(page?.signal.aborted).toBe(false);
  leaving.abort();
  await vi.waitFor(() => expect(page?.signal.aborted).toBe(true));
});

test('a form on another site reaches no page', async () => {
  const before = seen.length;
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const answer = await app.inject({ method: 'POST', url: '/delete', headers, payload: 'a=b' });
  expect(answer.statusCode).toBe(403);
  expect(seen).toHaveLength(before);
});

test('a page asked for under another name of this machine leads home, a health check does not', async () => {
  const local = await createApp(readConfig({ WEB_LOG_LEVEL: 'silent' }), {
    assets: null,
    middleware: null,
    handle: async () => new Response('page'),
  });
  const headers = { host: '127.0.0.1:3000' };
  const page = await local.inject({ url: '/dashboard', headers });
  expect(page.headers.location).toBe('http://localhost:3000/dashboard');
  expect((await local.inject({ url: '/healthz', headers })).statusCode).toBe(200);
  await local.close();
});

test('health needs no page', async () => {
  const before = seen.length;
  expect((await app.inject('/healthz')).json()).toEqual({ ok: true });
  expect(seen).toHaveLength(before);
});
