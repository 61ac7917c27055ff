import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { message, openEventRoom, partOf, toPage, type EventRoom } from '../../test/event-room.ts';
import { openSearch } from './search.ts';
import { sweepUnsent } from './sweep-unsent.ts';

const START = Date.UTC(2026, 10, 22, 10);
const at = (second: number): Date => new Date(START + second * 1_000);

const SEARCH = `query ($filter: WebhookEventFilter, $last: Int) {
  webhookEvents(last: $last, filter: $filter) { nodes { id text summary } count { number } searchedSince } }`;

interface Found {
  nodes: { id: string; text: string | null; summary: string }[];
  count: { number: number };
  searchedSince: string | null;
}

let room: EventRoom;
let ana: string;
let bo: string;
beforeAll(async () => {
  room = await openEventRoom(() => at(3_600));
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.empty();
  ana = await room.connect('3003');
  bo = await room.connect('4004');
});

async function search(words: string, who = ana, filter: object = {}): Promise<Found> {
  const variables = { filter: { search: words, ...filter } };
  return partOf(await room.ask(who, SEARCH, variables), 'webhookEvents');
}

/** The texts found; the count and the way from the old end must say the same. */
async function found(words: string, who = ana, filter: object = {}): Promise<string[]> {
  const { nodes, count } = await search(words, who, filter);
  const variables = { last: 100, filter: { search: words, ...filter } };
  const answer = await room.ask(who, SEARCH, variables);
  expect(partOf<Found>(answer, 'webhookEvents').nodes).toEqual(nodes);
  expect(count.number).toBe(nodes.length);
  return nodes.map(({ text, summary }) => text ?? summary);
}

const receive = (second: number, item: object, page = '3003', object = 'page') =>
  room.receive(toPage(page, item, object), at(second));

describe('an id', () => {
  beforeEach(async () => {
    await receive(1, { ...message('m_1', 'from Cleo'), sender: { id: '7007' } });
    await receive(2, {
      ...message('m_2', 'to Cleo', { is_echo: true }),
      sender: { id: '3003' },
      recipient: { id: '7007' },
    });
    await receive(3, message('m_3', 'from another'));
    await receive(4, {
      reaction: { mid: 'm_1', action: 'react', emoji: '❤' },
      sender: { id: '7007' },
    });
    await receive(5, { ...message('m_5', 'to Bo'), sender: { id: '8008' } }, '4004');
    // Meta's samples name people who are no account's.
    await room.receive(
      toPage('0', {
        ...message('m_6', 'sample'),
        sender: { id: '12334' },
        recipient: { id: '23245' },
      }),
      at(6),
    );
  });

  test('of Meta’s finds the message and what happened to it', async () => {
    expect(await found('m_1')).toEqual(['Reacted ❤', 'from Cleo']);
    expect(await found('  m_2\n')).toEqual(['to Cleo']);
  });

  test('of a sender or recipient finds what they wrote and were written', async () => {
    expect(await found('7007')).toEqual(['Reacted ❤', 'to Cleo', 'from Cleo']);
    expect(await found('12334')).toEqual(['sample']);
    expect(await found('23245')).toEqual(['sample']);
  });

  test('of an account finds all its events', async () => {
    expect(await found('3003')).toEqual(['Reacted ❤', 'from another', 'to Cleo', 'from Cleo']);
    expect(await found('0', ana, { kind: 'MESSAGE' })).toEqual(['sample']);
  });

  test('of ours finds the one event, in any case', async () => {
    const [, event] = (await search('m_1')).nodes;
    expect(await found(event?.id ?? '')).toEqual(['from Cleo']);
    expect(await found(event?.id.toUpperCase() ?? '')).toEqual(['from Cleo']);
  });

  test('is compared whole and as it is', async () => {
    expect(await found('m_')).toEqual([]);
    expect(await found('M_1')).toEqual([]);
    expect(await found('700')).toEqual([]);
  });

  test('of somebody else’s finds nothing, whichever it is', async () => {
    const { nodes } = await search('m_5', bo);
    for (const id of ['m_5', '8008', '4004', nodes[0]?.id ?? '', 'to Bo']) {
      expect(await found(id, bo)).toEqual(['to Bo']);
      expect(await found(id)).toEqual([]);
    }
  });

  test('is joined with the rest of the filter', async () => {
    expect(await found('7007', ana, { kind: 'REACTION' })).toEqual(['Reacted ❤']);
    expect(await found('7007', ana, { until: at(2) })).toEqual(['from Cleo']);
    expect(await found('7007', ana, { accountId: '0' })).toEqual([]);
  });
});

