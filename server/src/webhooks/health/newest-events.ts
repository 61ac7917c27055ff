// When the newest event of each account arrived: one short walk down the primary key for each.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import { SAMPLE_ACCOUNT } from '../unpack.ts';

export interface NewestEvent {
  receivedAt: Date;
  summary: string;
}

interface Row {
  account: string;
  receivedAt: Date | string;
  summary: string;
}

/** By Meta's id of the account; Meta's samples come under SAMPLE_ACCOUNT. One statement. */
export async function newestEvents(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, NewestEvent>> {
  const rows = await gather<Row>(
    em,
    prepared(`select mine.account, event.received_at as "receivedAt", event.summary
       from unnest($1::text[]) as mine (account)
      cross join lateral (
        select received_at, summary from webhook_event
         where account_id = mine.account and (badge = 'TEST') = (mine.account = $2)
         order by id desc limit 1) as event`),
    [[...accountIds, SAMPLE_ACCOUNT], SAMPLE_ACCOUNT],
  );
  return new Map(
    rows.map(({ account, receivedAt, summary }) => [
      account,
      { receivedAt: new Date(receivedAt), summary },
    ]),
  );
}
