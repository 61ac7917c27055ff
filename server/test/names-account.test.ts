// Every statement that the server really sends about events names their account. It is collected while the whole product is walked
// through: each operation of the pages and of the developers’ page, Meta's deliveries, streams, searches, the jobs, a deletion.
import { readdirSync, readFileSync } from 'node:fs';
import { sweep } from '#webhooks/sweep';
import { sweepUnsent } from '#webhooks/sweep-unsent';
import { DefaultQueryExecutor } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { isAboutEvents, mentionsWithoutAccount } from './names-account.ts';
import { INSTAGRAM, OFFERED, OPERATIONS, OUTLET, readVariables, write } from './operations.ts';
import { stage, type Reviewer, type Stage } from './stage.ts';
import { subscribe } from './subscriber.ts';

describe('the check itself', () => {
  it.each([
    'select id from webhook_event where account_id = $1 and id < $2',
    'select id from webhook_event where account_id = any($1::text[])',
    'select e.id from unnest($1::text[]) as mine (account) join webhook_event e on e.account_id = mine.account',
    `select 1 from unnest($1::text[]) as mine (account) cross join lateral (
       select id from webhook_event where account_id = mine.account limit 1) as newest`,
    'delete from webhook_event where (account_id, id) in (select account_id, id from webhook_event where account_id = $1)',
    'insert into webhook_event (account_id, id) select $1, $2',
    'select min(account_id) from webhook_event where account_id > $1',
    'select 1 from page',
  ])('lets pass: %s', async (statement) => {
    expect(await mentionsWithoutAccount(statement)).toEqual([]);
  });

  it.each([
    'select id from webhook_event where id = $1',
    'select count(*) from webhook_event',
    'select id from webhook_event where account_id = $1 or id = $2',
    'select id from webhook_event where not account_id = $1',
    'select id from webhook_event where account_id > $1',
    'select id from webhook_event where account_id = sender_id',
    'select id from webhook_event e where e.account_id = e.sender_id',
    'select min(account_id), count(*) from webhook_event',
    'select e.id from page join webhook_event e on e.id = page.id where page.account_id = $1',
    'select 1 from page where exists (select 1 from webhook_event where id = $1)',
    'select id from webhook_event where account_id = $1 union all select id from webhook_event',
    'with old as (delete from webhook_event where id < $1 returning id) select count(*) from old',
    'update webhook_event set text = null where id = $1',
    'delete from webhook_event where (account_id, id) in (select account_id, id from webhook_event where id < $1)',
    'delete from webhook_event where id in (select event_id from webhook_repeat where account_id = $1)',
    'insert into webhook_event (id) values ($1)',
    'insert into page (id) select id from webhook_event',
    'select 1 from webhook_repeat where event_id = $1',
  ])('stops: %s', async (statement) => {
    expect(await mentionsWithoutAccount(statement)).not.toEqual([]);
  });
});

/** Everything that was sent about events, each statement once. */
const sent = new Set<string>();

function collect(): () => void {
  const send = DefaultQueryExecutor.prototype.executeQuery;
  const spy = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery');
  spy.mockImplementation(function (this: DefaultQueryExecutor, query, ...rest) {
    if (isAboutEvents(query.sql)) sent.add(query.sql);
    return send.call(this, query, ...rest);
  });
  return () => spy.mockRestore();
}

/** Ends everything: the last to be asked. */
const LAST = new Set(['Logout', 'DeleteMe', 'FinishLogin']);
/** Two rounds of every page, on a machine that does other things beside. */
const PATIENCE_MS = 120_000;

let it_: Stage;
beforeAll(async () => {
  it_ = await stage();
  const stop = collect();
  try {
    await walkThrough(await it_.login('all-channels'));
  } finally {
    stop();
  }
}, PATIENCE_MS);
afterAll(() => it_.close());

async function walkThrough(rita: Reviewer): Promise<void> {
  await write(it_, rita);
  await rita.ask('mutation { proveAll { __typename } }');
  await takeBack(rita);
  const variables = await readVariables(it_, rita);
  for (const { name, query } of [...OPERATIONS, ...OFFERED]) {
    if (!LAST.has(name)) await rita.ask(query, variables[name] ?? {});
  }
  await askFurther(rita);
  const { database } = it_.app;
  await sweepUnsent(database, new Date());
  await sweep(database, new Date(Date.now() + 1_000), 1);
  await write(it_, rita);
  await rita.ask('mutation { deleteMe { __typename } }');
}

/** What only happens when a message is taken back, an event comes again, or is sent through once more. */
async function takeBack(rita: Reviewer): Promise<void> {
  const { simulator } = it_;
  const to = { channel: 'instagram', accountId: INSTAGRAM } as const;
  await simulator.customerWrites({ ...to, text: 'not meant for you' });
  await simulator.customerWrites({ ...to, text: '', kind: 'unsend' });
  const item = { sender: { id: '2002' }, recipient: { id: OUTLET }, timestamp: 1_764_000_000_000 };
  const messaging = [{ ...item, message: { mid: 'm_again', text: 'twice' } }];
  const body = { object: 'page', entry: [{ id: OUTLET, time: item.timestamp, messaging }] };
  await simulator.deliver(body);
  await simulator.deliver(body);
  await simulator.settled();
  await rita.ask('mutation { checkWebhooks { __typename } }');
}

/** What the pages ask with a filter, and what programs follow. */
async function askFurther(rita: Reviewer): Promise<void> {
  const filter = { channel: 'MESSENGER', kind: 'MESSAGE', since: new Date(Date.now() - 60_000) };
  for (const search of [null, 'hello', crypto.randomUUID()]) {
    const events = OPERATIONS.find(({ name }) => name === 'Events');
    await rita.ask(events?.query ?? '', { filter: { ...filter, search }, first: 2 });
  }
  const follower = await subscribe(
    it_.url,
    'subscription { webhookEventReceived { node { id } } }',
    {
      session: rita.session,
    },
  );
  await write(it_, rita);
  await vi.waitUntil(() => follower.results.length > 0);
  follower.leave();
}

test('every statement about events names their account', async () => {
  const faults: Record<string, string[]> = {};
  for (const statement of sent) {
    const found = await mentionsWithoutAccount(statement);
    if (found.length > 0) faults[statement] = found;
  }
  expect(faults).toEqual({});
});

const SOURCE = new URL('../src/', import.meta.url);
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The words around each mention of the table in the SQL of the source, as far as they stand there without a `${…}`. */
function mentionsInSource(): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, SOURCE), 'utf8'));
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => /\b(?:from|join|into|update|') ?webhook_(?:event|repeat)\b/.test(line))
    .filter((line) => !/^\s*(?:\/\/|\*)/.test(line) && !/^\s*(?:tableName: )?'\w+',$/.test(line))
    .flatMap((line) => line.split(/[`']|\$\{|\}/))
    .filter((part) => /\bwebhook_(?:event|repeat)\b/.test(part))
    .map(plain);
}

test('no statement of the source was missed on the way', () => {
  const all = [...sent].map(plain);
  const missed = mentionsInSource().filter((part) => !all.some((one) => one.includes(part)));
  expect(missed).toEqual([]);
  expect(mentionsInSource().length).toBeGreaterThan(25);
});
