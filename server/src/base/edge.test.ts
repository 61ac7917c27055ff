import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from '../../test/stage.ts';

interface Reply {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  errors: { message: string; extensions: { code: string; requestId: string } }[];
}

describe('the edge of the API', () => {
  let closed: Stage;
  beforeAll(async () => {
    closed = await stage({ GRAPHQL_INTROSPECTION: 'off' });
  });
  afterAll(() => closed.close());

  async function send(
    payload: string | object,
    { method = 'POST' as const, url = '/graphql', headers = {} } = {},
  ): Promise<Reply> {
    const answer = await closed.app.http.inject({
      method,
      url,
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    });
    const parsed = answer.headers['content-type']?.toString().includes('json') ? answer.json() : {};
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      errors: parsed.errors ?? [],
    };
  }

  it('hides the schema where introspection is off, and suggests no names', async () => {
    const asked = await send({ query: '{ __schema { types { name } } }' });
    expect(asked.status).toBe(400);
    expect(asked.errors[0]?.message).toMatch(/introspection/i);
    const guess = await send({ query: '{ connectio { connected } }' });
    expect(guess.text).not.toContain('Did you mean');
  });

  it('sends a subscription to the stream', async () => {
    const asked = await send({ query: 'subscription { deletionProgressed(code: "x") { code } }' });
    expect(asked.status).toBe(400);
    expect(asked.errors[0]).toMatchObject({
      message: expect.stringContaining('/graphql/stream'),
      extensions: { code: 'SUBSCRIPTION_NOT_HERE' },
    });
  });

  it('gives every answer a request id, keeps a sound one, and replaces an odd one', async () => {
    const own = await send(
      { query: '{ nothing }' },
      { headers: { 'x-request-id': 'from-the-proxy-1' } },
    );
    expect(own.headers['x-request-id']).toBe('from-the-proxy-1');
    expect(own.errors[0]?.extensions.requestId).toBe('from-the-proxy-1');
    const odd = await send({ query: '{ nothing }' }, { headers: { 'x-request-id': '<script>' } });
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('masks a bug with one sentence and the request id, and logs it in full', async () => {
    await closed.app.database.sql('alter table connection rename to connection_away');
    try {
      const rita = 'x'.repeat(43);
      const broken = await send(
        { query: '{ connection { connected } }' },
        { headers: { authorization: `Bearer ${rita}` } },
      );
      expect(broken.errors[0]).toMatchObject({
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: broken.headers['x-request-id'] },
      });
      expect(broken.text).not.toContain('connection_away');
      expect(broken.text).not.toMatch(/relation|select|stack/i);
      expect(closed.logged()).toContain(String(broken.headers['x-request-id']));
      expect(closed.logged()).toMatch(/relation .*connection.* does not exist/);
      expect(closed.logged()).not.toContain(rita);
    } finally {
      await closed.app.database.sql('alter table connection_away rename to connection');
    }
  });

  it('says that it lives, and whether it can work', async () => {
    expect((await closed.app.http.inject('/healthz')).json()).toEqual({ alive: true });
    expect((await closed.app.http.inject('/readyz')).json()).toEqual({ ready: true });
  });

  it('answers an unknown address with a sentence and forbids everything a page could load', async () => {
    const answer = await closed.app.http.inject('/nowhere?access_token=secret-in-a-query');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(closed.logged()).not.toContain('secret-in-a-query');
  });
});
