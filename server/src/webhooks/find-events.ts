// Reading events: newest first, by keyset, account by account. Each account is one short walk down its primary key,
// so that a page costs the same whether the table holds thousands of events or millions.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { validate } from 'uuid';
import { erasedPayload, findUnsent, holdsMessage, UNSENT_SUMMARY } from './unsent.ts';

export interface EventQuery {
  /** Meta's ids of the accounts whose events may be seen, after the filter by account. */
  readonly accounts: readonly string[];
  readonly channel: string | null;
  readonly kind: string | null;
  /** Id of the event after which the page begins. */
  readonly after: string | null;
  /** How many rows at most. */
  readonly most: number;
  readonly withPayload: boolean;
}

/** A row as it is read: times as Date or ISO text, the payload as JSON text, or null when it was not asked for. */
export interface EventRow {
  readonly id: string;
  readonly accountId: string;
  readonly channel: string;
  readonly kind: string;
  readonly badge: string;
  readonly senderId: string | null;
  readonly recipientId: string | null;
  readonly providerId: string | null;
  readonly text: string | null;
  readonly summary: string;
  readonly occurredAt: Date | string | null;
  readonly receivedAt: Date | string;
  readonly payload: string | null;
}

/** The columns of an EventRow. */
export const eventColumns = (withPayload: boolean): string =>
  `id, account_id as "accountId", channel, kind, badge, sender_id as "senderId", recipient_id as "recipientId",
   provider_id as "providerId", text, summary, occurred_at as "occurredAt", received_at as "receivedAt",
   ${withPayload ? 'payload::text' : 'null::text'} as payload`;

/** Two statements. */
export async function findEvents(em: EntityManager, query: EventQuery): Promise<EventRow[]> {
  if (query.accounts.length === 0) return [];
  const values: unknown[] = [query.accounts, query.most];
  const conditions = conditionsOf(query, values);
  if (query.after !== null) conditions.push(`and id < $${values.push(query.after)}`);
  const rows = await sqlIn<EventRow>(
    em,
    `select event.* from unnest($1::text[]) as mine (account)
      cross join lateral (
        select ${eventColumns(query.withPayload)} from webhook_event
         where account_id = mine.account ${conditions.join(' ')}
         order by id desc limit $2) as event
      order by event.id desc limit $2`,
    values,
  );
  return maskUnsent(em, rows);
}

/** What the filter asks of an event beside its account, as SQL; the values are added to the statement's own. */
export function conditionsOf(
  filter: Pick<EventQuery, 'channel' | 'kind'>,
  values: unknown[],
): string[] {
  const wanted = [
    ['channel =', filter.channel],
    ['kind =', filter.kind],
  ] as const;
  return wanted.flatMap(([condition, value]) =>
    value === null ? [] : [`and ${condition} $${values.push(value)}`],
  );
}

/** One event of one of these accounts, or null. */
export async function findEvent(
  em: EntityManager,
  accounts: readonly string[],
  id: string,
): Promise<EventRow | null> {
  if (!validate(id)) return null;
  const [row] = await sqlIn<EventRow>(
    em,
    `select ${eventColumns(true)} from webhook_event where account_id = any($1::text[]) and id = $2`,
    [accounts, id],
  );
  if (row === undefined) return null;
  const [masked] = await maskUnsent(em, [row]);
  return masked ?? null;
}

/** Rows that still hold a message that was unsent, without it. */
export async function maskUnsent(
  em: EntityManager,
  rows: readonly EventRow[],
): Promise<EventRow[]> {
  const isUnsent = await findUnsent(em, rows.filter(holdsMessage));
  return rows.map((row) =>
    holdsMessage(row) && isUnsent(row)
      ? {
          ...row,
          text: null,
          summary: UNSENT_SUMMARY,
          payload: row.payload === null ? null : erasedPayload(row),
        }
      : row,
  );
}
