import { randomUUID } from 'node:crypto';
import type { Database } from '#base/database';
import type { GraphCallRecord } from '#meta/graph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import { newestCall, newestCallsOn } from './newest-calls.ts';
import { recordCalls } from './record.ts';

const ANA = randomUUID();
const BO = randomUUID();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 10, minute));

const call = (minute: number, more: Partial<GraphCallRecord> = {}): GraphCallRecord => ({
  at: at(minute),
  method: 'GET',
  pathTemplate: '/me/accounts',
  accountId: null,
  permissions: [],
  httpStatus: 200,
  metaCode: null,
  metaSubcode: null,
  durationMs: 1,
  traceId: null,
  tokenKind: 'USER',
  apiVersion: 'v25.0',
  succeeded: true,
  attempt: 1,
  usagePercent: null,
  ...more,
});
const dead = { httpStatus: 401, metaCode: 190, succeeded: false };
const subscribing = { method: 'POST' as const, pathTemplate: '/{page}/subscribed_apps' };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordCalls(database.fork(), ANA, [
    call(1, { ...dead, metaSubcode: 460 }),
    call(2, { ...subscribing, accountId: '1', httpStatus: 403, metaCode: 200 }),
    call(3, { ...subscribing, accountId: '1' }),
    call(4, { ...subscribing, accountId: '2', method: 'GET' }),
    call(5, { pathTemplate: '/{page}/feed', accountId: '1' }),
  ]);
  await recordCalls(database.fork(), BO, [
    call(6, { ...dead, metaSubcode: 463 }),
    call(7, { ...subscribing, accountId: '1', httpStatus: 500 }),
  ]);
});
afterAll(() => database.close());

test('the newest call on each account is the person’s own, and about what was asked', async () => {
  const calls = await newestCallsOn(database.fork(), ANA, ['1', '2', '3'], '/subscribed_apps');
  expect([...calls].map(([id, { method, httpStatus }]) => [id, method, httpStatus])).toEqual([
    ['1', 'POST', 200],
    ['2', 'GET', 200],
  ]);
});

test('the newest call with a code is the person’s own, and not older than asked', async () => {
  const find = (wanted: Parameters<typeof newestCall>[2]) =>
    newestCall(database.fork(), ANA, wanted);
  expect(await find({ code: 190 })).toMatchObject({ metaSubcode: 460 });
  expect(await find({ code: 190, since: at(1) })).toBeNull();
  expect(await find({ code: 190, subcode: 463 })).toBeNull();
  expect(await find({ path: '/{page}/feed' })).toMatchObject({ accountId: '1' });
});
