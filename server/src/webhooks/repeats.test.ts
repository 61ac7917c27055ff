import type { Database, Sql } from '#base/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { unpack, type UnpackedEvent } from './unpack.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');

const message = (text: string, account = '3003'): UnpackedEvent => {
  const item = { recipient: { id: account }, message: { mid: `m_${text}`, text } };
  const [event] = unpack({ object: 'page', entry: [{ id: account, messaging: [item] }] }, NOW);
  if (event === undefined) throw new Error('no event');
  return event;
};
const messages = (count: number): UnpackedEvent[] =>
  Array.from({ length: count }, (_, n) => message(`${n}`));

describe('an event that Meta delivers again', () => {
  let database: Database;
  let statements = 0;
  const sql: Sql = (statement, parameters) => {
    statements += 1;
    return database.sql(statement, parameters);
  };
  const open = (): Inbox =>
    createInbox(
      { kind: database.kind, sql },
      { simulated: false, log: { error: (facts) => void logged.push(facts) } },
    );
  const logged: unknown[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.sql('delete from webhook_event');
    statements = 0;
    logged.length = 0;
  });

  /** How often each text was delivered again. */
  async function repeats(): Promise<Record<string, number>> {
    const rows = await database.sql<{ text: string; again: number }>(
      `select coalesce(event.text, event.kind) as text, count(repeat.*)::int as again from webhook_event as event
         left join webhook_repeat as repeat on repeat.account_id = event.account_id and repeat.event_id = event.id
        group by event.account_id, event.id order by event.id`,
    );
    return Object.fromEntries(rows.map(({ text, again }) => [text, again]));
  }
  const times = <Value>(count: number, make: () => Value): Value[] =>
    Array.from({ length: count }, make);

  test('50 times at once is stored once and has 49 repeats', async () => {
    const inbox = open();
    await Promise.all(times(50, () => inbox.accept([message('a')], NOW)));
    expect(await repeats()).toEqual({ a: 49 });
  });

  test('50 times at once to two servers has 49 repeats too', async () => {
    const servers = [open(), open()];
    await Promise.all(
      servers.flatMap((inbox) => times(25, () => inbox.accept([message('a'), message('b')], NOW))),
    );
    expect(await repeats()).toEqual({ a: 49, b: 49 });
  });

  test('to two servers in opposite order waits for no lock in a circle', async () => {
    const forth = messages(300);
    const back = forth.toReversed();
    await open().accept(forth, NOW);
    const [one, other] = [open(), open()];
    await Promise.all(times(4, () => [one.accept(forth, NOW), other.accept(back, NOW)]).flat());
    expect(new Set(Object.values(await repeats()))).toEqual(new Set([8]));
    expect(logged).toEqual([]);
  });

  test('across batches is counted once a delivery', async () => {
    const inbox = open();
    await inbox.accept(messages(2500), NOW);
    await inbox.accept(messages(2500), NOW);
    await inbox.accept([message('2400'), message('new')], NOW);
    const counted = await repeats();
    expect(counted).toMatchObject({ '0': 1, '2400': 2, '2499': 1, new: 0 });
    expect(Object.values(counted).reduce((sum, again) => sum + again)).toBe(2501);
  });

  test('within the same delivery is no repeat, in one batch and across two', async () => {
    const inbox = open();
    await inbox.accept([message('a'), message('b'), message('a')], NOW);
    await inbox.accept([...messages(1200), message('0'), message('0')], NOW);
    expect(Object.values(await repeats()).every((again) => again === 0)).toBe(true);
    await inbox.accept([message('a'), message('a')], NOW);
    expect(await repeats()).toMatchObject({ a: 1, b: 0 });
  });

  test('by a replay is no repeat, whatever else comes in the same batch', async () => {
    const inbox = open();
    await inbox.accept([message('a')], NOW);
    await Promise.all([
      inbox.accept([message('a')], NOW, 'REPLAY'),
      inbox.accept([message('a')], NOW),
      inbox.accept([message('b')], NOW, 'REPLAY'),
    ]);
    expect(await repeats()).toEqual({ a: 1, b: 0 });
  });

  test('costs one statement more, and none where nothing is repeated', async () => {
    const inbox = open();
    await inbox.accept(messages(10), NOW);
    expect(statements).toBe(1);
    await inbox.accept(messages(10), NOW);
    expect(statements).toBe(3);
    await inbox.accept(messages(10), NOW, 'REPLAY');
    expect(statements).toBe(4);
  });

  test('beside an event that the database refuses is counted all the same', async () => {
    const inbox = open();
    await inbox.accept(messages(20), NOW);
    const poisoned = { ...message('poisoned'), accountId: 'x\0', text: 'a\0b' };
    const again = [...messages(20), poisoned, message('new')];
    await inbox.accept(again, NOW);
    await inbox.accept(again, NOW);
    expect(await repeats()).toMatchObject({ '0': 2, '19': 2, new: 1, UNRECOGNISED: 1 });
  });

  test('of another account is another event', async () => {
    const inbox = open();
    await inbox.accept([message('a', '1')], NOW);
    await inbox.accept([message('a', '2')], NOW);
    expect(await database.sql('select 1 from webhook_repeat')).toEqual([]);
  });

  test('whose repeat cannot be noted is refused, so that Meta sends it again', async () => {
    let away = false;
    const failing: Sql = (statement, parameters) =>
      away && statement.includes('webhook_repeat')
        ? Promise.reject(new Error('gone'))
        : database.sql(statement, parameters);
    const inbox = createInbox(
      { kind: database.kind, sql: failing },
      { simulated: false, log: { error: () => {} } },
    );
    await inbox.accept([message('a')], NOW);
    away = true;
    await expect(inbox.accept([message('a')], NOW)).rejects.toThrow('cannot be stored now');
    away = false;
    await inbox.accept([message('a')], NOW);
    expect(await repeats()).toEqual({ a: 1 });
  });
});
