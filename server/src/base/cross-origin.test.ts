import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';

const STUDIO = 'https://studio.apollographql.com';

const told = (headers: Record<string, unknown>) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));

describe('another site’s explorer', () => {
  let it_: Stage;
  let rita: Reviewer;
  beforeAll(async () => {
    it_ = await stage({ GRAPHQL_ALLOWED_ORIGINS: STUDIO, GRAPHQL_EXPLORER: 'on' });
    rita = await it_.login('all-channels');
  });
  afterAll(() => it_.close());

  const asks = (origin: string, headers: Record<string, string>, method: 'POST' | 'OPTIONS') =>
    it_.app.http.inject({
      method,
      url: '/graphql',
      headers: { origin, ...headers },
      ...(method === 'POST' && { payload: { query: '{ connection { connected } }' } }),
    });

  const preflight = (origin: string) =>
    asks(
      origin,
      {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
      'OPTIONS',
    );

  it('may ask with a bearer token, where it is named', async () => {
    const before = await preflight(STUDIO);
    expect(before.statusCode).toBe(204);
    expect(before.headers).toMatchObject({
      'access-control-allow-origin': STUDIO,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization,content-type',
    });
    const answer = await asks(STUDIO, { authorization: `Bearer ${rita.session}` }, 'POST');
    expect(answer.headers['access-control-allow-origin']).toBe(STUDIO);
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    expect(answer.json().data.connection).toEqual({ connected: true });
  });

  it('gets nothing from a cookie', async () => {
    const answer = await asks(STUDIO, { cookie: `session=${rita.session}` }, 'POST');
    expect(answer.json().data.connection).toEqual({ connected: false });
  });

  it('that is not named is told nothing', async () => {
    for (const origin of ['https://elsewhere.example', 'null', `${STUDIO}.example`]) {
      expect(told((await preflight(origin)).headers)).toEqual([]);
      expect(told((await asks(origin, {}, 'POST')).headers)).toEqual([]);
    }
  });

  it('finds no other address open', async () => {
    for (const url of ['/healthz', '/live', '/me', '/webhooks/meta', '/graphql']) {
      const answer = await it_.app.http.inject({ url, headers: { origin: STUDIO } });
      expect(told(answer.headers)).toEqual([]);
    }
    const preflight = await it_.app.http.inject({
      method: 'OPTIONS',
      url: '/me',
      headers: { origin: STUDIO, 'access-control-request-method': 'DELETE' },
    });
    expect([preflight.statusCode, told(preflight.headers)]).toEqual([404, []]);
  });

  it('is nowhere allowed unless somebody is named', async () => {
    const closed = await stage();
    const answer = await closed.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin: STUDIO },
      payload: { query: '{ __typename }' },
    });
    expect([answer.statusCode, told(answer.headers)]).toEqual([200, []]);
    await closed.close();
  });
});
