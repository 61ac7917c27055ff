// The events of deliveries. No index leads to them: the ids of one delivery are minted in one go, within the millisecond
// of its first event, whose id is the delivery's. So they lie side by side in the primary key of each account.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { eventColumns, maskUnsent, type EventRow } from './find-events.ts';
import { earliestId, timeOfId } from './event-id.ts';

/** Events shown of one delivery; Meta sends up to 1,000 in one. */
const MOST = 100;

interface Row extends EventRow {
  readonly deliveryId: string;
}

/**
 * By id of the delivery, in Meta's order, without what was unsent. Two statements: a short walk an account and delivery.
 * @param accounts Meta's ids of those whose events may be seen.
 */
export async function findDelivered(
  em: EntityManager,
  accounts: readonly string[],
  deliveryIds: readonly string[],
  withPayload: boolean,
): Promise<ReadonlyMap<string, EventRow[]>> {
  const ids = [...new Set(deliveryIds)];
  const rows = await gather<Row>(
    em,
    `select event.*, asked.id as "deliveryId" from unnest($1::uuid[], $2::uuid[]) as asked (id, beyond)
      cross join lateral (
        select ${eventColumns(withPayload)} from unnest($3::text[]) as mine (account)
         cross join lateral (
           select * from webhook_event
            where account_id = mine.account and id >= asked.id and id < asked.beyond
              and coalesce(delivery_id, id) = asked.id
            order by id limit ${MOST}) as near
         order by id limit ${MOST}) as event
      order by event.id`,
    [ids, ids.map(beyondMillisecond), accounts],
  );
  const deliveryOf = new Map(rows.map(({ id, deliveryId }) => [id, deliveryId]));
  return Map.groupBy(await maskUnsent(em, rows), ({ id }) => deliveryOf.get(id) ?? id);
}

/** The least id of the next millisecond. */
function beyondMillisecond(id: string): string {
  return earliestId(new Date(timeOfId(id).getTime() + 1));
}
