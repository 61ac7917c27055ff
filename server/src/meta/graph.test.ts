// One call: what it carries, when it is repeated, what evidence it leaves.
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  AppRejected,
  MissingPermission,
  Throttled,
  TransientFailure,
  Unintelligible,
} from './errors.ts';
import { appSecretProof } from './proof.ts';
import type { GraphRequest } from './request.ts';
import {
  APP_SECRET,
  failureOf,
  refusal,
  type Reply,
  scriptedMeta,
  USER_TOKEN,
} from './scripted-meta.ts';

const PROOF = '99cbac345910084e738e780a0d5a02f2421ea86e53d6f64eff41e367a76944c6';

const readPage: GraphRequest<{ id: string }> = {
  method: 'GET',
  path: '/{page}/feed',
  ids: { page: '3003' },
  query: { fields: 'id' },
  token: USER_TOKEN,
  permissions: ['pages_read_engagement'],
  accountId: '3003',
  shape: z.object({ id: z.string() }),
};
const post: GraphRequest<unknown> = {
  method: 'POST',
  path: '/{page}/messages',
  ids: { page: '3003' },
  body: { message: { text: 'Test' } },
  token: { value: 'EAAPAGE', kind: 'PAGE' },
  permissions: ['pages_messaging'],
  shape: z.object({ id: z.string() }),
};
const good: Reply = { json: { id: '3003' } };
const unwell = refusal(2);

describe('a call carries', () => {
  it('the version, the proof of its token, and the token in a header only', async () => {
    const { graph, asked } = scriptedMeta([good]);
    await graph.call(readPage);
    expect(asked[0]?.url.href).toBe(
      `https://graph.example/v25.0/3003/feed?fields=id&appsecret_proof=${PROOF}`,
    );
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer EAATESTTOKEN');
    expect(asked[0]?.redirect).toBe('manual');
  });

  it('the documented proof', () => {
    expect(appSecretProof(APP_SECRET, 'EAATESTTOKEN')).toBe(PROOF);
  });

  it('its body as JSON', async () => {
    const { graph, asked } = scriptedMeta([good]);
    await graph.call(post);
    expect(asked[0]).toMatchObject({ method: 'POST', body: { message: { text: 'Test' } } });
    expect(asked[0]?.headers.get('content-type')).toBe('application/json');
  });

  it('neither token nor proof when it proves itself by the secret', async () => {
    const { graph, asked } = scriptedMeta([good]);
    await graph.call({ ...readPage, token: null });
    expect(asked[0]?.headers.has('authorization')).toBe(false);
    expect(asked[0]?.query).toEqual({ fields: 'id' });
  });

  it.each(['../me', '..', '3003/feed', '', 'a?b', '3003#'])(
    'no id that could leave its place: %j',
    async (page) => {
      const { graph, asked } = scriptedMeta([good]);
      const error = await failureOf(graph.call({ ...readPage, ids: { page } }));
      expect(error).toMatchObject({ message: expect.stringContaining('{page}') });
      expect(asked).toHaveLength(0);
    },
  );

  it("Meta's longer ids as they are", async () => {
    const { graph, asked } = scriptedMeta([good]);
    await graph.call({ ...readPage, ids: { page: 'aWdfZAG06-_x=.1' } });
    expect(asked[0]?.url.pathname).toBe('/v25.0/aWdfZAG06-_x%3D.1/feed');
  });
});

