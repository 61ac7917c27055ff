import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  message,
  openEventRoom,
  partOf,
  toPage,
  type EventRoom,
} from '../../../test/event-room.ts';
import { everyEventOf } from '../walk.ts';
import { drawChart } from './draw-chart.ts';

const NOW = new Date('2026-11-22T10:00:00.500Z');
const HOUR_MS = 3_600_000;
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR_MS);

const CHART = `query ($filter: WebhookEventFilter) { webhookEventChart(filter: $filter) {
  from until barSeconds complete bars { at instagram messenger whatsapp other } }
  webhookEvents(filter: $filter) { count { number } } }`;

interface Bar {
  at: string;
  instagram: number;
  messenger: number;
  whatsapp: number;
  other: number;
}
interface Chart {
  from: string;
  until: string;
  barSeconds: number;
  complete: boolean;
  bars: Bar[];
}

let room: EventRoom;
let ana: string;
beforeAll(async () => {
  room = await openEventRoom(() => NOW);
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.empty();
  ana = await room.connect('3003');
});

async function draw(filter: object = {}, who: string | null = ana) {
  const answer = await room.ask(who, CHART, { filter });
  const chart: Chart = partOf(answer, 'webhookEventChart');
  const { count }: { count: { number: number } } = partOf(answer, 'webhookEvents');
  expect(chart.bars).toHaveLength(30);
  expect(Date.parse(chart.until) - Date.parse(chart.from)).toBe(30_000 * chart.barSeconds);
  return { chart, count: count.number };
}

let last = 0;
const receive = (at: Date, text = 'hello', page = '3003', object = 'page') =>
  room.receive(toPage(page, message(`m${(last += 1)}`, text), object), at);

const total = ({ bars }: Chart): number =>
  bars.reduce((sum, bar) => sum + bar.instagram + bar.messenger + bar.whatsapp + bar.other, 0);
const filled = ({ bars }: { bars: Pick<Bar, 'messenger'>[] }): (readonly [number, number])[] =>
  bars.flatMap(({ messenger }, n) => (messenger === 0 ? [] : [[n, messenger] as const]));

