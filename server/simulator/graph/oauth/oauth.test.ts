import { afterEach, beforeEach, expect, test } from 'vitest';
import { proofOf } from '../../signing/sign.ts';
import { redirectUri, type Story, story, textAt } from '../../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
});
afterEach(() => one.end());

const code = async () => {
  const location = new URL(await one.meta.consent(one.dialog(), { persona: 'all-channels' }));
  return location.searchParams.get('code') ?? '';
};

const day = 24 * 60 * 60 * 1000;

test('a code works once', async () => {
  const value = await code();
  expect((await one.exchange(value)).body).toMatchObject({
    token_type: 'bearer',
    expires_in: 5400,
  });
  const again = await one.exchange(value);
  expect(again.status).toBe(400);
  expect(again.body).toMatchObject({
    error: { code: 100, type: 'OAuthException', message: 'This authorization code has been used.' },
  });
  expect(again.headers.get('www-authenticate')).toContain('"invalid_code"');
});

test('a code expires, and is bound to its redirect URI', async () => {
  const value = await code();
  const elsewhere = await one.exchange(value, { redirect_uri: 'http://localhost:3000/other' });
  expect(elsewhere.body).toMatchObject({ error: { code: 100, error_subcode: 36008 } });
  one.meta.clock.advance(11 * 60 * 1000);
  expect((await one.exchange(value)).body).toMatchObject({
    error: { message: 'This authorization code has expired.' },
  });
});

test('a wrong secret or app gets no token', async () => {
  const value = await code();
  expect((await one.exchange(value, { client_secret: 'wrong' })).body).toMatchObject({
    error: { code: 1, message: 'Error validating client secret.' },
  });
  expect((await one.exchange(value, { client_id: '1' })).body).toMatchObject({
    error: { code: 101 },
  });
});

test('the exchange takes a POST too', async () => {
  const { id, secret, redirectUris } = one.meta.app;
  const answer = await one.post('oauth/access_token', {
    client_id: id,
    client_secret: secret,
    redirect_uri: redirectUris[0] ?? '',
    code: await code(),
  });
  expect(answer.status).toBe(200);
});

test('client credentials give an app token, and id|secret is one as well', async () => {
  const { body } = await one.exchange('', { grant_type: 'client_credentials' });
  const user = await one.login({ persona: 'all-channels' });
  for (const token of [textAt(body, 'access_token'), `${one.meta.app.id}|${one.meta.app.secret}`]) {
    const debug = await one.graph(
      `debug_token?input_token=${user}&access_token=${encodeURIComponent(token)}`,
    );
    expect(debug.body).toMatchObject({ data: { is_valid: true, type: 'USER' } });
    const me = await one.graph(`me?access_token=${encodeURIComponent(token)}`);
    expect(me.body).toMatchObject({ error: { code: 2500 } });
  }
});

test('a token expires by the clock, and debug_token says so with status 200', async () => {
  const token = await one.login({ persona: 'all-channels' });
  one.meta.clock.advance(2 * 60 * 60 * 1000);
  const me = await one.graph(`me?access_token=${token}`);
  expect(me.body).toMatchObject({ error: { code: 190, error_subcode: 463 } });
  expect(me.headers.get('www-authenticate')).toContain('"invalid_token"');
  const app = encodeURIComponent(`${one.meta.app.id}|${one.meta.app.secret}`);
  const debug = await one.graph(`debug_token?input_token=${token}&access_token=${app}`);
  expect(debug.status).toBe(200);
  expect(debug.body).toMatchObject({
    data: { is_valid: false, error: { code: 190, subcode: 463 } },
  });
});

test('a Page token of a long-lived login has no date, and outlives it', async () => {
  const user = await one.longLogin({ persona: 'all-channels' });
  const page = await one.pageToken(user, '104958712309');
  const app = encodeURIComponent(`${one.meta.app.id}|${one.meta.app.secret}`);
  const debug = () => one.graph(`debug_token?input_token=${page}&access_token=${app}`);
  expect((await debug()).body).toMatchObject({
    data: { type: 'PAGE', expires_at: 0, profile_id: '104958712309', is_valid: true },
  });
  one.meta.clock.advance(61 * day);
  expect((await one.graph(`me?access_token=${user}`)).body).toMatchObject({
    error: { error_subcode: 463 },
  });
  expect((await debug()).body).toMatchObject({ data: { is_valid: true } });
});

