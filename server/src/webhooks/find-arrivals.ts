// How events came here: by which delivery, and how often since.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';

export interface Arrival {
  /** Id of the delivery that brought it first: the id of that delivery's first event. */
  readonly deliveryId: string;
  /** How many events were in it. */
  readonly deliverySize: number;
  /** How many times Meta delivered the event. */
  readonly times: number;
  readonly lastAt: Date;
}

/** An event as it is found: by account first. */
export interface EventAt {
  readonly accountId: string;
  readonly id: string;
}

interface Row extends Omit<Arrival, 'lastAt'> {
  readonly id: string;
  readonly lastAt: Date | string;
}

/** By id of the event; one that is not there any more is missing. One statement: two index probes an event. */
export async function findArrivals(
  em: EntityManager,
  events: readonly EventAt[],
): Promise<ReadonlyMap<string, Arrival>> {
  const asked = [...new Map(events.map((event) => [event.id, event])).values()];
  const rows = await gather<Row>(
    em,
    `select event.id, coalesce(event.delivery_id, event.id) as "deliveryId",
            coalesce(event.delivery_size, 1) as "deliverySize", again.times + 1 as times,
            coalesce(again.last_at, event.received_at) as "lastAt"
       from unnest($1::text[], $2::uuid[]) as asked (account_id, id)
       join webhook_event as event on event.account_id = asked.account_id and event.id = asked.id
      cross join lateral (
        select count(*)::int as times, max(received_at) as last_at from webhook_repeat
         where account_id = event.account_id and event_id = event.id) as again`,
    [asked.map(({ accountId }) => accountId), asked.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, { ...row, lastAt: new Date(row.lastAt) }]));
}
