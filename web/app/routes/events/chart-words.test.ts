import { expect, test } from 'vitest';
import { charted } from '../../../test/event-list.ts';
import { events } from '../../../test/events.ts';
import { barsOf, duration, spanWords, tellBar, tellChart } from './chart-words.ts';

const chart = charted(events)({});

test('thirty bars lie edge to edge, and hold what the list holds of that hour', () => {
  const bars = barsOf(chart);
  expect(bars).toHaveLength(30);
  expect(bars.at(-1)?.until).toBe(chart.until);
  for (const [index, bar] of bars.slice(0, -1).entries()) {
    expect(bar.until).toBe(bars[index + 1]?.at);
  }
  expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(6);
});

test('the layers of a bar stand one upon the other', () => {
  const bar = { at: chart.from, instagram: 3, messenger: 1, whatsapp: 2, other: 0 };
  const [stacked] = barsOf({ ...chart, bars: [bar] });
  expect(stacked?.parts.map(({ channel, below }) => [channel, below])).toEqual([
    ['MESSENGER', 0],
    ['WHATSAPP', 1],
    ['INSTAGRAM', 3],
    ['OTHER', 6],
  ]);
});

test('the picture has a name that says what it shows', () => {
  expect(tellChart(chart, barsOf(chart))).toBe(
    'Events by channel from 07:33:42 to 08:33:42 UTC, a bar for each 2 minutes: 3 on Messenger, 1 on WhatsApp, 2 on Instagram.',
  );
});

test('a bar says when and how many', () => {
  const parts = [{ channel: 'INSTAGRAM' as const, number: 1, below: 0 }];
  const bar = { at: '2026-11-22T08:00:00Z', until: '2026-11-22T08:02:00Z', parts, total: 1 };
  expect(tellBar(bar)).toBe('08:00:00 to 08:02:00: 1 event (1 Instagram)');
});

test('a span over midnight names the days', () => {
  const span = { from: '2026-11-21T23:50:00Z', until: '2026-11-22T00:10:00Z' };
  expect(spanWords(span)).toEqual(['2026-11-21 23:50', '2026-11-22 00:10']);
});

test.each([
  [120, '2 minutes'],
  [2_880, '48 minutes'],
  [20_160, '5 hours 36 minutes'],
  [86_400, '1 day'],
  [90_061, '1 day 1 hour'],
  [0, 'less than a second'],
])('%i seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
