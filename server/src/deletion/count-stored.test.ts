import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEventRoom, type EventRoom } from '../../test/event-room.ts';
import { countStored } from './count-stored.ts';

let room: EventRoom;
beforeAll(async () => {
  room = await openEventRoom(() => new Date());
});
afterAll(() => room.close());

/** So many events of an account, and as many Graph calls of a person. */
async function store(account: string, connectionId: string, many: number): Promise<void> {
  const { sql } = room.database;
  await sql(
    `insert into webhook_event (account_id, id, key, channel, kind, badge, summary, payload, received_at)
     select $1, gen_random_uuid(), gen_random_uuid()::text, 'MESSENGER', 'READ', 'REAL', 'Read', '{}', now()
       from generate_series(1, $2::int)`,
    [account, many],
  );
  await sql(
    `insert into graph_call (id, connection_id, at, method, path_template, permissions, succeeded, duration_ms, token_kind, api_version)
     select gen_random_uuid(), $1, now(), 'GET', '/me', '{}', true, 1, 'USER', 'v24.0' from generate_series(1, $2::int)`,
    [connectionId, many],
  );
}

test('what is stored of a person is counted over all their accounts, and nobody else’s', async () => {
  const ana = await room.connect('3003');
  const bo = await room.connect('4004');
  await room.database.sql('update page set connection_id = $1 where connection_id = $2', [ana, bo]);
  await store('3003', ana, 2);
  await store('4004', ana, 3);
  await store('5005', bo, 7);
  expect(await countStored(room.database.fork(), ana)).toEqual({
    pages: 2,
    instagram: 0,
    whatsapp: 0,
    events: 5,
    moreEvents: false,
    tokens: 0,
    calls: 5,
    moreCalls: false,
  });
});

test('a thousand is counted to the end; beyond that it is said that there are more', async () => {
  await room.empty();
  const ana = await room.connect('3003');
  await store('3003', ana, 1_000);
  const whole = { events: 1_000, moreEvents: false, calls: 1_000, moreCalls: false };
  expect(await countStored(room.database.fork(), ana)).toMatchObject(whole);
  await store('3003', ana, 1);
  const more = { events: 1_000, moreEvents: true, calls: 1_000, moreCalls: true };
  expect(await countStored(room.database.fork(), ana)).toMatchObject(more);
});
