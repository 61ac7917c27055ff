import { randomUUID } from 'node:crypto';
import type { Database } from '#base/database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import { createInbox } from './inbox.ts';
import { createReject } from './reject.ts';
import { sweep } from './sweep.ts';
import { unpack } from './unpack.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR_MS);

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const table of ['webhook_event', 'rejected_delivery', 'connection']) {
    await database.sql(`delete from ${table}`);
  }
});

async function receive(account: string, at: Date, count = 1): Promise<void> {
  const messaging = Array.from({ length: count }, (_, n) => ({
    message: { mid: `${account} ${at.toISOString()} ${n}` },
  }));
  const inbox = createInbox(database, { simulated: false, log: { error: () => {} } });
  await inbox.accept(unpack({ object: 'page', entry: [{ id: account, messaging }] }, at), at);
}

async function connect(page: string, erasingSince: Date | null = null): Promise<void> {
  const id = randomUUID();
  await database.sql(
    'insert into connection (id, meta_user_id, display_name, connected_at, erasing_since) values ($1, $2, $2, $3, $4)',
    [id, `user-of-${page}`, NOW, erasingSince],
  );
  await database.sql(
    `insert into page (id, connection_id, meta_id, name, source, subscription, chosen) values ($1, $2, $3, $3, 'OWN_ROLE', 'SUBSCRIBED', true)`,
    [randomUUID(), id, page],
  );
}

const left = async (): Promise<string[]> => {
  const rows = await database.sql<{ account: string }>(
    'select account_id as account from webhook_event order by account_id, id',
  );
  return rows.map(({ account }) => account);
};

const sweepNow = (days = 90) => sweep(database, NOW, days * DAY_MS);
const swept = (some: object) => ({ unclaimed: 0, expired: 0, samples: 0, rejected: 0, ...some });

test('events of an account that nobody is connected to go after 24 hours, not before', async () => {
  await receive('unclaimed', hoursAgo(25));
  await receive('unclaimed', hoursAgo(23));
  expect(await sweepNow()).toEqual(swept({ unclaimed: 1 }));
  expect(await left()).toEqual(['unclaimed']);
});

test('events of an account that was connected in time stay for 90 days', async () => {
  for (const days of [89, 91, 400]) await receive('3003', hoursAgo(days * 24));
  await connect('3003');
  expect(await sweepNow()).toEqual(swept({ expired: 2 }));
  expect(await left()).toEqual(['3003']);
});

test('events stay for as long as the environment says, samples not longer than that', async () => {
  await connect('3003');
  for (const days of [6, 8]) {
    await receive('3003', hoursAgo(days * 24));
    await receive('0', hoursAgo(days * 24));
  }
  expect(await sweepNow(7)).toEqual(swept({ expired: 1, samples: 1 }));
  expect(await left()).toEqual(['0', '3003']);
});

test('very many old events of several accounts go in one round', async () => {
  for (const account of ['3003', '4004']) {
    await connect(account);
    await receive(account, hoursAgo(91 * 24), 6000);
    await receive(account, hoursAgo(1), 2);
  }
  expect(await sweepNow()).toEqual(swept({ expired: 12_000 }));
  expect(await left()).toEqual(['3003', '3003', '4004', '4004']);
});

test('what is noted of an event’s repeats goes with it, and no other', async () => {
  await connect('3003');
  const [old, young] = [hoursAgo(91 * 24), hoursAgo(1)];
  for (const at of [old, old, young, young, young]) await receive('3003', at);
  const repeats = () => database.sql('select 1 from webhook_repeat');
  expect(await repeats()).toHaveLength(3);
  await sweepNow();
  expect(await repeats()).toHaveLength(2);
});

test('a person who is being erased claims nothing', async () => {
  await receive('3003', hoursAgo(25));
  await connect('3003', NOW);
  await sweepNow();
  expect(await left()).toEqual([]);
});

test('samples stay for 30 days', async () => {
  await receive('0', hoursAgo(29 * 24));
  await receive('0', hoursAgo(31 * 24));
  expect(await sweepNow()).toMatchObject({ unclaimed: 0, samples: 1 });
  expect(await left()).toEqual(['0']);
});

test('notes of refused deliveries stay for 30 days', async () => {
  const reject = createReject({ database, log: { warn: () => {} } });
  const note = { reason: 'NOT_JSON', bytes: 1, contentType: undefined } as const;
  for (const days of [29, 31, 40]) await reject(note, hoursAgo(days * 24));
  expect(await sweepNow()).toMatchObject({ rejected: 2 });
});

test('many accounts and many events are swept in one round', async () => {
  for (const account of ['a', 'b', 'c']) await receive(account, hoursAgo(30), 3000);
  await receive('a', hoursAgo(30.5), 6000);
  await receive('kept', hoursAgo(30), 10);
  await connect('kept');
  expect(await sweepNow()).toMatchObject({ unclaimed: 15_000 });
  expect(await left()).toEqual(Array.from({ length: 10 }, () => 'kept'));
});
