// Erases messages whose unsending arrived before them, which ingest could not.
import type { Database } from '#base/database';
import { earliestId } from './event-id.ts';
import type { AboutMessage } from './key-about.ts';
import { EVERY_ACCOUNT } from './sweep.ts';
import { erasing, unsentRows } from './unsent.ts';

/** Meta delivers again for up to seven days: later than that no message follows its unsending. */
const FOLLOWS_MS = 8 * 24 * 3_600_000;
/** Messages of one statement: four index probes each. */
const BATCH = 1_000;

const UNSENT_LATELY = `
${EVERY_ACCOUNT}
select event.account_id as "accountId", event.channel, event.provider_id as "providerId"
  from account join webhook_event as event
    on event.account_id = account.id and event.kind = 'UNSENT' and event.id >= $1
 where event.provider_id is not null`;

const ERASE = `with ${erasing('$1')} select count(*)::int as erased from erased`;

/** Returns how many events were erased; may run again at any time, and in several processes. */
export async function sweepUnsent(
  { sql }: Pick<Database, 'sql'>,
  now: Date,
): Promise<{ erased: number }> {
  const since = earliestId(new Date(now.getTime() - FOLLOWS_MS));
  const messages = await sql<AboutMessage>(UNSENT_LATELY, [since]);
  let erased = 0;
  for (let from = 0; from < messages.length; from += BATCH) {
    const [row] = await sql<{ erased: number }>(ERASE, [
      unsentRows(messages.slice(from, from + BATCH)),
    ]);
    erased += row?.erased ?? 0;
  }
  return { erased };
}