test('after 90 days data access ends for Instagram and WhatsApp, not for Pages', async () => {
  const user = await one.longLogin({ persona: 'all-channels' });
  const page = await one.pageToken(user, '104958712309');
  one.meta.clock.advance(91 * day);
  const app = encodeURIComponent(`${one.meta.app.id}|${one.meta.app.secret}`);
  const { body } = await one.graph(`122094857160/permissions?access_token=${app}`);
  expect(body).toMatchObject({
    data: expect.arrayContaining([
      { permission: 'instagram_basic', status: 'expired' },
      { permission: 'pages_show_list', status: 'granted' },
    ]),
  });
  const instagram = await one.graph(
    `104958712309/conversations?platform=instagram&access_token=${page}`,
  );
  expect(instagram.body).toMatchObject({ error: { code: 200 } });
});

test('a changed password kills every token with 460', async () => {
  const token = await one.login({ persona: 'all-channels' });
  one.meta.changePassword('122094857160');
  expect((await one.graph(`me?access_token=${token}`)).body).toMatchObject({
    error: { code: 190, error_subcode: 460 },
  });
});

test.each([
  ['expired', 463],
  ['checkpoint', 459],
  ['password changed', 460],
  ['logged out', 467],
  ['role lost', 492],
] as const)(
  'tokens end on demand: %s is 190/%i, to the caller and to debug_token',
  async (of, subcode) => {
    const token = await one.longLogin({ persona: 'all-channels' });
    one.meta.endTokens('122094857160', of);
    expect((await one.graph(`me?access_token=${token}`)).body).toMatchObject({
      error: {
        code: 190,
        error_subcode: subcode,
        message: expect.stringMatching(/access token: \w/),
      },
    });
    const app = encodeURIComponent(`${one.meta.app.id}|${one.meta.app.secret}`);
    const debug = await one.graph(`debug_token?input_token=${token}&access_token=${app}`);
    expect(debug.body).toMatchObject({ data: { is_valid: false, error: { code: 190, subcode } } });
  },
);

test('data access ends on demand, while the token lives', async () => {
  const token = await one.longLogin({ persona: 'all-channels' });
  one.meta.endTokens('122094857160', 'data access over');
  const app = encodeURIComponent(`${one.meta.app.id}|${one.meta.app.secret}`);
  const debug = await one.graph(`debug_token?input_token=${token}&access_token=${app}`);
  expect(debug.body).toMatchObject({ data: { is_valid: true } });
  const { data } = debug.body as { data: { data_access_expires_at: number } };
  expect(data.data_access_expires_at * 1000).toBeLessThan(Date.now());
});

test('both forms of proof are taken, a wrong one never, and none only while none is required', async () => {
  const token = await one.login({ persona: 'all-channels' });
  const { secret } = one.meta.app;
  const now = String(Math.floor(Date.now() / 1000));
  const ask = async (more: string) => (await one.graph(`me?access_token=${token}${more}`)).status;
  expect(await ask('')).toBe(200);
  expect(await ask(`&appsecret_proof=${proofOf(token, 'wrong')}`)).toBe(400);
  one.meta.configure({ requireProof: true });
  expect(await ask('')).toBe(400);
  expect(await ask(`&appsecret_proof=${proofOf(token, secret)}`)).toBe(200);
  const timed = (time: string) =>
    `&appsecret_time=${time}&appsecret_proof=${proofOf(token, secret, time)}`;
  expect(await ask(timed(now))).toBe(200);
  expect(await ask(timed(String(Number(now) - 600)))).toBe(400);
});

test('every token and code that was issued is on the list for leak tests', async () => {
  const value = await code();
  const answer = await one.exchange(value);
  expect(one.meta.tokens()).toEqual(
    expect.arrayContaining([value, textAt(answer.body, 'access_token')]),
  );
});

test('a server’s long-lived token becomes a code that a client redeems without the secret', async () => {
  const { id, secret } = one.meta.app;
  const ask = (access_token: string) =>
    one.graph(
      `oauth/client_code?${new URLSearchParams({ client_id: id, client_secret: secret, redirect_uri: redirectUri, access_token })}`,
    );
  const short = await ask(await one.login({ persona: 'all-channels' }));
  expect(short.body).toMatchObject({ error: { code: 190 } });
  const code = textAt((await ask(await one.longLogin({ persona: 'all-channels' }))).body, 'code');
  const redeem = () =>
    one.graph(
      `oauth/access_token?${new URLSearchParams({ client_id: id, redirect_uri: redirectUri, code })}`,
    );
  expect((await redeem()).body).toMatchObject({ expires_in: expect.any(Number) });
  expect((await redeem()).body).toMatchObject({
    error: { message: expect.stringContaining('has been used') },
  });
});
