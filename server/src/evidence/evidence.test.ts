// The ledger: what is written of a run, and how it is read again.
import type { Database } from '#base/database';
import { readPage, type FoundPage, type PageArgs } from '#base/page';
import { createSignal } from '#live/signal';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import { callMade } from '../../test/recorded.ts';
import { findCall } from './find-call.ts';
import { findRun, findRuns, newestRuns, readRuns } from './find-runs.ts';
import { lastUses } from './last-uses.ts';
import { recordCalls } from './record.ts';
import type { ProofRun } from './proof-run.ts';
import { recordRun, type RunToRecord } from './record-run.ts';
import { sweepOrphanedCalls } from './sweep.ts';

const AT = new Date('2026-11-26T10:00:00Z');

/** The ids of a page, and whether there is more before and after it. */
const shown = (page: FoundPage<ProofRun> | undefined) =>
  page && [page.rows.map(({ id }) => id), page.hasPreviousPage, page.hasNextPage];

describe('the ledger', () => {
  let database: Database;
  let rita: string;
  let sam: string;
  beforeEach(async () => {
    database = await openTestDatabase();
    rita = await person('5005');
    sam = await person('6006');
  });
  afterEach(() => database.close());

  async function person(metaUserId: string): Promise<string> {
    const id = uuidv7();
    await database.sql(
      `insert into connection (id, meta_user_id, display_name, connected_at) values ($1, $2, 'Somebody', now())`,
      [id, metaUserId],
    );
    return id;
  }

  const run = (more: Partial<RunToRecord> = {}): RunToRecord => ({
    connectionId: rita,
    permission: 'pages_show_list',
    at: AT,
    outcome: 'SUCCEEDED',
    told: 'Meta lists 2 Pages.',
    lines: ['Studio', 'Outlet, "quoted" — {braces}, and a comma'],
    account: null,
    problem: null,
    calls: [callMade()],
    ...more,
  });
  const record = (more: Partial<RunToRecord> = {}) => recordRun(database.fork(), run(more));
  const rows = async () => {
    const [row] = await database.sql<{ runs: string; calls: string }>(
      'select (select count(*) from proof_run) as runs, (select count(*) from graph_call) as calls',
    );
    return { runs: Number(row?.runs), calls: Number(row?.calls) };
  };

  it('gives a run back as it was written, with its calls in their order', async () => {
    const problem = {
      message: 'No.',
      wayOn: 'Try.',
      metaCode: 200,
      metaSubcode: null,
      traceId: 'T',
    };
    const id = await record({
      outcome: 'FAILED',
      problem,
      account: { metaId: '3003', name: 'Studio' },
      calls: [
        callMade(),
        callMade({ method: 'POST', succeeded: false, metaCode: 200, httpStatus: 403 }),
      ],
    });
    const [found] = await readRuns(database.fork(), [id]);
    expect(found).toMatchObject({
      id,
      permission: 'pages_show_list',
      at: AT,
      outcome: 'FAILED',
      told: 'Meta lists 2 Pages.',
      lines: ['Studio', 'Outlet, "quoted" — {braces}, and a comma'],
      accountName: 'Studio',
      problem,
      calls: [
        { method: 'GET', succeeded: true, durationMs: 12, traceId: 'TRACE' },
        { method: 'POST', succeeded: false, metaCode: 200, httpStatus: 403 },
      ],
    });
  });

  it.each([
    ['without a call', []],
    ['with a call that failed', [callMade({ succeeded: false })]],
    ['with a call of another permission', [callMade({ permissions: ['instagram_basic'] })]],
    ['with an answer that showed nothing of it', [callMade({ permissions: [] })]],
  ])('writes no success %s', async (_what, calls) => {
    await expect(record({ calls })).rejects.toThrow('A proof of pages_show_list');
    expect(await rows()).toEqual({ runs: 0, calls: 0 });
    await record({ calls, outcome: 'FAILED' });
    expect(await rows()).toEqual({ runs: 1, calls: calls.length });
  });

  it('writes a run with its calls or neither', async () => {
    await expect(record({ connectionId: uuidv7() })).rejects.toThrow(/foreign key/);
    expect(await rows()).toEqual({ runs: 0, calls: 0 });
  });

  it('tells the open pages of the person once it is written', async () => {
    const signal = await createSignal(database);
    let heard = 0;
    const interest = { connectionId: rita, accounts: new Set<string>() };
    signal.subscribe(
      () => interest,
      () => {
        heard += 1;
      },
    );
    await record({ connectionId: sam });
    await record();
    await expect.poll(() => heard).toBe(1);
    await signal.close();
  });

  it('gives the newest runs of several permissions, so many of each, of one person', async () => {
    const basic = {
      permission: 'instagram_basic',
      calls: [callMade({ permissions: ['instagram_basic'] })],
    } as const;
    const first = await record();
    const second = await record({ told: 'again' });
    const third = await record({ told: 'once more' });
    const other = await record(basic);
    await record({ connectionId: sam });
    const em = database.fork();
    const found = await findRuns(
      em,
      rita,
      ['pages_show_list', 'instagram_basic', 'pages_messaging'],
      readPage({ first: 2 }),
    );
    expect(shown(found.get('pages_show_list'))).toEqual([[third, second], false, true]);
    expect(shown(found.get('instagram_basic'))).toEqual([[other], false, false]);
    expect(shown(found.get('pages_messaging'))).toEqual([[], false, false]);
    expect(await readRuns(em, [])).toEqual([]);
    expect(first < second && second < third).toBe(true);
  });

  it('turns the runs of a permission page by page, from either end', async () => {
    const em = database.fork();
    const runs: string[] = [];
    for (const told of ['one', 'two', 'three', 'four', 'five']) {
      runs.unshift(await record({ connectionId: sam, permission: 'pages_show_list', told }));
    }
    const [five = '', four = '', three = '', two = ''] = runs;
    const pages = async (args: PageArgs) => {
      const found = await findRuns(em, sam, ['pages_show_list'], readPage(args));
      return shown(found.get('pages_show_list'));
    };
    expect(await pages({ first: 2 })).toEqual([[five, four], false, true]);
    expect(await pages({ first: 2, after: four })).toEqual([[three, two], true, true]);
    expect(await pages({ last: 2, before: two })).toEqual([[four, three], true, true]);
    expect(await pages({ last: 2, before: three })).toEqual([[five, four], false, true]);
  });

  it('finds a run and a call again for the person alone whose they are', async () => {
    const em = database.fork();
    const id = await record();
    const run = await findRun(em, rita, id);
    expect(run).toMatchObject({ id, calls: [{ pathTemplate: '/me/accounts' }] });
    expect(await findRun(em, sam, id)).toBeNull();
    const callId = run?.calls[0]?.id ?? '';
    expect(await findCall(em, rita, callId)).toEqual(run?.calls[0]);
    expect(await findCall(em, sam, callId)).toBeNull();
    expect(await findCall(em, rita, id)).toBeNull();
  });

  it('tells the newest run from the newest that proved something', async () => {
    const proved = await record();
    const failed = await record({ outcome: 'FAILED', calls: [] });
    await record({ connectionId: sam });
    const em = database.fork();
    const newest = async (onlySucceeded: boolean) =>
      (await newestRuns(em, rita, { onlySucceeded })).get('pages_show_list')?.id;
    expect(await newest(false)).toBe(failed);
    expect(await newest(true)).toBe(proved);
  });

  it('knows the last use of each permission: the newest success that Meta answered', async () => {
    const em = database.fork();
    await recordCalls(em, rita, [
      callMade({ traceId: 'first' }),
      callMade({ traceId: 'both', permissions: ['pages_show_list', 'instagram_basic'] }),
      callMade({ traceId: 'refused', succeeded: false }),
      callMade({ traceId: 'unanswered', httpStatus: null }),
    ]);
    await recordCalls(em, sam, [callMade({ traceId: 'Sam' })]);
    const uses = await lastUses(database.fork(), rita);
    expect([...uses].map(([name, { traceId }]) => [name, traceId])).toEqual([
      ['instagram_basic', 'both'],
      ['pages_show_list', 'both'],
    ]);
    expect((await lastUses(database.fork(), await person('7007'))).size).toBe(0);
  });

  it('forgets the calls of a login that did not finish after a day, and no others', async () => {
    const em = database.fork();
    await recordCalls(em, null, [callMade({ at: AT })]);
    await recordCalls(em, rita, [callMade({ at: AT })]);
    const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
    expect(await sweepOrphanedCalls(database.fork(), later(23))).toBe(0);
    expect(await sweepOrphanedCalls(database.fork(), later(25))).toBe(1);
    expect(await rows()).toMatchObject({ calls: 1 });
  });

  it('forgets the runs of a person with the person', async () => {
    await record();
    const kept = await record({ connectionId: sam });
    await database.sql('delete from connection where id = $1', [rita]);
    const left = await database.sql<{ id: string }>('select id::text as id from proof_run');
    expect(left).toEqual([{ id: kept }]);
  });
});
