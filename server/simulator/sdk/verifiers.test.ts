// What the sender signs, checked by strangers: GitHub's webhook library, whose header has the same form, and the openssl program.
import { execFileSync } from 'node:child_process';
import { verify } from '@octokit/webhooks-methods';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastOf, type Story, story } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
  await one.connected();
});
afterEach(() => one.end());

/** Hex, of exactly these bytes. */
function openssl(digest: 'sha1' | 'sha256', bytes: string): string {
  const args = ['dgst', `-${digest}`, '-hmac', one.meta.app.secret, '-r'];
  return execFileSync('openssl', args, { input: bytes, encoding: 'utf8' }).split(' ')[0] ?? '';
}

const channels = [
  { channel: 'messenger', accountId: '104958712309' },
  { channel: 'instagram', accountId: '17841405822304914' },
  { channel: 'whatsapp', accountId: '106540352242922' },
] as const;

test.each(channels)('a $channel delivery is signed over its raw bytes', async (to) => {
  await one.meta.customerWrites({ ...to, text: 'Здравей 👋 https://example.com/a?b=1&c="2"' });
  const { body, headers } = lastOf(one.product);
  const [modern, legacy] = ['x-hub-signature-256', 'x-hub-signature'].map((name) =>
    String(headers[name]),
  );
  const { secret } = one.meta.app;
  expect(await verify(secret, body, modern ?? '')).toBe(true);
  expect(await verify(secret, JSON.stringify(JSON.parse(body)), modern ?? '')).toBe(false);
  expect(modern).toBe(`sha256=${openssl('sha256', body)}`);
  expect(legacy).toBe(`sha1=${openssl('sha1', body)}`);
});

test('a delivery that goes wrong on purpose is seen to be wrong', async () => {
  for (const kind of ['wrong-signature', 'tampered'] as const) {
    one.meta.faults.nextDelivery({ kind });
    await one.meta.customerWrites({ ...channels[0], text: kind });
    const { body, headers } = lastOf(one.product);
    const said = String(headers['x-hub-signature-256']);
    expect(await verify(one.meta.app.secret, body, said)).toBe(false);
  }
});

test.each([false, true])(
  'a signed request carries the HMAC of its payload (padded: %s)',
  async (padded) => {
    await one.meta.requestDeletion('122094857160', { padded });
    const form = new URLSearchParams(lastOf(one.product).body);
    const [signature = '', payload = ''] = (form.get('signed_request') ?? '').split('.');
    expect(Buffer.from(signature, 'base64url').toString('hex')).toBe(openssl('sha256', payload));
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      algorithm: 'HMAC-SHA256',
      user_id: '122094857160',
    });
  },
);
