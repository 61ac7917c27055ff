// Ticks reach those whom they concern, on every process, when the writer's transaction commits.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { openDatabase, type Database } from '#base/database';
import { onPostgres, openTestDatabase, TEST_DATABASE } from '../../test/databases.ts';
import { createSignal, sendTick, TICK_CHANNEL, tickPayload, type Signal } from './signal.ts';

describe('the text of a tick', () => {
  it('names accounts and connections once each', () => {
    const payload = tickPayload({ accounts: ['1', '2', '1'], connections: ['a'] });
    expect(JSON.parse(payload)).toEqual({ accounts: ['1', '2'], connections: ['a'] });
  });

  it('tells all viewers of accounts when the list is too long, and keeps the connections', () => {
    const accounts = Array.from({ length: 1_000 }, (_, n) => `1784140000000${n}`);
    const payload = tickPayload({ accounts, connections: ['a'] });
    expect(JSON.parse(payload)).toEqual({ accounts: '*', connections: ['a'] });
    const everybody = tickPayload({ connections: accounts });
    expect(JSON.parse(everybody)).toEqual({ accounts: '*', connections: '*' });
  });

  it('fits into a notification, whatever the ids are', () => {
    const ids = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 400 });
    fc.assert(
      fc.property(ids, ids, (accounts, connections) => {
        expect(Buffer.byteLength(tickPayload({ accounts, connections }))).toBeLessThanOrEqual(
          7_000,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('the signal', () => {
  let database: Database;
  let signal: Signal;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    signal = await createSignal(database);
  });
  afterEach(() => signal.close());

  /** Listens for one viewer. */
  function viewer(connectionId: string, accounts: readonly string[], on = signal) {
    let heard = 0;
    const stop = on.subscribe(
      () => ({ connectionId, accounts: new Set(accounts) }),
      () => {
        heard += 1;
      },
    );
    return { heard: () => heard, stop };
  }

  /** Notifications arrive in the order of commits: when this one was heard, all before it were. */
  async function roundIsOver(): Promise<string> {
    const marker = tickPayload({ connections: [randomUUID()] });
    const heard: (string | null)[] = [];
    const stop = await database.listen(TICK_CHANNEL, (payload) => heard.push(payload));
    await database.sql('select pg_notify($1, $2)', [TICK_CHANNEL, marker]);
    await expect.poll(() => heard).toContain(marker);
    await stop();
    return marker;
  }

  it('reaches the viewers of an account that is named, and no other', async () => {
    const ann = viewer('ann', ['page 1', 'page 2']);
    const bob = viewer('bob', ['page 3']);
    await sendTick(database.fork(), { accounts: ['page 2', 'page 9'] });
    await roundIsOver();
    expect([ann.heard(), bob.heard()]).toEqual([1, 0]);
  });

  it('reaches every browser of a connection that is named, and no other', async () => {
    const [one, two, bob] = [viewer('ann', []), viewer('ann', []), viewer('bob', ['ann'])];
    await sendTick(database.fork(), { connections: ['ann'] });
    await roundIsOver();
    expect([one.heard(), two.heard(), bob.heard()]).toEqual([1, 1, 0]);
  });

  it('asks anew at each tick which accounts a viewer has', async () => {
    const accounts = new Set<string>();
    let heard = 0;
    signal.subscribe(
      () => ({ connectionId: 'ann', accounts }),
      () => {
        heard += 1;
      },
    );
    await sendTick(database.fork(), { accounts: ['page 1'] });
    await roundIsOver();
    expect(heard).toBe(0);
    accounts.add('page 1');
    await sendTick(database.fork(), { accounts: ['page 1'] });
    await roundIsOver();
    expect(heard).toBe(1);
  });

  it('is sent when the transaction commits, and not at all when it fails', async () => {
    const ann = viewer('ann', ['page 1']);
    const failing = database.fork().transactional(async (em) => {
      await sendTick(em, { accounts: ['page 1'] });
      throw new Error('the batch failed');
    });
    await expect(failing).rejects.toThrow('the batch failed');
    await roundIsOver();
    expect(ann.heard()).toBe(0);
    await database.fork().transactional((em) => sendTick(em, { accounts: ['page 1'] }));
    await roundIsOver();
    expect(ann.heard()).toBe(1);
  });

  it('sends nothing when nobody is concerned', async () => {
    const heard: (string | null)[] = [];
    const stop = await database.listen(TICK_CHANNEL, (payload) => heard.push(payload));
    await sendTick(database.fork(), {});
    await sendTick(database.fork(), { accounts: [], connections: [] });
    const marker = await roundIsOver();
    await stop();
    expect(heard).toEqual([marker]);
  });

  it('tells everybody when a list is too long or a payload is not understood', async () => {
    const [ann, bob] = [viewer('ann', ['page 1']), viewer('bob', [])];
    const many = Array.from({ length: 1_000 }, (_, n) => `account ${n}`);
    await sendTick(database.fork(), { accounts: many });
    for (const odd of ['', 'hello', 'null', '{"accounts":"all"}', '[]']) {
      await database.sql('select pg_notify($1, $2)', [TICK_CHANNEL, odd]);
    }
    await roundIsOver();
    expect([ann.heard(), bob.heard()]).toEqual([6, 6]);
  });

  it('tells a viewer who left nothing more', async () => {
    const ann = viewer('ann', []);
    ann.stop();
    await sendTick(database.fork(), { connections: ['ann'] });
    await roundIsOver();
    expect(ann.heard()).toBe(0);
  });

  describe.runIf(onPostgres)('between two processes', () => {
    let other: Database;
    let otherSignal: Signal;
    beforeEach(async () => {
      const [row] = await database.sql<{ name: string }>('select current_database() as name');
      const url = new URL(TEST_DATABASE);
      url.pathname = `/${row?.name ?? ''}`;
      other = await openDatabase({ url: url.href, folder: '', entities: [], migrations: [] });
      otherSignal = await createSignal(other);
    });
    afterEach(async () => {
      await otherSignal.close();
      await other.close();
    });

    it('reaches viewers of both, whichever process sends', async () => {
      const here = viewer('ann', ['page 1']);
      const there = viewer('ann', ['page 1'], otherSignal);
      await sendTick(database.fork(), { accounts: ['page 1'] });
      await sendTick(other.fork(), { accounts: ['page 1'] });
      await expect.poll(() => [here.heard(), there.heard()]).toEqual([2, 2]);
    });

    it('tells everybody once the lost listening connection is back', async () => {
      const here = viewer('ann', ['page 1']);
      const cut = await database.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and query ilike 'listen%'`,
      );
      expect(cut.length).toBeGreaterThanOrEqual(1);
      await expect.poll(here.heard, { timeout: 10_000 }).toBeGreaterThanOrEqual(1);
      const before = here.heard();
      await sendTick(other.fork(), { accounts: ['page 1'] });
      await expect.poll(here.heard).toBe(before + 1);
    });
  });
});
