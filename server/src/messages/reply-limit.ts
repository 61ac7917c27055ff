// How many replies one person may send: enough for every proof and a recording, too few to bother anybody.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';

export const REPLY_LIMIT = { replies: 20, minutes: 10 };

/** When the next reply may be sent, if the limit is reached; null while it is not. One statement. */
export async function findLimitEnd(
  em: EntityManager,
  connectionId: string,
  now: Date,
): Promise<Date | null> {
  const spanMs = REPLY_LIMIT.minutes * 60_000;
  const [oldest] = await gather<{ at: Date | string }>(
    em,
    `select at from reply where connection_id = $1 and at > $2 order by id desc limit 1 offset $3`,
    [connectionId, new Date(now.getTime() - spanMs), REPLY_LIMIT.replies - 1],
  );
  return oldest === undefined ? null : new Date(new Date(oldest.at).getTime() + spanMs);
}
