// Reading events: a stretch of a list, or one. What still holds a message that was unsent is masked.
import type { EntityManager } from '#base/database';
import { sqlFar } from '#base/far-read';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import { validate } from 'uuid';
import { erasedPayload, findUnsent, holdsMessage, UNSENT_SUMMARY } from './unsent.ts';
import { createParameters, orderOf, walk, type EventList, type Stretch } from './walk.ts';

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

/** In the order in which the stretch is walked. Two statements. */
export async function findEvents(
  em: EntityManager,
  list: EventList,
  stretch: Stretch,
  withPayload: boolean,
): Promise<EventRow[]> {
  if (list.accounts.length === 0) return [];
  const parameters = createParameters();
  const order = orderOf(stretch);
  // Whoever turned pages or searches reads what is old: not what the primary's memory is for.
  const read = list.search === null && stretch.after === null ? gather : sqlFar;
  const statement = `with found (account, id) as (
       select account, id from (${walk(list, stretch, parameters)}) as each
        ${order} limit ${parameters.bind(stretch.most)}::int)
     select ${eventColumns(withPayload)} from webhook_event
      where (account_id, id) in (select account, id from found) ${order}`;
  const asked = isPlain(list, stretch) ? prepared(statement) : statement;
  return maskUnsent(em, await read<EventRow>(em, asked, parameters.values));
}

/** An end of all that the accounts hold: one way down the primary key, whatever the values. Which index a filter is walked by depends on them. */
function isPlain(list: EventList, { after, before, except = [] }: Stretch): boolean {
  const { channel, kind, badge, since, until, search } = list;
  const conditions = [channel, kind, badge, since, until, search, after, before];
  return except.length === 0 && conditions.every((condition) => condition === null);
}

/** The ids alone, of the whole stretch. One statement. */
export async function findEventIds(
  em: EntityManager,
  list: EventList,
  stretch: Stretch,
): Promise<string[]> {
  if (list.accounts.length === 0) return [];
  const parameters = createParameters();
  const rows = await gather<{ id: string }>(em, walk(list, stretch, parameters), parameters.values);
  return rows.map(({ id }) => id);
}

/** One event of one of these accounts, or null. */
export async function findEvent(
  em: EntityManager,
  accounts: readonly string[],
  id: string,
): Promise<EventRow | null> {
  if (!validate(id)) return null;
  const [row] = await gather<EventRow>(
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