describe('a call is repeated', () => {
  it('when Meta is unwell for a moment, after growing pauses', async () => {
    const { graph, asked, pauses, records } = scriptedMeta([unwell, new Error('cut'), good]);
    expect(await graph.call(readPage)).toEqual({ id: '3003' });
    expect(asked).toHaveLength(3);
    expect(pauses).toEqual([500, 1000]);
    expect(records.map(({ attempt, succeeded }) => [attempt, succeeded])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it('three times at most', async () => {
    const { graph, asked } = scriptedMeta(() => unwell);
    expect(await failureOf(graph.call(readPage))).toBeInstanceOf(TransientFailure);
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['the token has expired', refusal(190, 463)],
    ['a permission is missing', refusal(10)],
    ['the limit is used up', refusal(4)],
    ['the window is closed', refusal(10, 2018278)],
    ['the code is unknown', refusal(506)],
  ])('not when %s', async (_why, reply) => {
    const { graph, asked } = scriptedMeta(() => reply);
    await failureOf(graph.call(readPage));
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['Meta is unwell', unwell],
    ['the connection breaks', new Error('cut')],
    ['it would have to wait a second', { ...refusal(4), headers: { 'Retry-After': '1' } }],
  ])('never when it sends something, though %s', async (_why, reply) => {
    const { graph, asked } = scriptedMeta(() => reply);
    await failureOf(graph.call(post));
    expect(asked).toHaveLength(1);
  });

  it('after a refusal but not after a loss, when it says so', async () => {
    const once = { ...readPage, repeat: 'refused' as const };
    const refused = scriptedMeta([unwell, good]);
    expect(await refused.graph.call(once)).toEqual({ id: '3003' });
    const lost = scriptedMeta(() => new Error('cut'));
    expect(await failureOf(lost.graph.call(once))).toMatchObject({ name: 'Unreachable' });
    expect(lost.asked).toHaveLength(1);
  });

  it('after the short wait Meta asks for', async () => {
    const { graph, pauses } = scriptedMeta([
      { ...refusal(4), headers: { 'Retry-After': '2' } },
      good,
    ]);
    await graph.call(readPage);
    expect(pauses).toEqual([2000]);
  });

  it('not after a long wait, which is told instead', async () => {
    const usage = {
      '6006': [{ type: 'pages', call_count: 101, estimated_time_to_regain_access: 7 }],
    };
    const { graph, asked, records } = scriptedMeta(() => ({
      ...refusal(80001),
      headers: { 'X-Business-Use-Case-Usage': JSON.stringify(usage) },
    }));
    const error = await failureOf(graph.call(readPage));
    expect(error).toBeInstanceOf(Throttled);
    expect(error).toMatchObject({ retryAfterSeconds: 420, usagePercent: 101, retryable: true });
    expect(asked).toHaveLength(1);
    expect(records[0]?.usagePercent).toBe(101);
  });
});

describe('a call leaves as evidence', () => {
  it('what it was, without an id or a token', async () => {
    const { graph, records } = scriptedMeta([
      {
        ...good,
        headers: {
          'x-fb-trace-id': 'TRACE2',
          'facebook-api-version': 'v24.0',
          'X-App-Usage': '{"call_count":12,"total_time":9,"total_cputime":7}',
        },
      },
    ]);
    await graph.call(readPage);
    expect(records).toEqual([
      {
        at: new Date(1_790_000_000_005),
        method: 'GET',
        pathTemplate: '/{page}/feed',
        accountId: '3003',
        permissions: ['pages_read_engagement'],
        httpStatus: 200,
        metaCode: null,
        metaSubcode: null,
        durationMs: 5,
        traceId: 'TRACE2',
        tokenKind: 'USER',
        apiVersion: 'v24.0',
        succeeded: true,
        attempt: 1,
        usagePercent: 12,
      },
    ]);
  });

  it('why it failed', async () => {
    const { graph, records } = scriptedMeta([refusal(200, 2018028)]);
    expect(await failureOf(graph.call(readPage))).toBeInstanceOf(MissingPermission);
    expect(records[0]).toMatchObject({
      succeeded: false,
      httpStatus: 400,
      metaCode: 200,
      metaSubcode: 2018028,
      traceId: 'TRACE1',
      apiVersion: 'v25.0',
      permissions: ['pages_read_engagement'],
    });
  });

  it('a failure when nothing came back', async () => {
    const { graph, records } = scriptedMeta(() => new Error('ECONNREFUSED'));
    await failureOf(graph.call({ ...readPage, token: null, repeat: 'never' }));
    expect(records[0]).toMatchObject({ succeeded: false, httpStatus: null, tokenKind: 'APP' });
  });

  it('only the permissions that the answer shows in use', async () => {
    const { graph, records } = scriptedMeta([good]);
    await graph.call({ ...readPage, exercised: () => [] });
    expect(records[0]?.permissions).toEqual([]);
  });

  it('with the recorder it is bound to, and no other', async () => {
    const { graph, records } = scriptedMeta([good, good]);
    const other: string[] = [];
    await graph.recording((call) => void other.push(call.pathTemplate)).call(readPage);
    expect([records.length, other]).toEqual([0, ['/{page}/feed']]);
    await graph.call(readPage);
    expect([records.length, other.length]).toEqual([1, 1]);
  });
});

describe('an answer that makes no sense', () => {
  it.each([
    ['is not JSON', { text: '{"id": "30' }, 'NOT_JSON'],
    ['is empty', { text: '' }, 'NOT_JSON'],
    ['has another shape', { json: { id: 3003 } }, 'WRONG_SHAPE'],
  ])('is told as such: it %s', async (_how, reply, reason) => {
    const { graph, records, asked } = scriptedMeta([reply]);
    const error = await failureOf(graph.call(readPage));
    expect(error).toBeInstanceOf(Unintelligible);
    expect(error).toMatchObject({ reason, httpStatus: 200 });
    expect(records[0]).toMatchObject({ succeeded: false, httpStatus: 200 });
    expect(asked).toHaveLength(1);
  });
});

describe('no secret is in an error or in the evidence', () => {
  const token = 'EAABcdEFghIJklMNopQRstUVwxYZ0123456789';
  const code = 'AQD-short';
  const quoted = `Malformed access token ${token}; code ${code}; secret ${APP_SECRET}; EAAOther`;

  it.each([
    ['Meta quotes it', refusal(190, undefined, { message: quoted }), 'InvalidToken'],
    ['Meta quotes it otherwise', refusal(4242, 7, { message: quoted }), 'UnknownMetaError'],
    ['the connection quotes it', new Error(quoted), 'Unreachable'],
    ['the answer is no JSON', { text: quoted }, 'Unintelligible'],
    ['the answer has another shape', { json: { id: { [token]: quoted } } }, 'Unintelligible'],
    [
      'it redirects',
      { status: 302, headers: { location: `https://evil.example/?t=${token}` } },
      'ForeignHost',
    ],
  ])('even when %s', async (_how, reply, name) => {
    const { graph, records } = scriptedMeta(() => reply);
    const error = await failureOf(
      graph.call({
        ...readPage,
        query: { code, client_secret: APP_SECRET },
        token: { value: token, kind: 'USER' },
      }),
    );
    expect(error).toMatchObject({ name });
    const everything = [error, records]
      .map((one) => inspect(one, { depth: null, showHidden: true }) + JSON.stringify(one))
      .join();
    for (const secret of [token, code, APP_SECRET, 'EAAOther', appSecretProof(APP_SECRET, token)]) {
      expect(everything).not.toContain(secret);
    }
  });

  it("and Meta's words stay readable", async () => {
    const message = '(#200) Requires whatsapp_business_management permission to manage the object';
    const { graph } = scriptedMeta([refusal(200, undefined, { message })]);
    expect(await failureOf(graph.call(readPage))).toMatchObject({ detail: message });
  });

  it('and a wrong app secret is known for what it is', async () => {
    const message = 'Error validating client secret.';
    const { graph } = scriptedMeta([refusal(1, undefined, { message })]);
    expect(await failureOf(graph.call(readPage))).toBeInstanceOf(AppRejected);
  });
});
