// Reading the notes of deliveries that were not accepted: newest first, by keyset on the id, in both directions.
import type { EntityManager } from '#base/database';
import type { AskedPage } from '#base/page';
import { gather } from '#base/gather';
import { COUNTED_ROWS } from './event-count.ts';
import type { RejectionReason } from './reject.ts';

export interface RejectedRow {
  readonly id: string;
  readonly at: Date | string;
  readonly reason: RejectionReason;
  readonly bytes: number;
  readonly contentType: string | null;
}

const COLUMNS = 'id, at, reason, bytes, content_type as "contentType"';

/** One row more than is asked for, in the direction of the reading; the cursors must be ids. One statement. */
export function findRejected(em: EntityManager, asked: AskedPage): Promise<RejectedRow[]> {
  return gather<RejectedRow>(
    em,
    `select ${COLUMNS} from rejected_delivery
      where ($1::uuid is null or id < $1) and ($2::uuid is null or id > $2)
      order by id ${asked.fromEnd ? 'asc' : 'desc'} limit $3`,
    [asked.after, asked.before, asked.size + 1],
  );
}

/** One, by its UUID. One statement. */
export async function findRejectedRow(em: EntityManager, id: string): Promise<RejectedRow | null> {
  const [row] = await gather<RejectedRow>(
    em,
    `select ${COLUMNS} from rejected_delivery where id = $1`,
    [id],
  );
  return row ?? null;
}

/** How many there are, counted up to COUNTED_ROWS. One statement. */
export async function countRejected(em: EntityManager): Promise<number> {
  const [row] = await gather<{ count: number }>(
    em,
    `select count(*)::int as count from (select 1 from rejected_delivery limit ${COUNTED_ROWS}) as counted`,
  );
  return row?.count ?? 0;
}
