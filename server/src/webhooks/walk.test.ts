import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { message, openEventRoom, toPage, type EventRoom } from '../../test/event-room.ts';
import { findEvents } from './find-events.ts';
import { everyEventOf, type Stretch } from './walk.ts';

const START = Date.UTC(2026, 10, 22, 10);
const PAGES = Array.from({ length: 9 }, (_, place) => `30${place}`);
/** Whose event came when: some Pages are silent for long, one is busy at the end, one never gets any. */
const COMES = [...'0123456701234012001717177777772'].map((place) => PAGES[Number(place)] ?? '');

let room: EventRoom;
/** Newest first. */
let all: { id: string; kind: string }[];

beforeAll(async () => {
  room = await openEventRoom(() => new Date(START));
  for (const [second, page] of COMES.entries()) {
    const item =
      second % 3 === 0
        ? { read: { watermark: START + second } }
        : message(`m${second}`, `text ${second}`);
    await room.receive(toPage(page, item), new Date(START + second * 1_000));
  }
  all = await room.database.sql('select id, kind from webhook_event order by id desc');
});
afterAll(() => room.close());

async function found(kind: string | null, stretch: Stretch): Promise<string[]> {
  const rows = await findEvents(
    room.database.fork(),
    { ...everyEventOf(PAGES), kind },
    stretch,
    false,
  );
  return rows.map(({ id }) => id);
}

describe.each([1, 2, 5, 8, 9, 20])('the first %i events of nine accounts', (most) => {
  it.each([null, 'MESSAGE', 'READ'])('are those of all together, kind %s', async (kind) => {
    const list = all.filter((event) => kind === null || event.kind === kind).map(({ id }) => id);
    expect(list.length).toBeGreaterThan(9);
    const stretch = { after: null, before: null, most };
    expect(await found(kind, { ...stretch, fromEnd: false })).toEqual(list.slice(0, most));
    const oldest = list.toReversed();
    expect(await found(kind, { ...stretch, fromEnd: true })).toEqual(oldest.slice(0, most));
  });

  it('go on from any event to either side', async () => {
    const list = all.map(({ id }) => id);
    for (const [place, id] of list.entries()) {
      const older = { after: id, before: null, fromEnd: false, most };
      expect(await found(null, older)).toEqual(list.slice(place + 1, place + 1 + most));
      const newer = { after: null, before: id, fromEnd: true, most };
      expect(await found(null, newer)).toEqual(list.slice(0, place).toReversed().slice(0, most));
    }
  });

  it('leave out what they are told to', async () => {
    const [first = '', second = '', ...rest] = all.map(({ id }) => id);
    const stretch = { after: null, before: null, fromEnd: false, most, except: [first, second] };
    expect(await found(null, stretch)).toEqual(rest.slice(0, most));
  });
});
