// Many operations in few round trips, each with its own fate.
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appSecretProof } from './proof.ts';
import type { GraphRequest } from './request.ts';
import { APP_SECRET, type Asked, type Reply, scriptedMeta } from './scripted-meta.ts';

const body = z.object({
  batch: z.array(
    z.object({ method: z.string(), relative_url: z.string(), body: z.string().optional() }),
  ),
});
const operationsOf = (asked: Asked | undefined) => body.parse(asked?.body).batch;

const tokenOf = (page: string) => ({ value: `EAAPAGE${page}`, kind: 'PAGE' as const });
const read = (page: string): GraphRequest<{ id: string }> => ({
  method: 'GET',
  path: '/{page}',
  ids: { page },
  query: { fields: 'id' },
  token: tokenOf(page),
  permissions: ['pages_read_engagement'],
  accountId: page,
  shape: z.object({ id: z.string() }),
});
const send = (page: string): GraphRequest<{ id: string }> => ({
  ...read(page),
  method: 'POST',
  path: '/{page}/messages',
  query: {},
  body: { recipient: { id: '2002' }, tag: 'HUMAN_AGENT' },
  permissions: ['pages_messaging'],
});

const ok = (id: string, headers: unknown = []) => ({
  code: 200,
  headers,
  body: JSON.stringify({ id }),
});
const refused = (code: number, error_subcode?: number) => ({
  code: 400,
  body: JSON.stringify({ error: { message: 'No', code, error_subcode, fbtrace_id: 'T' } }),
});

