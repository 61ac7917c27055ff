// How far back the newest so many events of several accounts reach, all of them together. No index leads there, because the table is
// read account by account; so a stretch of time that ends with the newest event is felt for, until it holds enough and not many more
// than enough, and of its ids the last wanted one is taken.
//
// States of the stretch: lengthened, by the rate that it showed, while it holds too few → halved between one with too few and one
// with too many → found; or the beginning of all is reached, and there are no more. It trades exactness for bounded work: each step
// reads one way down each account's index and at most twice the wanted ids, never an event. Even traffic takes three steps; a burst
// after a silence takes one more for each halving.
import type { EntityManager } from '#base/database';
import { sqlFar } from '#base/far-read';
import { earliestId, timeOfId } from './event-id.ts';

/** Whose events, received from when until when; those of one kind alone when it is told. */
export interface TimeOfAccounts {
  readonly accounts: readonly string[];
  readonly kind?: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
}

/** The first stretch, in milliseconds: about as long as the busiest take for ten thousand. */
const FIRST_MS = 60_000;
/** A stretch that held nearly nothing is lengthened some hundred times and no more: what lies before it may be a burst. */
const CALM = 64;

/** SQL: the milliseconds of a UUIDv7, and the least UUIDv7 of a millisecond. */
const timeIn = (id: string): string =>
  `('x' || lpad(replace(left(${id}::text, 13), '-', ''), 16, '0'))::bit(64)::bigint`;
const idAt = (time: string): string =>
  `(lpad(to_hex(${time}), 12, '0') || '70008000000000000000')::uuid`;

/** SQL: ids since a time, of each account at most so many from that end. Of $1 the accounts, before $3 and of kind $5 where they are not null. */
const idsSince = (time: string, end: 'desc' | 'asc', most: string): string =>
  `select each.id from unnest($1::text[]) as mine (account)
    cross join lateral (
      select id from webhook_event
       where account_id = mine.account and id >= ${idAt(time)} and ($3::uuid is null or id < $3)
         and ($5::text is null or kind = $5)
       order by id ${end} limit ${most}) as each`;

/** SQL: when the event at that end of all arrived. */
const timeAt = (end: 'desc' | 'asc'): string =>
  `(select ${timeIn('id')} from (${idsSince('$2::bigint', end, '1')}) as last order by id ${end} limit 1)`;

/** $2 is the beginning in milliseconds, $4 how many are wanted. */
const REACH = `
with recursive whole (top, bottom) as (
  select ${timeAt('desc')} + 1, ${timeAt('asc')}
), step (place, few, many, at, found) as (
  select 0, top, null::bigint, top, 0 from whole
  union all
  select place + 1, ends.few, ends.many, stretch.at, counted.found
    from step cross join whole
   cross join lateral (
     select case when step.found <= $4::int then step.at else step.few end as few,
            case when step.found > $4 then step.at else step.many end as many) as ends
   cross join lateral (
     select greatest(bottom, case when ends.many is not null then (ends.few + ends.many) / 2
       else top - greatest(${FIRST_MS}, ((top - step.at) * 1.5 * $4 / greatest(step.found, $4 / ${CALM}.0))::bigint) end) as at) as stretch
   cross join lateral (
     select count(*)::int as found
       from (select 1 from (${idsSince('stretch.at', 'desc', '2 * $4 + 1')}) as each limit 2 * $4 + 1) as those) as counted
   where (step.found > 2 * $4 or step.found <= $4 and step.at > bottom) and (ends.many is null or ends.few - ends.many > 1)
), reached (at) as (
  select case when found > $4 then at else many end from step order by place desc limit 1
)
select beyond.id from reached
 cross join lateral (
   select id from (${idsSince('reached.at', 'desc', '$4 + 1')}) as each order by id desc offset $4 limit 1) as beyond`;

/**
 * Since when there are at most so many, of all accounts together; null: there are not more. It is the beginning of a millisecond, so
 * that whoever goes on before it neither misses an event nor sees one twice. One statement.
 */
export async function newestReach(
  em: EntityManager,
  { accounts, kind = null, since, until }: TimeOfAccounts,
  most: number,
): Promise<Date | null> {
  const beginning = Math.max(0, since?.getTime() ?? 0);
  const values = [accounts, beginning, until && earliestId(until), most, kind];
  const [beyond] = await sqlFar<{ id: string }>(em, REACH, values);
  // Of the millisecond of the first that is too many none is in.
  return beyond === undefined ? null : new Date(timeOfId(beyond.id).getTime() + 1);
}
