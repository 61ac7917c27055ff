// Messages that were taken back: what they held is erased, and until it is, it is not shown.
//
// A message that was unsent is found by its key: the same account, channel and id of Meta's under the kinds that hold what
// was written. Its edits have keys of their own and are found among the edits of the account. States of such a message:
// stored → erased in the transaction that stores the unsending. When the unsending came first, or at the same moment in
// another batch: stored → masked in every answer → erased by the next sweep. What it trades: reading a page of events
// costs one statement more, so that taking deliveries in costs none.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import type { UnpackedEvent } from './unpack/event.ts';
import { keyAbout, type AboutMessage } from './key-about.ts';
import type { EventKind } from './unpack/kinds.ts';

/** Kinds that hold what a message said, one event for each message. */
const HOLDING = ['MESSAGE', 'ECHO', 'UNSUPPORTED'] as const satisfies readonly EventKind[];
const UNSENT_KIND: EventKind = 'UNSENT';
const EDITED_KIND: EventKind = 'EDITED';

/** In place of the line that told the message. */
export const UNSENT_SUMMARY = 'Message that was unsent';

/** What is kept of it: who, to whom, which message. */
export function erasedPayload(
  event: Pick<UnpackedEvent, 'senderId' | 'recipientId' | 'providerId'>,
): string {
  return JSON.stringify({
    sender: { id: event.senderId },
    recipient: { id: event.recipientId },
    message: { mid: event.providerId },
    erased: 'The message was unsent.',
  });
}

/** The same in SQL, over a row of `webhook_event`. */
const ERASED_PAYLOAD = `json_build_object('sender', json_build_object('id', sender_id),
  'recipient', json_build_object('id', recipient_id), 'message', json_build_object('mid', provider_id),
  'erased', 'The message was unsent.')`;

/** Two parts of a WITH: `unsent` out of the JSON that `unsentRows` makes, and `erased`, one row an event that was erased. */
export const erasing = (parameter: '$1' | '$2'): string => `
unsent as (
  select * from json_to_recordset(${parameter}::json) as (account_id text, key text, edited text)
), erased as (
  update webhook_event set text = null, summary = '${UNSENT_SUMMARY}', payload = ${ERASED_PAYLOAD}
   where summary <> '${UNSENT_SUMMARY}' and (account_id, id) in (
     select event.account_id, event.id from unsent
       join webhook_event as event on event.account_id = unsent.account_id and event.key = unsent.key
     union
     select event.account_id, event.id from unsent
       join webhook_event as event on event.account_id = unsent.account_id
        and event.kind = '${EDITED_KIND}' and event.provider_id = unsent.edited)
  returning 1 as one
)`;

/**
 * In SQL, over a row of `webhook_event` by the name `event`: it still holds a message that was unsent, which no answer may show or
 * be found by. One index probe; the id of Meta's stands in for the key, so that an id cut off at its bound hides too much, never too little.
 */
export const STILL_HOLDS_UNSENT = `(event.kind in ('${EDITED_KIND}', ${HOLDING.map((kind) => `'${kind}'`).join(', ')}) and exists (
  select 1 from webhook_event as unsending
   where unsending.account_id = event.account_id and unsending.provider_id = event.provider_id
     and unsending.channel = event.channel and unsending.kind = '${UNSENT_KIND}'))`;

/** The messages that were unsent, as `erasing` takes them. */
export function unsentRows(messages: readonly AboutMessage[]): string {
  const rows = messages.flatMap((message) => [
    { account_id: message.accountId, edited: message.providerId },
    ...HOLDING.map((kind) => ({ account_id: message.accountId, key: keyAbout(message, kind) })),
  ]);
  return JSON.stringify(rows);
}

/** Whether the event says that a message was unsent, and which. */
export function isUnsending(event: Pick<UnpackedEvent, 'kind' | 'providerId'>): boolean {
  return event.kind === UNSENT_KIND && event.providerId !== null;
}

/** Whether the event holds what a message said. */
export function holdsMessage({ kind }: { readonly kind: string }): boolean {
  return kind === EDITED_KIND || HOLDING.some((holding) => holding === kind);
}

/** Which of these messages were unsent: the keys of their unsendings that are stored. One statement, none without messages. */
export async function findUnsent(
  em: EntityManager,
  messages: readonly AboutMessage[],
): Promise<(message: AboutMessage) => boolean> {
  const wanted = messages.filter(({ providerId }) => providerId !== null);
  if (wanted.length === 0) return () => false;
  const found = await gather<{ key: string }>(
    em,
    prepared(`select event.key from unnest($1::text[], $2::text[]) as wanted (account_id, key)
       join webhook_event as event on event.account_id = wanted.account_id and event.key = wanted.key`),
    [
      wanted.map(({ accountId }) => accountId),
      wanted.map((message) => keyAbout(message, UNSENT_KIND)),
    ],
  );
  const keys = new Set(found.map(({ key }) => key));
  return (message) => keys.has(keyAbout(message, UNSENT_KIND));
}
