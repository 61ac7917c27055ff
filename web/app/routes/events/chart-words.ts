// The chart of events over time as numbers and words.
import type { EventChannel } from '../../gql/graphql.ts';
import { channelShort } from '../../ui/channel.tsx';
import { count, utcClockSecond, utcDay, utcMinute } from '../../ui/format.ts';
import type { Chart } from './document.server.ts';

/** From the bottom of a bar to its top. */
export const layers = [
  { channel: 'MESSENGER', key: 'messenger' },
  { channel: 'WHATSAPP', key: 'whatsapp' },
  { channel: 'INSTAGRAM', key: 'instagram' },
  { channel: 'OTHER', key: 'other' },
] as const satisfies { channel: EventChannel; key: string }[];

export type Bar = {
  at: string;
  until: string;
  /** From the bottom up; `below` is how many lie under it. */
  parts: { channel: EventChannel; number: number; below: number }[];
  total: number;
};

export const barsOf = ({ bars, until }: Chart): Bar[] =>
  bars.map((bar, index) => {
    const numbers = layers.map(({ key }) => bar[key]);
    const sumOf = (some: number[]) => some.reduce((sum, number) => sum + number, 0);
    return {
      at: bar.at,
      until: bars[index + 1]?.at ?? until,
      parts: layers.map(({ channel, key }, place) => ({
        channel,
        number: bar[key],
        below: sumOf(numbers.slice(0, place)),
      })),
      total: sumOf(numbers),
    };
  });

/** The channels that have any, with how many. */
export function sumsOf(bars: Bar[]) {
  return layers
    .map(({ channel }) => ({
      channel,
      number: bars.reduce(
        (sum, { parts }) => sum + (parts.find((part) => part.channel === channel)?.number ?? 0),
        0,
      ),
    }))
    .filter(({ number }) => number > 0);
}

/** "Events by channel from 07:34:00 to 08:34:00 UTC, a bar for each 2 minutes: 12 on Instagram, 3 on Messenger." */
export function tellChart(chart: Chart, bars: Bar[]): string {
  const [from, until] = spanWords(chart);
  const sums = sumsOf(bars).map(({ channel, number }) => `${number} on ${channelShort(channel)}`);
  return `Events by channel from ${from} to ${until} UTC, a bar for each ${duration(chart.barSeconds)}: ${sums.join(', ')}.`;
}

/** Begin and end, with the day where they are not of one. */
export function spanWords({ from, until }: { from: string; until: string }): [string, string] {
  const write = utcDay(from) === utcDay(until) ? utcClockSecond : utcMinute;
  return [write(from), write(until)];
}

/** "08:32:00 to 08:34:00: 3 events (2 Instagram, 1 WhatsApp)" */
export function tellBar({ at, until, parts, total }: Bar): string {
  const by = parts
    .filter(({ number }) => number > 0)
    .map(({ channel, number }) => `${number} ${channelShort(channel)}`);
  return `${spanWords({ from: at, until }).join(' to ')}: ${count(total, 'event')} (${by.join(', ')})`;
}

const units = [
  { word: 'day', seconds: 86_400 },
  { word: 'hour', seconds: 3_600 },
  { word: 'minute', seconds: 60 },
  { word: 'second', seconds: 1 },
] as const;

/** "2 minutes", "5 hours 36 minutes": the two largest units. */
export function duration(seconds: number): string {
  const words: string[] = [];
  let rest = seconds;
  for (const unit of units) {
    const whole = Math.floor(rest / unit.seconds);
    if (whole > 0) words.push(count(whole, unit.word));
    rest -= whole * unit.seconds;
  }
  return words.slice(0, 2).join(' ') || 'less than a second';
}
