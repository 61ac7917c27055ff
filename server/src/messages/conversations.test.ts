// What the room's reading verbs give, and what they cost.
import type { PgliteConnection } from '@mikro-orm/pglite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { onPostgres } from '../../test/databases.ts';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';
import { findOpenConversations } from './find-open.ts';
import { sweepReplies } from './sweep-replies.ts';

const OUTLET = '104958712310';
const INSTAGRAM = '17841405822304914';
const NUMBER = '106540352242922';
const DAY_MS = 24 * 3_600_000;

let it_: Stage;
let rita: Reviewer;
let connectionId: string;
beforeAll(async () => {
  it_ = await stage();
  rita = await it_.login('all-channels');
  const [row] = await it_.app.database.sql<{ id: string }>('select id from connection');
  connectionId = row?.id ?? '';
});
afterAll(() => it_.close());

const now = () => it_.simulator.clock.now();
const em = () => it_.app.database.fork();
const idsByChannel = async () => {
  const answer = await rita.ask('{ conversations { nodes { id channel customerId } } }');
  const page = answer.data['conversations'] as {
    nodes: { id: string; channel: string; customerId: string }[];
  };
  return page.nodes;
};
const reply = async (id: string, text: string, key: string) => {
  await rita.ask('mutation ($input: SendReplyInput!) { sendReply(input: $input) { __typename } }', {
    input: { conversationId: id, text, key },
  });
  await it_.simulator.settled();
};