describe('a text', () => {
  test('is found by any part of it, in any case, in every script', async () => {
    await receive(1, message('m_1', 'Where is my Order?'));
    await receive(2, message('m_2', 'Къде е поръчката?'));
    expect(await found('MY ORD')).toEqual(['Where is my Order?']);
    expect(await found('ПОРЪЧКА')).toEqual(['Къде е поръчката?']);
    expect(await found('my  order')).toEqual([]);
  });

  test('is found in the line that tells the event', async () => {
    await receive(1, { read: { watermark: START } });
    expect(await found('read up')).toEqual(['Read up to 10:00:00 UTC']);
  });

  test('means its signs as they are: %, _ and \\ are themselves', async () => {
    const texts = ['100% sure', '100 euros', 'a_b', 'aXb', String.raw`C:\temp`, 'C:/temp', "it's"];
    for (const [n, text] of texts.entries()) await receive(n, message(`m_${n}`, text));
    expect(await found('100%')).toEqual(['100% sure']);
    expect(await found('%')).toEqual(['100% sure']);
    expect(await found('a_b')).toEqual(['a_b']);
    expect(await found('\\')).toEqual([String.raw`C:\temp`]);
    expect(await found("'")).toEqual(["it's"]);
  });

  test('that is blank looks for nothing', async () => {
    await receive(1, message('m_1', 'one'));
    expect(await found('')).toEqual(['one']);
    expect(await found(' \t\n')).toEqual(['one']);
  });

  test('of signs that cannot be stored is looked for as it would be stored', async () => {
    await receive(1, message('m_1', 'zero\0here'));
    expect(await found('zero\0here')).toEqual(['zero\uFFFDhere']);
    expect(await found('\uD800')).toEqual(['zero\uFFFDhere']);
  });

  test('may be 200 characters long, not more', async () => {
    await receive(1, message('m_1', '😀'.repeat(200)));
    expect(await found('😀'.repeat(200))).toHaveLength(1);
    const { data, errors } = await room.ask(ana, SEARCH, { filter: { search: '😀'.repeat(201) } });
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message: '`search` must be at most 200 characters long.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a message that was unsent', () => {
  const secrets = [
    { item: message('m_1', 'my secret'), told: 'secret' },
    { item: { message_edit: { mid: 'm_1', text: 'my other secret', num_edit: 1 } }, told: 'other' },
  ];

  test.each(secrets)('is not found by its text: $told', async ({ item, told }) => {
    await receive(1, item, '3003', 'instagram');
    expect(await found(told)).toHaveLength(1);
    await receive(2, { message: { mid: 'm_1', is_deleted: true } }, '3003', 'instagram');
    expect(await found(told)).toEqual([]);
  });

  test.each(secrets)('before it came is not found either: $told', async ({ item, told }) => {
    await receive(1, { message: { mid: 'm_1', is_deleted: true } }, '3003', 'instagram');
    await receive(2, item, '3003', 'instagram');
    const [row] = await room.database.sql<{ held: boolean }>(
      `select bool_or(text like '%secret') as held from webhook_event`,
    );
    expect(row?.held).toBe(true);
    expect(await found(told)).toEqual([]);
    // By its id it is found, without what it said.
    expect(await found('m_1')).toEqual(['Message that was unsent', 'Message unsent']);
    await sweepUnsent(room.database, at(3));
    expect(await found(told)).toEqual([]);
  });

  test('hides no other message', async () => {
    await receive(1, { message: { mid: 'm_1', is_deleted: true } }, '3003', 'instagram');
    await receive(2, message('m_2', 'no secret'), '3003', 'instagram');
    await receive(3, message('m_1', 'a secret on Messenger'));
    expect(await found('secret')).toEqual(['a secret on Messenger', 'no secret']);
  });
});

describe('how far a text is looked for', () => {
  /** An old message, and as many events after it as are looked through. */
  async function bury(): Promise<void> {
    await receive(1, { ...message('m_old', 'buried words'), sender: { id: '7007' } });
    await room.database.sql(
      `insert into webhook_event (account_id, id, key, channel, kind, badge, summary, payload, received_at)
       select '3003', ('ffffffff-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'key ' || n, 'MESSENGER', 'READ', 'REAL', 'Read', '{}', $1
         from generate_series(1, 10000) as n`,
      [at(2)],
    );
  }

  test('is the newest 10,000 of an account; ids are found beyond it', async () => {
    await bury();
    expect(await found('buried')).toEqual([]);
    expect(await found('7007')).toEqual(['buried words']);
    expect(await found('m_old')).toEqual(['buried words']);
    expect((await search('buried')).searchedSince).toBe(
      new Date(at(1).getTime() + 1).toISOString(),
    );
  });

  test('counts from the end of the filter’s time', async () => {
    await bury();
    expect(await found('buried', ana, { until: at(60) })).toEqual(['buried words']);
    expect((await search('buried', ana, { until: at(60) })).searchedSince).toBeNull();
  });

  test('is told only when something was left out', async () => {
    await receive(1, message('m_1', 'one'));
    expect((await search('one')).searchedSince).toBeNull();
    expect((await search('')).searchedSince).toBeNull();
    for (const second of [2, 3, 4]) await receive(second, message(`m_${second}`, 'more'));
    const em = room.database.fork();
    const stretch = { accounts: ['3003', '4004'], since: null, until: null };
    const sinceOf = async (more: object, most: number) =>
      (await openSearch(em, { ...stretch, ...more }, 'one', most)).since;
    expect(await sinceOf({}, 2)).toEqual(new Date(at(2).getTime() + 1));
    expect(await sinceOf({}, 4)).toBeNull();
    expect(await sinceOf({ since: at(3) }, 2)).toBeNull();
    expect(await sinceOf({ until: at(3) }, 2)).toBeNull();
    expect(await sinceOf({ accounts: ['4004'] }, 2)).toBeNull();
  });
});
