import { DefaultQueryExecutor } from 'kysely';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  type MockInstance,
  test,
  vi,
} from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import type { Database, EntityManager } from './database.ts';
import { gather } from './gather.ts';
import { sqlIn } from './sql.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

let sent: MockInstance;
beforeEach(() => {
  sent = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery');
});
afterEach(() => sent.mockRestore());

const double = (em: EntityManager, number: number) =>
  gather<{ double: number }>(em, 'select $1::int * $2::int as double', [number, 2]);

const fail = (em: EntityManager) => gather(em, 'select 1 / $1::int as one', [0]);

test('what is asked for at the same time is one statement, and each gets its own rows', async () => {
  const em = database.fork();
  const later = async () => {
    await Promise.resolve();
    return double(em, 3);
  };
  const none = gather(em, 'select 1 as one where $1', [false]);
  expect(await Promise.all([double(em, 1), none, double(em, 2), later()])).toEqual([
    [{ double: 2 }],
    [],
    [{ double: 4 }],
    [{ double: 6 }],
  ]);
  expect(sent).toHaveBeenCalledTimes(1);
});

test('who builds on an answer asks together with the others', async () => {
  const em = database.fork();
  const twice = async (number: number) => {
    const [first] = await double(em, number);
    return double(em, first?.double ?? 0);
  };
  expect(await Promise.all([twice(1), twice(2), double(em, 3)])).toEqual([
    [{ double: 4 }],
    [{ double: 8 }],
    [{ double: 6 }],
  ]);
  expect(sent).toHaveBeenCalledTimes(2);
});

test('a read without company is sent as it was written', async () => {
  await double(database.fork(), 1);
  const [[query] = []] = sent.mock.calls as { sql: string }[][];
  expect(query?.sql).toBe('select $1::int * $2::int as double');
});

test('the rows of each keep their order, however many reads there are', async () => {
  const em = database.fork();
  const down = (from: number) =>
    gather<{ n: number }>(em, 'select n from generate_series(1, $1::int) as n order by n desc', [
      from,
    ]);
  const answers = await Promise.all(Array.from({ length: 12 }, (_, place) => down(place + 1)));
  expect(answers.map((rows) => rows.map(({ n }) => n).join())).toEqual(
    Array.from({ length: 12 }, (_, place) =>
      Array.from({ length: place + 1 }, (_each, n) => place + 1 - n).join(),
    ),
  );
});

const EVERY_TYPE = `select '2026-11-27 10:00:00.123456+02'::timestamptz as at, '{a,"b c"}'::text[] as texts, 1 as number, true as yes,
  null::text as nothing, '{"a": [1]}'::jsonb as json, '{"t": "\\u0000"}'::json::text as payload,
  '01938f3e-0000-7000-8000-000000000001'::uuid as id, 'a “b” \\ c' as words`;

test('values are the same in company as alone, times to the microsecond', async () => {
  const em = database.fork();
  const [alone] = await gather<Record<string, unknown>>(em, EVERY_TYPE);
  const [[inCompany]] = await Promise.all([
    gather<Record<string, unknown>>(em, EVERY_TYPE),
    double(em, 1),
  ]);
  const at = String(inCompany?.['at']);
  expect(at).toContain('.123456');
  expect(new Date(at)).toEqual(new Date('2026-11-27T08:00:00.123Z'));
  expect(new Date(String(alone?.['at'])).getTime()).toBe(new Date(at).getTime());
  expect({ ...inCompany, at: null }).toEqual({ ...alone, at: null });
});

test('two requests share no statement', async () => {
  await Promise.all([double(database.fork(), 1), double(database.fork(), 2)]);
  expect(sent).toHaveBeenCalledTimes(2);
});

test('in a transaction each read is sent at once, and sees what was written before it', async () => {
  const em = database.fork();
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    await sqlIn(transaction, 'create temporary table word (text text) on commit drop');
    await sqlIn(transaction, `insert into word values ('written')`);
    const words = () => gather<{ text: string }>(transaction, 'select text from word');
    sent.mockClear();
    expect(await Promise.all([words(), words()])).toEqual([
      [{ text: 'written' }],
      [{ text: 'written' }],
    ]);
    expect(sent).toHaveBeenCalledTimes(2);
  });
});

test('one that fails fails its round, and the next round knows nothing of it', async () => {
  const em = database.fork();
  const round = await Promise.allSettled([double(em, 1), fail(em)]);
  expect(round.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await Promise.all([double(em, 1), double(em, 2)])).toEqual([
    [{ double: 2 }],
    [{ double: 4 }],
  ]);
});
