// How many rows a list has, counted no further than a person cares.
import { make } from '#base/contract';
import { Field, Int, ObjectType } from 'type-graphql';

/** What is counted at most: beyond it one more row makes no difference to a reader, and the counting would. */
const MOST = 1_000;

@ObjectType({ description: 'How many, counted up to a bound.' })
export class EventCount {
  @Field(() => Int, { description: 'The number; at most 1,000.' })
  number!: number;

  @Field(() => Boolean, { description: 'Whether there are more than that.' })
  more!: boolean;
}

/** How many rows to count: one more than is told. */
export const COUNTED_ROWS = MOST + 1;

/** @param counted rows found, at most COUNTED_ROWS. */
export function showCount(counted: number): EventCount {
  return make(EventCount, { number: Math.min(counted, MOST), more: counted > MOST });
}
