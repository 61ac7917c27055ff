import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from '../../test/stage.ts';
import { REQUESTS_PER_MINUTE } from './limits.ts';

describe('how often the API may be asked', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage();
  });
  afterAll(() => it_.close());

  const send = (remoteAddress: string, session: string | null, forwarded?: string) =>
    it_.app.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: {
        ...(session !== null && { authorization: `Bearer ${session}` }),
        ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
      },
      payload: { query: '{ __typename }' },
    });

  async function exhaust(times: number, ask: (place: number) => ReturnType<typeof send>) {
    for (let place = 0; place < times; place += 1) await ask(place);
  }

  const session = 's'.repeat(43);

  it('is counted by session, told in headers, and refused with the time to wait', async () => {
    const first = await send('203.0.113.1', session);
    expect(first.headers).toMatchObject({
      'ratelimit-limit': String(REQUESTS_PER_MINUTE.caller),
      'ratelimit-remaining': String(REQUESTS_PER_MINUTE.caller - 1),
      'ratelimit-reset': expect.stringMatching(/^\d+$/),
    });
    await exhaust(REQUESTS_PER_MINUTE.caller - 1, () => send('203.0.113.1', session));
    const refused = await send('203.0.113.2', session);
    expect(refused.statusCode).toBe(429);
    const [error] = refused.json().errors;
    const { retryAfterSeconds } = error.extensions;
    expect(error).toEqual({
      message: `At most ${REQUESTS_PER_MINUTE.caller} requests a minute; try again in ${retryAfterSeconds} seconds.`,
      extensions: {
        code: 'RATE_LIMITED',
        retryAfterSeconds,
        requestId: refused.headers['x-request-id'],
      },
    });
    expect(refused.headers).toMatchObject({
      'retry-after': String(retryAfterSeconds),
      'ratelimit-remaining': '0',
    });
    expect((await send('203.0.113.1', 't'.repeat(43))).statusCode).toBe(200);
    expect((await send('203.0.113.1', null)).statusCode).toBe(200);
  });

  it('is counted by the visitor’s address where nobody is signed in, which our own pages pass on', async () => {
    const fromWeb = (visitor: string) => send('127.0.0.1', null, visitor);
    await exhaust(REQUESTS_PER_MINUTE.caller, () => fromWeb('198.51.100.1'));
    expect((await fromWeb('198.51.100.1')).statusCode).toBe(429);
    expect((await fromWeb('198.51.100.2')).statusCode).toBe(200);
    const pretending = await send('203.0.113.9', null, '198.51.100.1');
    expect(pretending.statusCode).toBe(200);
  });

  it('is not endless for who makes up a session for every request', async () => {
    const madeUp = (place: number) => send('192.0.2.1', `made-up-${place}`.padEnd(43, '-'));
    await exhaust(REQUESTS_PER_MINUTE.address, madeUp);
    const refused = await madeUp(REQUESTS_PER_MINUTE.address);
    expect(refused.statusCode).toBe(429);
    expect(refused.json().errors[0].extensions.code).toBe('RATE_LIMITED');
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
    expect((await send('192.0.2.2', null)).statusCode).toBe(200);
  });
});
