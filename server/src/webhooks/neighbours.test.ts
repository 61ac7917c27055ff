import { afterAll, beforeAll, expect, test } from 'vitest';
import { message, openEventRoom, partOf, toPage, type EventRoom } from '../../test/event-room.ts';

const START = Date.UTC(2026, 10, 22, 10);
const at = (second: number): Date => new Date(START + second * 1_000);

const ONE = `query ($id: ID!, $filter: WebhookEventFilter) {
  webhookEvent(id: $id) { neighbours(filter: $filter) { newerId olderId } } }`;

let room: EventRoom;
let ana: string;
let bo: string;
/** Our ids, the oldest first: odd ones of Ana's Page, even ones samples; the last is Bo's. */
let ids: string[];

beforeAll(async () => {
  room = await openEventRoom(() => at(60));
  ana = await room.connect('3003');
  bo = await room.connect('4004');
  for (let n = 0; n < 6; n += 1) {
    await room.receive(toPage(n % 2 === 0 ? '0' : '3003', message(`m${n}`, `text ${n}`)), at(n));
  }
  await room.receive(toPage('4004', message('b', 'of Bo')), at(9));
  const rows = await room.database.sql<{ id: string }>('select id from webhook_event order by id');
  ids = rows.map(({ id }) => id);
});
afterAll(() => room.close());

async function beside(n: number, filter: object = {}, who = ana): Promise<unknown> {
  const answer = await room.ask(who, ONE, { id: ids[n], filter });
  return partOf<{ neighbours: unknown }>(answer, 'webhookEvent').neighbours;
}
const between = (newer: number | null, older: number | null) => ({
  newerId: newer === null ? null : ids[newer],
  olderId: older === null ? null : ids[older],
});

test('an event stands between the next newer and the next older one of all accounts', async () => {
  expect(await beside(3)).toEqual(between(4, 2));
  const { data } = await room.ask(ana, ONE, { id: ids[3], filter: null });
  expect(data?.['webhookEvent']).toEqual({ neighbours: between(4, 2) });
});

test('nothing stands beyond the ends, and nothing of somebody else', async () => {
  expect(await beside(5)).toEqual(between(null, 4));
  expect(await beside(0)).toEqual(between(1, null));
  expect(await beside(6, {}, bo)).toEqual(between(null, 4));
});

test('the filter makes the list, whether or not the event is in it', async () => {
  expect(await beside(3, { accountId: '3003' })).toEqual(between(5, 1));
  expect(await beside(2, { badge: 'REAL' })).toEqual(between(3, 1));
  expect(await beside(2, { since: at(4) })).toEqual(between(4, null));
  expect(await beside(3, { search: 'm5' })).toEqual(between(5, null));
  expect(await beside(3, { search: 'TEXT' })).toEqual(between(4, 2));
  expect(await beside(3, { accountId: '4004' })).toEqual(between(null, null));
  expect(await beside(3, { kind: 'READ' })).toEqual(between(null, null));
});

test('going from one to the next passes every event once', async () => {
  const seen: (string | null)[] = [];
  let id: string | null = ids[5] ?? null;
  while (id !== null) {
    seen.push(id);
    const answer = await room.ask(ana, ONE, { id });
    const event: { neighbours: { olderId: string | null } } = partOf(answer, 'webhookEvent');
    id = event.neighbours.olderId;
  }
  expect(seen).toEqual(ids.slice(0, 6).toReversed());
});

test('may not be asked for on the events of a list', async () => {
  for (const rows of ['nodes { ...beside }', 'edges { node { ...beside } }']) {
    const { data, errors } = await room.ask(
      ana,
      `{ webhookEvents { ${rows} } } fragment beside on WebhookEvent { neighbours { newerId } }`,
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: '`neighbours` may be asked for on one `webhookEvent` only.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  }
});
