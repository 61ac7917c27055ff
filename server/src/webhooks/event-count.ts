// How many there are, counted up to a bound: nobody reads further, and the work has an end.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { sqlFar } from '#base/far-read';
import { gather } from '#base/gather';
import { Field, Int, ObjectType } from 'type-graphql';
import { createParameters, newest, walk, type EventList } from './walk.ts';

const MOST_COUNTED = 1_000;
/** How many rows to count: one more than is told. */
export const COUNTED_ROWS = MOST_COUNTED + 1;

@ObjectType({ description: 'How many, counted up to a bound.' })
export class EventCount {
  @Field(() => Int, { description: 'The number; at most 1,000.' })
  number!: number;

  @Field(() => Boolean, { description: 'Whether there are more than that.' })
  more!: boolean;
}

/** @param found how many were found, at most COUNTED_ROWS. */
export function showCount(found: number): EventCount {
  return make(EventCount, { number: Math.min(found, MOST_COUNTED), more: found > MOST_COUNTED });
}

/** Of all accounts together. One statement. */
export async function countEvents(em: EntityManager, list: EventList): Promise<EventCount> {
  if (list.accounts.length === 0) return showCount(0);
  const parameters = createParameters();
  const read = list.search === null ? gather : sqlFar;
  const [row] = await read<{ found: number }>(
    em,
    `select count(*)::int as found from (
       select 1 from (${walk(list, newest(COUNTED_ROWS), parameters)}) as each limit ${parameters.bind(COUNTED_ROWS)}) as counted`,
    parameters.values,
  );
  return showCount(row?.found ?? 0);
}
