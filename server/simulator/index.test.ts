import { afterEach, beforeEach, expect, test } from 'vitest';
import { signSha256 } from './signing/sign.ts';
import { type Story, story, textAt } from './test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
});
afterEach(() => one.end());

test('a login leads to a long-lived token that Graph knows', async () => {
  const short = await one.login({ persona: 'all-channels' });
  const extended = await one.graph(
    `oauth/access_token?grant_type=fb_exchange_token&client_id=${one.meta.app.id}&client_secret=${one.meta.app.secret}&fb_exchange_token=${short}`,
  );
  expect(extended.body).toMatchObject({ token_type: 'bearer', expires_in: 5_183_944 });
  const me = await one.graph(`me?access_token=${textAt(extended.body, 'access_token')}`);
  expect(me.body).toEqual({ id: '122094857160', name: 'Rita Reviewer' });
});

test('what a customer writes arrives signed, on all three channels', async () => {
  await one.connected();
  const accounts = [
    ['messenger', '104958712309', 'page'],
    ['instagram', '17841405822304914', 'instagram'],
    ['whatsapp', '106540352242922', 'whatsapp_business_account'],
  ] as const;
  for (const [channel, accountId, object] of accounts) {
    const record = await one.meta.customerWrites({ channel, accountId, text: 'Здравей 👋' });
    expect(record).toMatchObject({ sent: true, status: 200, object, reason: null });
    const arrived = one.product.received.at(-1);
    expect(arrived?.body).toContain(String.raw`\u0417\u0434`);
    expect(arrived?.headers['x-hub-signature-256']).toBe(
      signSha256(arrived?.body ?? '', one.meta.app.secret),
    );
    expect(JSON.parse(arrived?.body ?? '')).toMatchObject({ object });
  }
});

test('the same seed gives the same tokens, another seed others', async () => {
  const first = await one.login({ persona: 'all-channels' });
  const [same, other] = [await story(), await story({ seed: 'another' })];
  expect(await same.login({ persona: 'all-channels' })).toBe(first);
  expect(await other.login({ persona: 'all-channels' })).not.toBe(first);
  await Promise.all([same.end(), other.end()]);
});

test('a batch answers in order, with bodies as text', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const answer = await one.post('', {
    access_token: token,
    batch: JSON.stringify([
      { method: 'GET', relative_url: 'me?fields=id' },
      { method: 'GET', relative_url: 'me/accounts?fields=name' },
      { method: 'GET', relative_url: '999' },
    ]),
  });
  expect(answer.body).toMatchObject([
    { code: 200, body: '{"id":"122094857160"}' },
    { code: 200, body: expect.stringContaining('Luma Studio') },
    { code: 400, body: expect.stringContaining('"error_subcode":33') },
  ]);
});