/** Statements that the embedded database was sent while the work ran. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const connection = it_.app.database.orm.em
    .getDriver()
    .getConnection() as unknown as PgliteConnection;
  const spy = vi.spyOn(await connection.getNativeClient(), 'query');
  await work();
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length;
}

it('knows no open conversation before anybody wrote', async () => {
  expect(await findOpenConversations(em(), connectionId, now())).toEqual(new Map());
});

it.skipIf(onPostgres)('a list costs the same for one conversation as for twenty', async () => {
  const list = () =>
    rita.ask('{ conversations { nodes { id lastLine window { open } verified cannotReply } } }');
  const write = (count: number) =>
    it_.simulator.customerWrites({
      channel: 'messenger',
      accountId: OUTLET,
      text: 'hello',
      customer: `Customer ${count}`,
    });
  await write(0);
  await list();
  const one = await statementsOf(list);
  for (let count = 1; count < 20; count += 1) await write(count);
  const twenty = await statementsOf(list);
  // The session; the accounts; the pairs; their heads, the replies, the grants and the limit; what was unsent.
  expect([one, twenty]).toEqual([5, 5]);
});

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String) {
  conversations(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id lastLine } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Page {
  edges: { cursor: string; node: { id: string; lastLine: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

describe('the pages of the list', () => {
  const page = async (asked: object = {}) =>
    (await rita.ask(PAGE, asked)).data['conversations'] as Page;
  const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);
  const writes = (customer: string, text: string) =>
    it_.simulator.customerWrites({ channel: 'messenger', accountId: OUTLET, text, customer });
  let all: Page;
  beforeAll(async () => {
    for (const customer of ['Ada', 'Ben', 'Cyd', 'Dee', 'Eve']) await writes(customer, 'hello');
    all = await page({ first: 100 });
  });

  it('lead from the newest to the oldest, each conversation once', async () => {
    const walked: string[] = [];
    for (let asked: object = { first: 2 }; ;) {
      const { pageInfo, ...rest } = await page(asked);
      walked.push(...idsOf({ pageInfo, ...rest }));
      if (!pageInfo.hasNextPage) break;
      asked = { first: 2, after: pageInfo.endCursor };
    }
    expect(walked.length).toBeGreaterThanOrEqual(5);
    expect(walked).toEqual(idsOf(all));
  });

  it('lead back the same way', async () => {
    const from = all.edges[4]?.cursor;
    const two = await page({ last: 2, before: from });
    expect(idsOf(two)).toEqual(idsOf(all).slice(2, 4));
    expect(two.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
    const rest = await page({ last: 100, before: two.pageInfo.startCursor });
    expect(idsOf(rest)).toEqual(idsOf(all).slice(0, 2));
    expect(rest.pageInfo.hasPreviousPage).toBe(false);
  });

  it('end with the first who wrote', async () => {
    const end = await page({ last: 1 });
    expect(idsOf(end)).toEqual(idsOf(all).slice(-1));
    expect(end.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  it('do not show again whom the reader saw before, though they write meanwhile', async () => {
    const first = await page({ first: 2 });
    await writes('Ada', 'and one thing more');
    const second = await page({ first: 100, after: first.pageInfo.endCursor });
    expect(idsOf(second)).not.toEqual(expect.arrayContaining(idsOf(first)));
    const newer = await page({ last: 100, before: first.pageInfo.startCursor });
    expect(newer.edges.map(({ node }) => node.lastLine)).toEqual([
      expect.stringContaining('and one thing more'),
    ]);
    expect(idsOf(second)).not.toContain(idsOf(newer)[0]);
  });

  it('are not found by a cursor of nobody’s', async () => {
    const answer = await rita.ask(PAGE, { after: 'yesterday' });
    expect(answer.errors?.[0]?.message).toBe('`after` must be a cursor that this list returned.');
  });
});

it('finds the newest conversation with an open window on each channel', async () => {
  const accounts = { messenger: OUTLET, instagram: INSTAGRAM, whatsapp: NUMBER } as const;
  for (const channel of ['messenger', 'instagram', 'whatsapp'] as const) {
    it_.simulator.clock.advance(1_000);
    for (const customer of ['Ana', 'Bo']) {
      it_.simulator.clock.advance(1_000);
      await it_.simulator.customerWrites({
        channel,
        accountId: accounts[channel],
        text: `from ${customer}`,
        customer,
      });
    }
  }
  const open = await findOpenConversations(em(), connectionId, now());
  const newest = new Map<string, string>();
  for (const { channel, id } of (await idsByChannel()).toReversed()) newest.set(channel, id);
  expect(open).toEqual(newest);
  expect(open.size).toBe(3);
  const tomorrow = new Date(now().getTime() + DAY_MS);
  expect(await findOpenConversations(em(), connectionId, tomorrow)).toEqual(new Map());
});

it('tells the open pages of the person when a reply goes out and when Meta took it', async () => {
  const ticks: (string | null)[] = [];
  const stop = await it_.app.database.listen('tick', (payload) => ticks.push(payload));
  const open = await findOpenConversations(em(), connectionId, now());
  await reply(open.get('WHATSAPP') ?? '', 'five', 'tick-key-1');
  const mine = () => ticks.filter((payload) => payload?.includes(connectionId));
  await expect.poll(() => mine().length).toBe(2);
  await stop();
});

it('erases a reply that was unsent in Instagram itself, and shows it to nobody before', async () => {
  const open = await findOpenConversations(em(), connectionId, now());
  await reply(open.get('INSTAGRAM') ?? '', 'never mind', 'unsent-key-1');
  const [sent] = await it_.app.database.sql<{ mid: string; customer: string }>(
    "select provider_id as mid, customer_id as customer from reply where channel = 'INSTAGRAM'",
  );
  await it_.simulator.deliver({
    object: 'instagram',
    entry: [
      {
        id: INSTAGRAM,
        time: now().getTime(),
        messaging: [
          {
            sender: { id: INSTAGRAM },
            recipient: { id: sent?.customer },
            timestamp: now().getTime(),
            message: { mid: sent?.mid, is_echo: true, is_deleted: true },
          },
        ],
      },
    ],
  });
  const one = (await idsByChannel()).find(({ customerId }) => customerId === sent?.customer);
  const answer = await rita.ask(
    'query ($id: ID!) { conversation(id: $id) { messages { direction text unsent } } }',
    { id: one?.id },
  );
  expect(answer.data['conversation']).toEqual({
    messages: [
      { direction: 'IN', text: 'from Bo', unsent: false },
      { direction: 'OUT', text: null, unsent: true },
    ],
  });
  expect(await sweepReplies(it_.app.database, now())).toEqual({ erased: 1 });
  expect(await sweepReplies(it_.app.database, now())).toEqual({ erased: 0 });
  const texts = await it_.app.database.sql<{ text: string | null }>(
    'select text from reply order by id',
  );
  expect(texts.map(({ text }) => text)).toEqual(['five', null]);
});
