// The items that one WhatsApp value may hold several of: messages, echoes, statuses, errors, history, contacts.
import type { Draft } from './event.ts';
import type { EventKind } from './kinds.ts';
import { at, id, list, words } from './read.ts';
import { seconds } from './time.ts';
import { tellMessage } from './whatsapp-message.ts';

/** Reads one item; `payload` is the change with this item alone, `account` the phone number's id. */
export type ItemReader = (item: unknown, payload: unknown, account: string | null) => Draft;

const unknown = (summary: string): { kind: EventKind; text: null; summary: string } => ({
  kind: 'UNRECOGNISED',
  text: null,
  summary,
});

// Since April 2026 a person may hide the number: the business-scoped id is the one that is always there
// (documentation/business-messaging/whatsapp/business-scoped-user-ids).
const person = (item: unknown, key: string): string | null =>
  id(item, `${key}_user_id`) ?? id(item, key);

/** A message can be taken back once: the message says which unsending it is, not the id of the notice. */
const about = (item: unknown): { providerId: string | null; identity?: readonly unknown[] } => {
  const own = id(item, 'id');
  const identity = own === null ? {} : { identity: [own] };
  const unsent = id(item, 'revoke', 'original_message_id');
  if (unsent !== null) return { providerId: unsent, identity: [unsent] };
  return { providerId: id(item, 'edit', 'original_message_id') ?? own, ...identity };
};

export const readReceived: ItemReader = (item, payload, account) => ({
  ...(tellMessage(item) ?? unknown(`message of type “${id(item, 'type') ?? 'none'}”`)),
  payload,
  senderId: person(item, 'from'),
  recipientId: account,
  at: seconds(at(item, 'timestamp')),
  ...about(item),
});

/** A message that the business sent from its phone app; edits and unsendings keep their own kind. */
export const readEchoed: ItemReader = (item, payload, account) => {
  const told = tellMessage(item) ?? unknown(`echo of type “${id(item, 'type') ?? 'none'}”`);
  return {
    ...told,
    kind: told.kind === 'MESSAGE' ? 'ECHO' : told.kind,
    payload,
    senderId: account,
    recipientId: person(item, 'to'),
    at: seconds(at(item, 'timestamp')),
    ...about(item),
  };
};

const STATUSES: ReadonlyMap<string, EventKind> = new Map([
  ['sent', 'SENT'],
  ['delivered', 'DELIVERED'],
  ['read', 'READ'],
  ['played', 'PLAYED'],
  ['failed', 'FAILED'],
]);

export const readStatus: ItemReader = (item, payload, account) => {
  const status = id(item, 'status');
  const wamid = id(item, 'id');
  const why = readErrorLine(list(item, 'errors')[0]);
  const member = id(item, 'recipient_participant_id');
  return {
    kind: STATUSES.get(status ?? '') ?? 'UNRECOGNISED',
    summary: `Status: ${status ?? 'none'}${why === null ? '' : ` (${why})`}`,
    payload,
    senderId: account,
    recipientId: id(item, 'recipient_user_id') ?? id(item, 'recipient_id'),
    providerId: wamid,
    at: seconds(at(item, 'timestamp')),
    // In a group every member has a status of their own.
    ...(wamid === null ? {} : { identity: [wamid, status, member] }),
  };
};

const readErrorLine = (error: unknown): string | null => {
  const title = words(error, 'title') ?? words(error, 'message');
  const code = id(error, 'code');
  if (code === null) return title;
  return title === null ? `error ${code}` : `${code} ${title}`;
};

export const readError: ItemReader = (item, payload) => ({
  kind: 'ERROR',
  summary: `Error: ${readErrorLine(item) ?? 'without a code'}`,
  providerId: null,
  payload,
});

export const readHistory: ItemReader = (item, payload) => {
  const refused = readErrorLine(list(item, 'errors')[0]);
  const chunk = id(item, 'metadata', 'chunk_order') ?? '?';
  const progress = id(item, 'metadata', 'progress') ?? '?';
  const phase = id(item, 'metadata', 'phase') ?? '?';
  return {
    kind: 'HISTORY',
    summary:
      refused === null
        ? `History: phase ${phase}, part ${chunk}, ${progress} % done`
        : `History not shared: ${refused}`,
    payload,
  };
};

export const readContactSync: ItemReader = (item, payload) => {
  const contact = at(item, 'contact');
  const name =
    words(contact, 'full_name') ?? words(contact, 'first_name') ?? id(contact, 'phone_number');
  const action = words(item, 'action') === 'remove' ? 'Contact removed' : 'Contact added';
  return {
    kind: 'CONTACT',
    summary: `${action}: ${name ?? 'unnamed'}`,
    payload,
    at: seconds(at(item, 'metadata', 'timestamp')),
    identity: ['contact', item],
  };
};