describe('the chart of events', () => {
  test('of nobody, and of somebody without events, is an hour of empty bars', async () => {
    for (const who of [null, ana]) {
      const { chart, count } = await draw({}, who);
      expect(chart).toMatchObject({
        from: '2026-11-22T09:00:01.000Z',
        until: '2026-11-22T10:00:01.000Z',
        barSeconds: 120,
        complete: true,
      });
      expect([total(chart), count]).toEqual([0, 0]);
    }
  });

  test.each([
    [0, 1],
    [0.9, 1],
    [1.1, 6],
    [5, 6],
    [7, 24],
    [25, 7 * 24],
    [8 * 24, 30 * 24],
    [31 * 24, 90 * 24],
  ])('of an event %d hours ago covers %d hours', async (hours, covered) => {
    await receive(ago(hours));
    const { chart, count } = await draw();
    expect(chart.barSeconds * 30).toBe(covered * 3_600);
    expect(total(chart)).toBe(count);
    expect(chart.bars.at(-1)?.at).toBe(
      new Date(Date.parse(chart.until) - chart.barSeconds * 1_000).toISOString(),
    );
  });

  test('covers 90 days at most', async () => {
    await receive(ago(100 * 24));
    await receive(ago(1));
    const { chart } = await draw();
    expect(chart.barSeconds).toBe(3 * 24 * 3_600);
    expect(filled(chart)).toEqual([[29, 1]]);
  });

  test('covers the filter’s time, its begin in and its end out', async () => {
    for (const minute of [0, 1, 29, 30])
      await receive(new Date(ago(9).getTime() + minute * 60_000));
    const filter = { since: ago(9), until: new Date(ago(9).getTime() + 30 * 60_000) };
    const { chart, count } = await draw(filter);
    expect(chart).toMatchObject({ from: filter.since.toISOString(), barSeconds: 60 });
    expect(chart.until).toBe(filter.until.toISOString());
    expect(filled(chart)).toEqual([
      [0, 1],
      [1, 1],
      [29, 1],
    ]);
    expect(count).toBe(3);
  });

  test('has bars of whole seconds, and is empty where time is', async () => {
    const odd = await draw({ since: ago(9), until: new Date(ago(9).getTime() + 31_500) });
    expect(odd.chart.barSeconds).toBe(2);
    for (const filter of [{ since: ago(-5) }, { since: ago(1), until: ago(2) }]) {
      await receive(ago(1.5));
      const { chart, count } = await draw(filter);
      expect(chart).toMatchObject({ barSeconds: 1, from: filter.since.toISOString() });
      expect([total(chart), count]).toEqual([0, 0]);
    }
  });

  test('tells the channels apart and adds up to the count', async () => {
    await room.database.sql(
      `insert into instagram_account (id, connection_id, meta_id, name, source, page_meta_id, page_name)
       values ($1, $2, '17841', 'i', 'OWN_ROLE', '3003', 'p')`,
      [randomUUID(), ana],
    );
    await receive(ago(0.5));
    await receive(ago(0.4));
    await receive(ago(0.4), 'hello', '17841', 'instagram');
    await receive(ago(0.3), 'hello', '3003', 'moon');
    await receive(ago(0.2), 'a sample', '0');
    await receive(ago(0.1), 'of Bo', '4004');
    await room.receive(
      {
        object: 'whatsapp_business_account',
        entry: [{ id: '0', changes: [{ field: 'x', value: {} }] }],
      },
      ago(0.1),
    );
    const { chart, count } = await draw();
    const sum = (channel: Exclude<keyof Bar, 'at'>) =>
      chart.bars.reduce((all, bar) => all + bar[channel], 0);
    expect([sum('messenger'), sum('instagram'), sum('whatsapp'), sum('other')]).toEqual([
      3, 1, 1, 1,
    ]);
    expect(total(chart)).toBe(count);
  });

  test('counts what the whole filter lets through, the search too', async () => {
    await receive(ago(0.5), 'an order');
    await receive(ago(0.4), 'a question');
    await receive(ago(0.3), 'another ORDER');
    await receive(ago(0.2), 'a sample order', '0');
    for (const [filter, expected] of [
      [{ search: 'order' }, 3],
      [{ search: 'order', badge: 'REAL' }, 2],
      [{ search: '3003', since: ago(0.45) }, 2],
      [{ kind: 'READ' }, 0],
    ] as const) {
      const { chart, count } = await draw(filter);
      expect([total(chart), count]).toEqual([expected, expected]);
    }
  });

  test('says when an account has more than is counted, and counts its newest', async () => {
    for (let n = 0; n < 5; n += 1) await receive(ago(0.9 - n / 10));
    await receive(ago(0.9), 'a sample', '0');
    const list = everyEventOf(['3003', '0']);
    const em = room.database.fork();
    const whole = await drawChart(em, list, NOW, 5);
    expect(whole.complete).toBe(true);
    expect(whole.bars.reduce((sum, { messenger }) => sum + messenger, 0)).toBe(6);
    const part = await drawChart(em, list, NOW, 3);
    expect(part.complete).toBe(false);
    // The sample and the newest three of the five.
    expect(filled(part)).toEqual([
      [2, 1],
      [8, 1],
      [11, 1],
      [14, 1],
    ]);
  });

  test('takes two statements more than knowing who asks', async () => {
    await receive(ago(0.5));
    const only = `query ($filter: WebhookEventFilter) { webhookEventChart(filter: $filter) { barSeconds } }`;
    await room.ask(ana, only, { filter: {} });
    expect(room.statements()).toBe(3);
    await room.ask(ana, only, { filter: { since: ago(1), search: 'x' } });
    expect(room.statements()).toBe(3);
  });
});
