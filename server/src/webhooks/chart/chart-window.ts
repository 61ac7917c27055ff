// Which time a chart covers: that of the filter, or as little up to now as holds every event.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { timeOfId } from '../event-id.ts';
import { createParameters, orderOf, walk, type EventList } from '../walk.ts';

export const BARS = 30;
const HOUR_MS = 3_600_000;
/** 1 and 6 hours, 1, 7, 30 and 90 days: each has thirty bars of whole seconds. */
const SPANS_MS = [1, 6, 24, 168, 720, 2_160].map((hours) => hours * HOUR_MS);
const LONGEST_MS = Math.max(...SPANS_MS);

export interface ChartWindow {
  readonly from: Date;
  readonly barSeconds: number;
}

/** Ends with the filter, or with the second of `now`. One statement when the filter does not say since when. */
export async function chooseWindow(
  em: EntityManager,
  list: EventList,
  now: Date,
): Promise<ChartWindow> {
  const until = list.until?.getTime() ?? (Math.floor(now.getTime() / 1_000) + 1) * 1_000;
  const from = list.since?.getTime() ?? until - (await spanUntil(em, list, until));
  // Whole seconds, and at least one: what begins in the future is a chart too, an empty one.
  const barSeconds = Math.max(1, Math.ceil((until - from) / BARS / 1_000));
  return { from: new Date(from), barSeconds };
}

/** In milliseconds. */
async function spanUntil(em: EntityManager, list: EventList, until: number): Promise<number> {
  const oldest = await findOldest(em, list);
  const age = oldest === null ? 0 : until - oldest.getTime();
  return SPANS_MS.find((span) => age <= span) ?? LONGEST_MS;
}

/** The oldest event by account, kind and end alone: an index leads to it. The finer conditions might pass by everything. */
async function findOldest(em: EntityManager, list: EventList): Promise<Date | null> {
  const roughly = { ...list, channel: null, badge: null, search: null };
  const stretch = { after: null, before: null, fromEnd: true, most: 1 };
  const parameters = createParameters();
  const [row] = await gather<{ id: string }>(
    em,
    `select id from (${walk(roughly, stretch, parameters)}) as each ${orderOf(stretch)} limit 1`,
    parameters.values,
  );
  return row === undefined ? null : timeOfId(row.id);
}
