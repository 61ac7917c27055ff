// Notes which events of a batch were stored already, and by which delivery they came again.
//
// It stands beside the storing statement and not inside it, so that a batch without repeats, which nearly every batch
// is, pays nothing for it, not even the planning; and because only a later statement sees what another batch stored at the same
// moment. The price: when the process dies between the two, the repeat is not noted; nor was its delivery answered, so
// Meta sends it once more.
import type { Sql } from '#base/database';
import { clean, ID_CHARACTERS } from './unpack/clean.ts';

// An event that a delivery holds twice is no repeat: the stored one came by the same delivery. Rows go in by the stored
// event, so that two batches with the same repeats wait for each other in one order.
const NOTE = `
insert into webhook_repeat (account_id, event_id, delivery_id, received_at)
select event.account_id, event.id, again.delivery_id, again.received_at
  from json_to_recordset($1::json) as again (account_id text, key text, delivery_id uuid, received_at timestamptz)
  join webhook_event as event on event.account_id = again.account_id and event.key = again.key
 where coalesce(event.delivery_id, event.id) <> again.delivery_id
 order by event.account_id, event.id
on conflict do nothing`;

/** What of an arrived event says that it came again. */
interface CameAgain {
  readonly accountId: string;
  readonly key: string;
  readonly receivedAt: Date;
  readonly delivery: { readonly id: string; readonly replay: boolean };
}

/** One statement, none when all of them are replays. Rejects when the database does. */
export async function noteRepeats(sql: Sql, events: readonly CameAgain[]): Promise<void> {
  const again = events.filter(({ delivery }) => !delivery.replay);
  if (again.length === 0) return;
  await sql(NOTE, [JSON.stringify(again.map(toRow))]);
}

function toRow({ accountId, key, delivery, receivedAt }: CameAgain): Record<string, string> {
  return {
    // As it stands in the table when the event had to be cleaned.
    account_id: clean(accountId, ID_CHARACTERS),
    key,
    delivery_id: delivery.id,
    received_at: receivedAt.toISOString(),
  };
}
