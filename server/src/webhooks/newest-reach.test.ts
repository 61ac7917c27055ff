import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEventRoom, type EventRoom } from '../../test/event-room.ts';
import { earliestId } from './event-id.ts';
import { findEvents } from './find-events.ts';
import { newestReach } from './newest-reach.ts';
import { openSearch } from './search.ts';
import { everyEventOf, newest } from './walk.ts';

const ACCOUNTS = ['3003', '4004', '5005'];
const START = Date.UTC(2026, 10, 1);
const MINUTE = 60_000;

/** When events arrive, in milliseconds from the start: evenly, in bursts after silences, several in one millisecond. */
const WORLDS: Record<string, number[]> = {
  'no event': [],
  'one event': [5],
  'even traffic': Array.from({ length: 60 }, (_, n) => n * 7 * MINUTE),
  'a burst after a silence of a week': [
    ...Array.from({ length: 9 }, (_, n) => n * MINUTE),
    ...Array.from({ length: 50 }, (_, n) => 10_080 * MINUTE + n),
  ],
  'a silence of a week after a burst': [
    ...Array.from({ length: 50 }, (_, n) => n),
    ...Array.from({ length: 3 }, (_, n) => 10_080 * MINUTE + n * MINUTE),
  ],
  'several in a millisecond': Array.from({ length: 60 }, (_, n) => Math.floor(n / 5) * MINUTE),
};

let room: EventRoom;
beforeAll(async () => {
  room = await openEventRoom(() => new Date(START));
});
afterAll(() => room.close());

/** The first account has half of the events. Every third holds the words. */
async function fill(times: readonly number[]): Promise<void> {
  await room.empty();
  for (const [n, time] of times.entries()) {
    const account = n % 2 === 0 ? '3003' : ['4004', '5005'][n % 4 === 1 ? 0 : 1];
    const id = `${earliestId(new Date(START + time)).slice(0, -4)}${n.toString(16).padStart(4, '0')}`;
    await room.database.sql(
      `insert into webhook_event (account_id, id, key, channel, kind, badge, text, summary, payload, received_at)
       values ($1, $2, $3, 'MESSENGER', 'MESSAGE', 'REAL', $4, $4, '{}', $5)`,
      [account, id, `key ${n}`, n % 3 === 0 ? 'the words' : 'others', new Date(START + time)],
    );
  }
}

describe.each(Object.entries(WORLDS))('%s', (_, times) => {
  beforeAll(() => fill(times));

  test.each([1, 2, 7, 20, 59, 60, 100])('reaches back as far as %i events', async (most) => {
    const all = { accounts: ACCOUNTS, since: null, until: null };
    const reach = await newestReach(room.database.fork(), all, most);
    const beyond = times.toSorted((one, other) => other - one)[most];
    expect(reach).toEqual(beyond === undefined ? null : new Date(START + beyond + 1));
  });

  test('a search that goes on to the end finds everything once', async () => {
    const em = room.database.fork();
    const found: string[] = [];
    let until: Date | null = null;
    do {
      const list = { ...everyEventOf(ACCOUNTS), until };
      const search = await openSearch(em, list, 'words', 6);
      const rows = await findEvents(em, { ...list, search }, newest(100), false);
      found.push(...rows.map(({ id }) => id));
      until = search.since;
    } while (until !== null);
    const all = await room.database.sql<{ id: string }>(
      `select id from webhook_event where text = 'the words' order by id desc`,
    );
    expect(found).toEqual(all.map(({ id }) => id));
    expect(found).toHaveLength(Math.ceil(times.length / 3));
  });
});

test('does not look beyond the beginning, and begins before the end', async () => {
  await fill(WORLDS['even traffic'] ?? []);
  const at = (n: number): Date => new Date(START + n * 7 * MINUTE);
  const reach = (since: Date | null, until: Date | null, most: number) =>
    newestReach(room.database.fork(), { accounts: ACCOUNTS, since, until }, most);
  expect(await reach(at(50), null, 10)).toBeNull();
  expect(await reach(at(49), null, 10)).toEqual(new Date(at(49).getTime() + 1));
  expect(await reach(null, at(30), 10)).toEqual(new Date(at(19).getTime() + 1));
  expect(await reach(at(30), at(20), 1)).toBeNull();
  const kinds = { accounts: ACCOUNTS, since: null, until: null };
  expect(await newestReach(room.database.fork(), { ...kinds, kind: 'READ' }, 1)).toBeNull();
  expect(await newestReach(room.database.fork(), { ...kinds, kind: 'MESSAGE' }, 10)).toEqual(
    new Date(at(49).getTime() + 1),
  );
  expect(await newestReach(room.database.fork(), everyEventOf([]), 1)).toBeNull();
});
