// What time erases: events that are too old, those of accounts that nobody here uses sooner, Meta's samples, notes of
// refused deliveries. The repeats of an event go with it.
//
// The accounts in the table are found by leaping from one to the next over the primary key, and of each account the
// old events are the lower end of its ids (UUIDv7 holds the time of arrival), so that a round without work costs some
// index probes an account. Rows go in batches, each a commit of its own: ingest waits for none of them.
import type { Database } from '#base/database';
import { KEPT_MS, keptMs } from './lifetime.ts';
import { earliestId } from './event-id.ts';
import { SAMPLE_ACCOUNT } from './unpack.ts';

/** Rows of one DELETE: some tens of milliseconds of lock. */
const BATCH_ROWS = 5_000;

export interface Swept {
  /** Events of accounts that nobody is connected to. */
  unclaimed: number;
  /** Events older than any is kept. */
  expired: number;
  samples: number;
  rejected: number;
}

/**
 * Erases what is too old at `now`; may run again at any time, and in several processes.
 * @param eventsKeptMs how long events are kept, in milliseconds.
 */
export async function sweep(
  { sql }: Pick<Database, 'sql'>,
  now: Date,
  eventsKeptMs: number,
): Promise<Swept> {
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const eraseOf = async (accounts: readonly AccountRow[], before: Date): Promise<number> => {
    let erased = 0;
    for (const { account } of accounts) erased += await eraseBefore(sql, account, before);
    return erased;
  };
  const unclaimed = await sql<AccountRow>(UNCLAIMED_ACCOUNTS, [SAMPLE_ACCOUNT]);
  const tooOld = ago(eventsKeptMs);
  return {
    unclaimed: await eraseOf(unclaimed, ago(KEPT_MS.unclaimed)),
    samples: await eraseBefore(sql, SAMPLE_ACCOUNT, ago(keptMs(SAMPLE_ACCOUNT, eventsKeptMs))),
    expired: await eraseOf(await sql<AccountRow>(AGED_ACCOUNTS, [earliestId(tooOld)]), tooOld),
    rejected: await eraseRejected(sql, ago(KEPT_MS.rejected)),
  };
}

interface AccountRow {
  readonly account: string;
}

/** Begins a statement with `account`, the ids of all accounts in the table and a null at the end. */
export const EVERY_ACCOUNT = `
with recursive account (id) as (
  select min(account_id) from webhook_event
  union all
  select (select min(account_id) from webhook_event where account_id > account.id) from account
   where account.id is not null
)`;

const UNCLAIMED_ACCOUNTS = `
${EVERY_ACCOUNT}, claimed as (
  select meta_id, connection_id from page where chosen
  union all select meta_id, connection_id from instagram_account where chosen
  union all select meta_id, connection_id from whatsapp_account where chosen
  union all select meta_id, connection_id from phone_number where chosen
)
select account.id as account from account
 where account.id is not null and account.id <> $1 and not exists (
   select 1 from claimed join connection on connection.id = claimed.connection_id
    where claimed.meta_id = account.id and connection.erasing_since is null)`;

/** Those whose oldest event came before: one index probe each. */
const AGED_ACCOUNTS = `
${EVERY_ACCOUNT}
select account.id as account from account
 where exists (select 1 from webhook_event where account_id = account.id and id < $1)`;

function eraseBefore(sql: Database['sql'], account: string, before: Date): Promise<number> {
  return inBatches(() =>
    sql(
      `delete from webhook_event where account_id = $1 and id in (
         select id from webhook_event where account_id = $1 and id < $2
          order by id limit ${BATCH_ROWS}) returning 1 as one`,
      [account, earliestId(before)],
    ),
  );
}

function eraseRejected(sql: Database['sql'], before: Date): Promise<number> {
  return inBatches(() =>
    sql(
      `delete from rejected_delivery where id in (
         select id from rejected_delivery where at < $1 limit ${BATCH_ROWS}) returning 1 as one`,
      [before],
    ),
  );
}

async function inBatches(erase: () => Promise<readonly object[]>): Promise<number> {
  let erased = 0;
  for (;;) {
    const rows = await erase();
    erased += rows.length;
    if (rows.length < BATCH_ROWS) return erased;
  }
}