describe('a batch', () => {
  it('goes out under the app token, each operation with its own token and proof', async () => {
    const { graph, asked } = scriptedMeta([{ json: [ok('1'), ok('2')] }]);
    await graph.batch([read('1'), send('2')]);
    expect(asked[0]).toMatchObject({ method: 'POST' });
    expect(asked[0]?.url.pathname).toBe('/v25.0');
    expect(asked[0]?.headers.get('authorization')).toBe(`Bearer 1001|${APP_SECRET}`);
    const [first, second] = operationsOf(asked[0]);
    const proofs = ['1', '2'].map((page) => appSecretProof(APP_SECRET, `EAAPAGE${page}`));
    expect(first).toEqual({
      method: 'GET',
      relative_url: `1?fields=id&access_token=EAAPAGE1&appsecret_proof=${proofs[0]}`,
    });
    expect(second?.relative_url).toBe('2/messages');
    expect(Object.fromEntries(new URLSearchParams(second?.body))).toEqual({
      recipient: '{"id":"2002"}',
      tag: 'HUMAN_AGENT',
      access_token: 'EAAPAGE2',
      appsecret_proof: proofs[1],
    });
  });

  it('gives each operation its own outcome and its own evidence', async () => {
    const header = [{ name: 'X-FB-Trace-ID', value: 'T1' }];
    const { graph, records } = scriptedMeta([
      { json: [ok('1', header), refused(190, 460), ok('3')] },
    ]);
    const outcomes = await graph.batch([read('1'), send('2'), read('3')]);
    expect(outcomes).toMatchObject([
      { ok: true, value: { id: '1' } },
      { ok: false, error: { name: 'PasswordChanged' } },
      { ok: true, value: { id: '3' } },
    ]);
    expect(records).toMatchObject([
      { pathTemplate: '/{page}', accountId: '1', succeeded: true, httpStatus: 200, traceId: 'T1' },
      {
        method: 'POST',
        pathTemplate: '/{page}/messages',
        accountId: '2',
        permissions: ['pages_messaging'],
        succeeded: false,
        httpStatus: 400,
        metaCode: 190,
        metaSubcode: 460,
        traceId: 'T',
        tokenKind: 'PAGE',
      },
      { accountId: '3', succeeded: true, permissions: ['pages_read_engagement'] },
    ]);
  });

  it('holds fifty operations; more go in further ones', async () => {
    const { graph, asked } = scriptedMeta((one) => ({
      json: operationsOf(one).map(() => ok('1')),
    }));
    const pages = Array.from({ length: 120 }, (_, index) => read(`${index + 1}`));
    const outcomes = await graph.batch(pages);
    expect(asked.map((one) => operationsOf(one).length)).toEqual([50, 50, 20]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(120);
  });

  it('of nothing asks nothing', async () => {
    const { graph, asked } = scriptedMeta([]);
    expect(await graph.batch([])).toEqual([]);
    expect(asked).toHaveLength(0);
  });

  it('asks again for what ran out of time, and for nothing else', async () => {
    const { graph, asked, records } = scriptedMeta([
      { json: [null, ok('2'), refused(2), refused(100)] },
      { json: [ok('1'), null] },
      { json: [ok('3')] },
    ]);
    const outcomes = await graph.batch([read('1'), read('2'), read('3'), read('4')]);
    expect(outcomes).toMatchObject([
      { ok: true, value: { id: '1' } },
      { ok: true, value: { id: '2' } },
      { ok: true, value: { id: '3' } },
      { ok: false, error: { name: 'BadParameter' } },
    ]);
    expect(asked.map((one) => operationsOf(one).length)).toEqual([4, 2, 1]);
    expect(records.map(({ accountId, attempt }) => `${accountId}:${attempt}`)).toEqual([
      '1:1',
      '2:1',
      '3:1',
      '4:1',
      '1:2',
      '3:2',
      '3:3',
    ]);
  });

  it('never sends a message twice', async () => {
    const { graph, asked } = scriptedMeta([{ json: [null, refused(2)] }]);
    expect(await graph.batch([send('1'), send('2')])).toMatchObject([
      { ok: false, error: { name: 'Unreachable', reason: 'CUT' } },
      { ok: false, error: { name: 'TransientFailure' } },
    ]);
    expect(asked).toHaveLength(1);
  });

  const wholes: ReadonlyArray<[how: string, reply: Reply | Error, name: string]> = [
    ['with the usual envelope', { status: 400, json: { error: { code: 190 } } }, 'InvalidToken'],
    ['with the flat one', { status: 400, json: { error_code: 190 } }, 'InvalidToken'],
    ['with a broken connection', new Error('cut'), 'Unreachable'],
    ['with something else', { json: { data: [] } }, 'Unintelligible'],
  ];
  it.each(wholes)('that fails as a whole %s fails each operation', async (_how, reply, name) => {
    const { graph, records } = scriptedMeta(() => reply);
    const outcomes = await graph.batch([send('1'), send('2')]);
    expect(outcomes).toMatchObject([
      { ok: false, error: { name } },
      { ok: false, error: { name } },
    ]);
    expect(records.map(({ succeeded, accountId }) => [succeeded, accountId])).toEqual([
      [false, '1'],
      [false, '2'],
    ]);
  });

  it('answered with too few entries leaves the rest as lost', async () => {
    const { graph } = scriptedMeta([{ json: [ok('1')] }]);
    expect(await graph.batch([send('1'), send('2')])).toMatchObject([
      { ok: true },
      { ok: false, error: { name: 'Unreachable' } },
    ]);
  });

  it('keeps every token out of its outcomes and its evidence', async () => {
    const quoting = { error: { code: 190, message: `Malformed EAAPAGE1 ${APP_SECRET}` } };
    const { graph, records } = scriptedMeta([
      { json: [{ code: 400, body: JSON.stringify(quoting) }] },
    ]);
    const kept = [await graph.batch([send('1')]), records];
    const everything = inspect(kept, { depth: null, showHidden: true }) + JSON.stringify(kept);
    expect(everything).toContain('InvalidToken');
    for (const secret of ['EAAPAGE1', APP_SECRET, appSecretProof(APP_SECRET, 'EAAPAGE1')]) {
      expect(everything).not.toContain(secret);
    }
  });
});
