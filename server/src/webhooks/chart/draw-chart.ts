// A chart of a list of events: a bounded walk over each account, counted by bar and channel where the events are.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { sqlFar } from '#base/far-read';
import { newestReach } from '../newest-reach.ts';
import { createParameters, newest, walk, type EventList } from '../walk.ts';
import { BARS, chooseWindow } from './chart-window.ts';
import { EventBar, EventChart } from './event-chart.ts';

/** Events of an account that are counted: some 50 ms. */
const MOST_OF_ACCOUNT = 50_000;
/** Of all accounts together. */
const MOST_IN_ALL = 100_000;

interface Counted {
  bar: number;
  channel: string;
  events: number;
  surplus: boolean;
}

/** Two statements at most. */
export async function drawChart(
  em: EntityManager,
  list: EventList,
  now: Date,
  most = MOST_OF_ACCOUNT,
): Promise<EventChart> {
  const [window, reach] = await Promise.all([
    chooseWindow(em, list, now),
    // What a search finds is bounded already.
    list.search === null ? newestReach(em, list, MOST_IN_ALL) : null,
  ]);
  const starts = Array.from(
    { length: BARS + 1 },
    (_, bar) => new Date(window.from.getTime() + bar * window.barSeconds * 1_000),
  );
  const since = reach !== null && reach > window.from ? reach : window.from;
  const counted = await countBars(em, { ...list, since }, starts.slice(0, BARS), most);
  return make(EventChart, {
    ...window,
    until: starts[BARS] ?? window.from,
    complete: since === window.from && !counted.some(({ surplus }) => surplus),
    bars: starts.slice(0, BARS).map((at, bar) => showBar(at, ofBar(counted, bar))),
  });
}

async function countBars(
  em: EntityManager,
  list: EventList,
  starts: readonly Date[],
  most: number,
): Promise<Counted[]> {
  if (list.accounts.length === 0) return [];
  const parameters = createParameters();
  const { bind } = parameters;
  const events = walk(list, newest(most + 1), parameters, 'id, channel, received_at');
  // The ends take what a clock that stepped back has put beside them.
  return sqlFar<Counted>(
    em,
    `select greatest(width_bucket(received_at, ${bind(starts.map((at) => at.toISOString()))}::timestamptz[]) - 1, 0) as bar, channel,
            (count(*) filter (where place <= ${bind(most)}))::int as events, bool_or(place > ${bind(most)}) as surplus
       from (select channel, received_at, row_number() over (partition by account order by id desc) as place
               from (${events}) as each) as placed
      group by 1, 2`,
    parameters.values,
  );
}

const ofBar = (counted: readonly Counted[], bar: number): ReadonlyMap<string, number> =>
  new Map(counted.filter((one) => one.bar === bar).map(({ channel, events }) => [channel, events]));

function showBar(at: Date, byChannel: ReadonlyMap<string, number>): EventBar {
  const on = (channel: string): number => byChannel.get(channel) ?? 0;
  return make(EventBar, {
    at,
    instagram: on('INSTAGRAM'),
    messenger: on('MESSENGER'),
    whatsapp: on('WHATSAPP'),
    other: on('OTHER'),
  });
}
