// Erases the text of replies that were unsent afterwards, by the business itself in Meta's apps.
import type { Database } from '#base/database';
import { sqlIn } from '#base/sql';
import { findUnsent } from '#webhooks/unsent';

/** Longer than Meta lets a message be unsent, and than it delivers again. */
const LATELY_MS = 8 * 24 * 3_600_000;
/** Replies of one round; far more than reviewers send in the time between two. */
const MOST = 5_000;

interface Sent {
  id: string;
  accountId: string;
  channel: string;
  providerId: string;
}

/** Returns how many were erased; may run again at any time, and in several processes. */
export async function sweepReplies(
  database: Pick<Database, 'fork'>,
  now: Date,
): Promise<{ erased: number }> {
  const em = database.fork();
  const sent = await sqlIn<Sent>(
    em,
    `select id, account_id as "accountId", channel, provider_id as "providerId" from reply
      where at > $1 and provider_id is not null and text is not null order by id desc limit ${MOST}`,
    [new Date(now.getTime() - LATELY_MS)],
  );
  const isUnsent = await findUnsent(em, sent);
  const ids = sent.filter(isUnsent).map(({ id }) => id);
  if (ids.length > 0) {
    await sqlIn(em, 'update reply set text = null where id = any($1::uuid[])', [ids]);
  }
  return { erased: ids.length };
}
