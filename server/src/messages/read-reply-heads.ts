// What a list of conversations shows of each, from the replies sent here by this person.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { UNSENT_SUMMARY } from '#webhooks/unsent';
import { encodeConversationId, type ConversationKey } from './conversation-id.ts';
import type { LastEvent } from './read-heads.ts';

export interface ReplyHead {
  last: LastEvent;
  /** Whether Meta accepted one. */
  verified: boolean;
  /** The person's name, where Meta told it when a reply was sent. */
  customerName: string | null;
}

interface Row extends ConversationKey {
  at: Date | string;
  text: string | null;
  verified: boolean;
  customerName: string | null;
}

const NEWEST_REPLIES = `
select distinct on (account_id, customer_id) account_id as "accountId", customer_id as "customerId", at, text,
       bool_or(provider_id is not null) over everything as verified,
       max(customer_name) over everything as "customerName"
  from reply where connection_id = $1
   and (account_id, customer_id) in (select * from unnest($2::text[], $3::text[]))
window everything as (partition by account_id, customer_id)
 order by account_id, customer_id, id desc`;

/** By conversation id; those without a reply are missing. One statement. */
export async function readReplyHeads(
  em: EntityManager,
  connectionId: string,
  pairs: readonly ConversationKey[],
): Promise<ReadonlyMap<string, ReplyHead>> {
  if (pairs.length === 0) return new Map();
  const rows = await gather<Row>(em, NEWEST_REPLIES, [
    connectionId,
    pairs.map(({ accountId }) => accountId),
    pairs.map(({ customerId }) => customerId),
  ]);
  return new Map(
    rows.map((row) => [
      encodeConversationId(row),
      {
        last: { at: new Date(row.at), line: row.text ?? UNSENT_SUMMARY, direction: 'OUT' },
        verified: row.verified,
        customerName: row.customerName,
      },
    ]),
  );
}
