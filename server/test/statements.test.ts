// No question of the pages, and no mutation that asks Meta nothing, sends more statements to the database when there is more
// to show. Each operation has its number in this table: whoever adds a statement changes it knowingly. BEGIN and COMMIT are not counted.
import { DefaultQueryExecutor } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { OFFERED, OPERATIONS, readVariables, write } from './operations.ts';
import { stage, type Reviewer, type Stage } from './stage.ts';

/** Statements of each operation of the web, for somebody who is signed in. */
const STATEMENTS: Readonly<Record<string, number>> = {
  // The frame around every page asks for the session, the connection, what is stored, and how far the review is: four rounds.
  Access: 4,
  Accounts: 4,
  CheckSetup: 0,
  Conversation: 8,
  Dashboard: 4,
  DeveloperKeys: 4,
  Event: 7,
  Events: 7,
  Explorer: 4,
  ExportedEvents: 4,
  FindReceipt: 5,
  Guide: 4,
  Health: 4,
  Landing: 4,
  Messages: 5,
  PermissionPage: 4,
  Privacy: 4,
  Programs: 4,
  Rejected: 4,
  Report: 4,
  ReportFile: 3,
  Setup: 4,
  WhatIsStored: 4,
  // As they are asked here: refused before Meta is asked, but for the login, which only starts, and the replay.
  ChooseAccounts: 2,
  CreateApiKey: 1,
  ProvePermission: 6,
  ReplayEvent: 7,
  RevokeApiKey: 2,
  SendReply: 3,
  StartLogin: 2,
  SubscribeAccount: 3,
  // What the developers’ page offers to ask.
  'account-events': 5,
  channels: 2,
  connection: 3,
  conversation: 8,
  event: 7,
  health: 4,
  'newest-events': 5,
  node: 8,
  permissions: 3,
  rejected: 3,
  search: 6,
  submission: 3,
};

let it_: Stage;
let rita: Reviewer;
beforeAll(async () => {
  it_ = await withoutJobs(() => stage());
  rita = await it_.login('all-channels');
  await write(it_, rita);
  await rita.ask('mutation { proveAll { __typename } }');
  await write(it_, rita);
});
afterAll(() => it_.close());

/** The jobs of every minute would be counted, too. */
async function withoutJobs(open: () => Promise<Stage>): Promise<Stage> {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const opened = await open();
  vi.useRealTimers();
  return opened;
}

/** The same rows again, each so many times, with ids of their own. `more`: what else differs, in SQL over the number `n`. */
async function multiply(table: string, times: number, more: Record<string, string>) {
  const changes = Object.entries({ id: 'gen_random_uuid()', ...more });
  const json = changes.map(([column, value]) => `'${column}', ${value}`).join(', ');
  await it_.app.database.sql(
    `insert into ${table} select (jsonb_populate_record(${table}, jsonb_build_object(${json}))).*
       from ${table} cross join generate_series(1, ${times}) as n`,
  );
}

async function grow(): Promise<void> {
  const meta_id = `meta_id || n`;
  await multiply('page', 30, { meta_id });
  await multiply('instagram_account', 30, { meta_id });
  await multiply('phone_number', 30, { meta_id });
  await multiply('whatsapp_account', 30, { meta_id });
  // Copies arrive with the event they are copied from, so that the newest stays what it is.
  const id = `(left(id::text, 14) || substr(gen_random_uuid()::text, 15))::uuid`;
  await multiply('webhook_event', 60, {
    id,
    key: 'md5(key || n)',
    sender_id: `case when sender_id = account_id then sender_id else sender_id || n end`,
    recipient_id: `case when recipient_id = account_id then recipient_id else recipient_id || n end`,
  });
  // More of the conversations there are, and more conversations.
  await multiply('webhook_event', 3, { id, key: `md5(key || 'again' || n)` });
  await multiply('reply', 20, { key: 'key || n', customer_id: 'customer_id || n' });
  await multiply('proof_run', 40, {});
  await multiply('graph_call', 20, {});
}

/** Those that Meta answers, or that end what the others need. `Logout` and `DeleteMe` are left out for the latter. */
const LEFT_OUT = new Set(
  'CheckConnection RefreshChannels CheckWebhooks SubscribeApp FinishLogin ProveAll Logout DeleteMe'.split(
    ' ',
  ),
);
const asked = [...OPERATIONS.filter(({ name }) => !LEFT_OUT.has(name)), ...OFFERED];

async function statementsOf(query: string, variables: object): Promise<number> {
  // The first time also notes that the session was used.
  await rita.ask(query, variables);
  const sent = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery');
  const answer = await rita.ask(query, variables);
  const count = sent.mock.calls.length;
  sent.mockRestore();
  expect(answer.errors).toBeUndefined();
  return count;
}

async function countAll(
  variables: Readonly<Record<string, object>>,
): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const { name, query } of asked) {
    counted[name] = await statementsOf(query, variables[name] ?? {});
  }
  return counted;
}

/** Two rounds of every page, on a machine that does other things beside. */
const PATIENCE_MS = 120_000;

let small: Record<string, number>;
let large: Record<string, number>;
beforeAll(async () => {
  const variables = await readVariables(it_, rita);
  small = await countAll(variables);
  await grow();
  large = await countAll(variables);
}, PATIENCE_MS);

describe.each(asked)('$kind $name', ({ name }) => {
  test('costs as many statements when there is much as when there is little', () => {
    expect(large[name]).toBe(small[name]);
  });

  test('costs what stands in the table', () => {
    expect(small[name]).toBe(STATEMENTS[name]);
  });
});

test('the table names every operation that is asked, and no other', () => {
  expect(Object.keys(STATEMENTS).toSorted()).toEqual(asked.map(({ name }) => name).toSorted());
});

test('there is much in the large world', async () => {
  const [counts] = await it_.app.database.sql<Record<string, number>>(
    `select (select count(*) from page)::int as pages, (select count(*) from webhook_event)::int as events,
       (select count(*) from proof_run)::int as runs, (select count(*) from graph_call)::int as calls,
       (select count(distinct sender_id) from webhook_event)::int as customers`,
  );
  expect(counts?.['pages']).toBeGreaterThan(30);
  expect(counts?.['events']).toBeGreaterThan(500);
  expect(counts?.['runs']).toBeGreaterThan(200);
  expect(counts?.['calls']).toBeGreaterThan(200);
  expect(counts?.['customers']).toBeGreaterThan(100);
});
