import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { message, openEventRoom, partOf, toPage, type EventRoom } from '../../test/event-room.ts';

const START = Date.UTC(2026, 10, 22, 10);
const at = (second: number): Date => new Date(START + second * 1_000);

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: WebhookEventFilter) {
  webhookEvents(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    nodes { id text } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const COUNT = `query ($filter: WebhookEventFilter) { webhookEvents(first: 1, filter: $filter) { nodes { id } count { number more } searchedSince } }`;

interface Page {
  nodes: { id: string; text: string | null }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

let room: EventRoom;
let ana: string;
beforeAll(async () => {
  room = await openEventRoom(() => at(3_600));
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.empty();
  ana = await room.connect('3003');
});

async function page(variables: object): Promise<Page> {
  return partOf(await room.ask(ana, LIST, variables), 'webhookEvents');
}

const texts = async (filter: object): Promise<(string | null)[]> =>
  (await page({ first: 100, filter })).nodes.map(({ text }) => text);

const count = async (filter: object = {}): Promise<unknown> => {
  const answer = await room.ask(ana, COUNT, { filter });
  return partOf<{ count: unknown }>(answer, 'webhookEvents').count;
};

/** Messages of the Page, one a second. */
async function fill(from: number, to: number, more: (n: number) => object = () => ({})) {
  for (let n = from; n < to; n += 1) {
    await room.receive(toPage('3003', { ...message(`m${n}`, `text ${n}`), ...more(n) }), at(n));
  }
}

const upTo = (count: number): string[] => Array.from({ length: count }, (_, n) => `text ${n}`);

describe('a list of events', () => {
  test('is walked from its old end to its new one without a gap or a double', async () => {
    await fill(0, 23);
    const seen: (string | null)[] = [];
    let before: string | null = null;
    for (let pages = 0; pages < 5; pages += 1) {
      const { nodes, pageInfo }: Page = await page({ last: 5, before });
      seen.push(...nodes.toReversed().map(({ text }) => text));
      expect(pageInfo).toMatchObject({ hasNextPage: pages > 0, hasPreviousPage: pages < 4 });
      expect(pageInfo.startCursor).toBe(nodes[0]?.id);
      before = pageInfo.startCursor;
    }
    expect(seen).toEqual(upTo(23));
  });

  test('is walked to its old end without a gap or a double while events arrive', async () => {
    await fill(0, 12);
    const seen: (string | null)[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 4; pages += 1) {
      const { nodes, pageInfo }: Page = await page({ first: 3, after });
      seen.push(...nodes.map(({ text }) => text));
      expect(pageInfo).toMatchObject({ hasPreviousPage: pages > 0, hasNextPage: pages < 3 });
      after = pageInfo.endCursor;
      await fill(20 + pages, 21 + pages);
    }
    expect(seen).toEqual(upTo(12).toReversed());
  });

  test('is walked to its new end and finds what arrived meanwhile', async () => {
    await fill(0, 4);
    const first = await page({ last: 3 });
    await fill(4, 6);
    const second = await page({ last: 3, before: first.pageInfo.startCursor });
    expect([...first.nodes.toReversed(), ...second.nodes.toReversed()].map((n) => n.text)).toEqual(
      upTo(6),
    );
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('is shown between two cursors, from either side', async () => {
    await fill(0, 8);
    const { nodes } = await page({});
    const between = { after: nodes[1]?.id, before: nodes[6]?.id };
    const around = { hasNextPage: true, hasPreviousPage: true };
    const newest = await page({ first: 2, ...between });
    expect(newest.nodes).toEqual(nodes.slice(2, 4));
    expect(newest.pageInfo).toMatchObject(around);
    const oldest = await page({ last: 2, ...between });
    expect(oldest.nodes).toEqual(nodes.slice(4, 6));
    expect(oldest.pageInfo).toMatchObject(around);
    expect((await page({ first: 9, ...between })).nodes).toEqual(nodes.slice(2, 6));
  });

  test('is refused with a page that cannot be', async () => {
    for (const [variables, told] of [
      [{ first: 0 }, 'between 1 and 100'],
      [{ first: 101 }, 'between 1 and 100'],
      [{ last: 0 }, 'between 1 and 100'],
      [{ last: 101 }, 'between 1 and 100'],
      [{ first: 1, last: 1 }, 'not for both'],
      [{ after: 'x' }, '`after` must be a cursor'],
      [{ before: '' }, '`before` must be a cursor'],
      [{ last: 2, before: "x'" }, '`before` must be a cursor'],
    ] as const) {
      const { data, errors } = await room.ask(ana, LIST, variables);
      expect(data).toBeNull();
      expect(errors?.[0]?.message).toContain(told);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('that is empty has no page, no count and no cursor', async () => {
    const empty = {
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    };
    expect(await page({})).toEqual(empty);
    expect(await page({ last: 3 })).toEqual(empty);
    const { data } = await room.ask(null, COUNT);
    const nothing = { nodes: [], count: { number: 0, more: false }, searchedSince: null };
    expect(data?.['webhookEvents']).toEqual(nothing);
    expect(await count()).toEqual({ number: 0, more: false });
  });
});

describe('a filter', () => {
  test('by time takes what came since then and before then, to the millisecond', async () => {
    await fill(0, 5);
    expect(await texts({ since: at(2) })).toEqual(['text 4', 'text 3', 'text 2']);
    expect(await texts({ until: at(2) })).toEqual(['text 1', 'text 0']);
    expect(await texts({ since: at(1), until: at(3) })).toEqual(['text 2', 'text 1']);
    expect(await texts({ since: new Date(at(2).getTime() + 1) })).toEqual(['text 4', 'text 3']);
    expect(await texts({ since: at(3), until: at(1) })).toEqual([]);
    expect(await texts({ since: '1900-01-01T00:00:00Z' })).toHaveLength(5);
    expect(await texts({ since: '9999-12-31T23:59:59Z' })).toEqual([]);
  });

  test('by badge tells what is real, a test and simulated', async () => {
    await room.receive(toPage('3003', message('m1', 'real')), at(1));
    await room.receive(toPage('3003', message('m2', 'simulated')), at(2), { simulated: true });
    await room.receive(toPage('0', message('m3', 'sample')), at(3));
    expect(await texts({ badge: 'REAL' })).toEqual(['real']);
    expect(await texts({ badge: 'SIMULATED' })).toEqual(['simulated']);
    expect(await texts({ badge: 'TEST' })).toEqual(['sample']);
    expect(await texts({ badge: 'TEST', accountId: '3003' })).toEqual([]);
    expect(await texts({ badge: 'REAL', accountId: '0' })).toEqual([]);
  });

  test('joins all that it says', async () => {
    await fill(0, 6, (n) =>
      n % 2 === 0
        ? {}
        : { message: undefined, postback: { mid: `p${n}`, payload: `pressed ${n}` } },
    );
    await room.receive(toPage('0', message('m9', 'text 9')), at(9));
    const wanted = { kind: 'MESSAGE', channel: 'MESSENGER', badge: 'REAL', accountId: '3003' };
    expect(await texts(wanted)).toEqual(['text 4', 'text 2', 'text 0']);
    const narrow = { ...wanted, since: at(1), until: at(5), search: 'TEXT' };
    expect(await texts(narrow)).toEqual(['text 4', 'text 2']);
    expect(await count(narrow)).toEqual({ number: 2, more: false });
    const first = await page({ first: 1, filter: narrow });
    const second = await page({ first: 1, filter: narrow, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ text }) => text)).toEqual(['text 2']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });
});

describe('the count', () => {
  /** Rows are put in as they are: arriving one by one would take long. */
  const put = (page: string, events: number) =>
    room.database.sql(
      `insert into webhook_event (account_id, id, key, channel, kind, badge, summary, payload, received_at)
       select $1, gen_random_uuid(), 'key ' || n, 'MESSENGER', 'READ', 'REAL', 'Read', '{}', $2 from generate_series(1, $3::int) as n`,
      [page, at(0), events],
    );

  test('is exact up to 1,000, over all accounts together', async () => {
    await room.database.sql(
      `insert into page (id, connection_id, meta_id, name, source, subscription) values ($1, $2, '4004', 'b', 'OWN_ROLE', 'SUBSCRIBED')`,
      [randomUUID(), ana],
    );
    await put('3003', 600);
    await put('4004', 400);
    await put('5005', 50);
    expect(await count()).toEqual({ number: 1_000, more: false });
    expect(await count({ accountId: '4004' })).toEqual({ number: 400, more: false });
    await put('0', 1);
    expect(await count()).toEqual({ number: 1_000, more: true });
  });

  test('costs a statement only when it is asked for, and accounts cost none', async () => {
    await fill(0, 3);
    await room.ask(ana, LIST);
    const plain = room.statements();
    await room.ask(ana, COUNT);
    expect(room.statements()).toBe(plain + 1);
    for (let n = 0; n < 20; n += 1) {
      await room.database.sql(
        `insert into page (id, connection_id, meta_id, name, source, subscription) values ($1, $2, $3, 'b', 'OWN_ROLE', 'SUBSCRIBED')`,
        [randomUUID(), ana, `60${n}`],
      );
    }
    await room.ask(ana, LIST);
    expect(room.statements()).toBe(plain);
    await room.ask(ana, LIST, { filter: { search: 'text' } });
    expect(room.statements()).toBe(plain + 1);
  });
});
