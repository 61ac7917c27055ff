import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Sql } from '#base/database';
import { TemporarilyUnavailable } from '#base/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { unpack, type UnpackedEvent } from './unpack.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');

interface Row {
  id: string;
  account_id: string;
  kind: string;
  badge: string;
  text: string | null;
  summary: string;
  payload: string;
}

const message = (text: string, account = '3003', mid = `m_${text}`): UnpackedEvent => {
  const item = { sender: { id: '2002' }, recipient: { id: account }, message: { mid, text } };
  const [event] = unpack({ object: 'page', entry: [{ id: account, messaging: [item] }] }, NOW);
  if (event === undefined) throw new Error('no event');
  return event;
};
const messages = (count: number): UnpackedEvent[] =>
  Array.from({ length: count }, (_, n) => message(`${n}`));

describe('the inbox', () => {
  let database: Database;
  const logged: unknown[] = [];
  const settings = { simulated: false, log: { error: (facts: object) => void logged.push(facts) } };
  let statements = 0;
  let fault: ((parameters: readonly unknown[]) => Promise<void>) | null = null;
  const sql: Sql = async (statement, parameters = []) => {
    statements += 1;
    if (fault !== null) await fault(parameters);
    return database.sql(statement, parameters);
  };
  const open = (more: Partial<typeof settings> = {}): Inbox =>
    createInbox({ kind: database.kind, sql }, { ...settings, ...more });
  const rows = (): Promise<Row[]> =>
    database.sql<Row>(
      'select id, account_id, kind, badge, text, summary, payload::text from webhook_event order by id',
    );

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.sql('delete from webhook_event');
    statements = 0;
    fault = null;
    logged.length = 0;
  });

  test('has stored an event when it says so', async () => {
    await open().accept([message('Hello')], NOW);
    expect(await rows()).toMatchObject([
      { account_id: '3003', kind: 'MESSAGE', badge: 'REAL', text: 'Hello', summary: 'Hello' },
    ]);
  });

  test('keeps the order of arrival in the ids', async () => {
    const inbox = open();
    await inbox.accept(messages(300), NOW);
    await inbox.accept([message('later')], new Date(NOW.getTime() - 5000));
    expect((await rows()).map(({ text }) => text)).toEqual([
      ...messages(300).map(({ text }) => text),
      'later',
    ]);
  });

  test('stores what arrives together in few statements', async () => {
    const inbox = open();
    await Promise.all(messages(200).map((event) => inbox.accept([event], NOW)));
    expect(await rows()).toHaveLength(200);
    expect(statements).toBeLessThanOrEqual(3);
  });

  test('stores one delivery of 2,500 events, a thousand at a time', async () => {
    await open().accept(messages(2500), NOW);
    expect(await rows()).toHaveLength(2500);
    expect(statements).toBe(3);
  });

  test('stores an event that comes 50 times at once only once', async () => {
    const inbox = open();
    const other = open();
    const both = [inbox, other].flatMap((each) =>
      Array.from({ length: 25 }, () => each.accept([message('a'), message('b')], NOW)),
    );
    await Promise.all(both);
    expect(await rows()).toHaveLength(2);
  });

  test('waits for no lock in a circle when two servers are sent the same events in opposite order', async () => {
    const forth = messages(400);
    const [one, other] = [open(), open()];
    await Promise.all([
      ...forth.map((event) => one.accept([event], NOW)),
      ...forth.toReversed().map((event) => other.accept([event], NOW)),
      one.accept(forth, NOW),
      other.accept(forth.toReversed(), NOW),
    ]);
    expect(await rows()).toHaveLength(400);
  });

  test('labels samples and what comes while Meta is simulated', async () => {
    const sample = { ...message('sample', '0'), sample: true };
    const inbox = open({ simulated: true });
    await inbox.accept([message('x'), sample], NOW);
    expect((await rows()).map(({ badge }) => badge)).toEqual(['SIMULATED', 'TEST']);
  });

  test('keeps escaped NUL and lone surrogates in a payload as they came', async () => {
    const payload = String.raw`{"text":"a\u0000b","half":"\ud800","\u0000":1}`;
    await open().accept([{ ...message('x'), payload }], NOW);
    const [row] = await rows();
    expect(row?.payload).toBe(payload);
    const read = await database.sql<{ payload: unknown }>('select payload from webhook_event');
    expect(read).toEqual([{ payload: JSON.parse(payload) }]);
  });

  test('stores the neighbours of an event that the database refuses, and that event without what it refused', async () => {
    const events = messages(40);
    const poisoned = events.map((event, n) => (n === 17 ? { ...event, text: 'a\0b' } : event));
    await open().accept(poisoned, NOW);
    const stored = await rows();
    expect(stored.map(({ text }) => text)).toEqual(
      events.map(({ text }, n) => (n === 17 ? null : text)),
    );
    expect(stored[17]).toMatchObject({ kind: 'UNRECOGNISED' });
    expect(JSON.parse(JSON.parse(stored[17]?.payload ?? ''))).toMatchObject({
      message: { text: '17' },
    });
  });

  test('survives an event that is poisoned all over', async () => {
    const bad = {
      text: '\uD800',
      accountId: 'x\0',
      senderId: '\0',
      summary: '\uDC00',
      payload: '{',
    };
    await open().accept([{ ...message('x'), ...bad }, message('y')], NOW);
    expect((await rows()).map(({ kind }) => kind).sort()).toEqual(['MESSAGE', 'UNRECOGNISED']);
  });

  test('refuses what the database does not take, and takes it when the database is back', async () => {
    const inbox = open();
    fault = async () => {
      throw new Error('Connection terminated; parameters: secret text of a customer');
    };
    const refused = inbox.accept([message('a')], NOW);
    await expect(refused).rejects.toBeInstanceOf(TemporarilyUnavailable);
    await expect(refused).rejects.toThrow('Events cannot be stored now');
    expect(JSON.stringify(logged)).toBe('[{"reason":"Error","events":1}]');
    fault = null;
    await inbox.accept([message('a')], NOW);
    expect(await rows()).toHaveLength(1);
  });

  test('refuses a delivery when one of its batches fails', async () => {
    let count = 0;
    fault = async () => {
      count += 1;
      if (count === 2) throw new Error('gone');
    };
    const inbox = open();
    await expect(inbox.accept(messages(1500), NOW)).rejects.toBeInstanceOf(TemporarilyUnavailable);
    fault = null;
    await inbox.accept(messages(1500), NOW);
    expect(await rows()).toHaveLength(1500);
  });

  test('has no more statements in flight than the database can use', async () => {
    let now = 0;
    let most = 0;
    fault = async () => {
      now += 1;
      most = Math.max(most, now);
      await sleep(1);
      now -= 1;
    };
    const inbox = open();
    await Promise.all(messages(20).map((_, n) => inbox.accept(messages(300 + n), NOW)));
    expect(most).toBe(database.kind === 'pglite' ? 1 : 2);
  });

  test('refuses at the door when too much waits', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    fault = () => held;
    const inbox = open();
    const large = { ...message('large'), payload: JSON.stringify('x'.repeat(70_000_000)) };
    const first = inbox.accept([large], NOW);
    await expect(inbox.accept([message('b')], NOW)).rejects.toThrow('too many events wait');
    fault = async () => {
      throw new Error('not stored after all');
    };
    letGo();
    await first.catch(() => undefined);
    fault = null;
    await inbox.accept([message('b')], NOW);
    expect((await rows()).some(({ text }) => text === 'b')).toBe(true);
  });

  test('does not let Meta wait for a database that hangs, and counts on the key when it wakes up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    fault = () => held;
    const inbox = open();
    const first = inbox.accept([message('a')], NOW);
    first.catch(() => undefined);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await expect(first).rejects.toThrow('takes too long');
    letGo();
    await inbox.accept([message('a')], NOW);
    expect(await rows()).toHaveLength(1);
  });

  test('answers everything it accepted before it closes, and nothing after', async () => {
    const inbox = open();
    const accepted = messages(50).map((event) => inbox.accept([event], NOW));
    await inbox.close();
    expect(await rows()).toHaveLength(50);
    await Promise.all(accepted);
    await expect(inbox.accept([message('late')], NOW)).rejects.toThrow('the server is stopping');
    await inbox.close();
  });

  describe('tells by a tick', () => {
    const heard: (string | null)[] = [];
    let stop: () => Promise<void>;
    beforeAll(async () => {
      stop = await database.listen('tick', (payload) => heard.push(payload));
    });
    afterAll(() => stop());
    beforeEach(() => {
      heard.length = 0;
    });
    const last = (): unknown => JSON.parse(heard.at(-1) ?? 'null');

    test('which accounts have news, and nothing for a duplicate', async () => {
      const inbox = open();
      await inbox.accept([message('a', '1'), message('b', '1'), message('c', '2')], NOW);
      await expect.poll(last).toEqual({ accounts: ['1', '2'], connections: [] });
      await inbox.accept([message('a', '1')], NOW);
      await inbox.accept([message('d', '3')], NOW);
      await expect.poll(last).toEqual({ accounts: ['3'], connections: [] });
      expect(heard).toHaveLength(2);
    });

    test('everybody, when the list is too long', async () => {
      await open().accept(
        Array.from({ length: 900 }, (_, n) => message('x', `${1_000_000_000 + n}`)),
        NOW,
      );
      await expect.poll(last).toEqual({ accounts: '*', connections: [] });
    });

    test('everybody, of a sample', async () => {
      await open().accept([message('a', '1'), { ...message('b', '0'), sample: true }], NOW);
      await expect.poll(last).toEqual({ accounts: '*', connections: [] });
    });
  });
});
