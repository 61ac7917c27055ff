// The lines of a conversation that the person wrote or did, and those that somebody of the account sent elsewhere.
import { make } from '#base/contract';
import { nameAttachments } from '#webhooks/unpack/attachments';
import { at, isRecord, list, words } from '#webhooks/unpack/read';
import { nameAttachment } from '#webhooks/unpack/whatsapp-message';
import { ConversationMessage } from './conversation.ts';
import type { ThreadEvent } from './read-thread.ts';

const LINES = new Set(['MESSAGE', 'UNSUPPORTED', 'POSTBACK', 'REACTION', 'ORDER', 'ECHO']);

/** An event that says something; `edited`: its text is not the first. */
export interface Line extends ThreadEvent {
  edited: boolean;
}

/** One line for each such event, with its newest edit; an edit or unsending without its message stands for itself. */
export function linesOf(events: readonly ThreadEvent[]): Line[] {
  const edits = newestEdits(events);
  const lines = events
    .filter(({ kind }) => LINES.has(kind))
    .map((event): Line => {
      const edit = holds(event) ? edits.get(event.providerId ?? '') : undefined;
      return edit === undefined || event.unsent
        ? { ...event, edited: false }
        : { ...event, text: edit.text, edited: true };
    });
  return [...lines, ...withoutTheirMessage(events, lines, edits)];
}

function withoutTheirMessage(
  events: readonly ThreadEvent[],
  lines: readonly Line[],
  edits: ReadonlyMap<string, ThreadEvent>,
): Line[] {
  const told = new Set(lines.filter(holds).map(({ providerId }) => providerId));
  const alone = events.filter(
    ({ kind, providerId }) => (kind === 'EDITED' || kind === 'UNSENT') && !told.has(providerId),
  );
  const unsent = new Set(
    alone.filter(({ kind }) => kind === 'UNSENT').map(({ providerId }) => providerId),
  );
  return alone
    .filter(
      (event) =>
        event.kind === 'UNSENT' ||
        (!unsent.has(event.providerId) && edits.get(event.providerId ?? '') === event),
    )
    .map((event) => ({ ...event, edited: event.kind === 'EDITED' }));
}

const holds = ({ kind }: ThreadEvent): boolean =>
  kind === 'MESSAGE' || kind === 'ECHO' || kind === 'UNSUPPORTED';

/** By the message's id at Meta. Edits are counted by Meta; where they are not, the later one is newer. */
function newestEdits(events: readonly ThreadEvent[]): ReadonlyMap<string, ThreadEvent> {
  const edits = events
    .filter(({ kind }) => kind === 'EDITED')
    .toSorted(
      (one, other) => countOf(one) - countOf(other) || one.at.getTime() - other.at.getTime(),
    );
  return new Map(edits.map((edit) => [edit.providerId ?? '', edit]));
}

function countOf({ payload }: ThreadEvent): number {
  const count =
    at(payload, 'message_edit', 'num_edit') ?? at(payload, 'value', 'message_edit', 'num_edit');
  return typeof count === 'number' ? count : 0;
}

/** The line as the contract shows it. */
export function showLine(event: Line): ConversationMessage {
  const unsent = event.unsent || event.kind === 'UNSENT';
  return make(ConversationMessage, {
    id: event.id,
    direction: event.own ? 'OUT' : 'IN',
    text: unsent || event.kind === 'REACTION' ? null : event.text,
    attachments: unsent ? [] : attachmentsOf(event),
    unsent,
    at: event.at,
    note: unsent ? 'Unsent: what it said is no longer shown.' : noteOf(event),
    state: null,
    sentAt: null,
    deliveredAt: null,
    readAt: null,
    problem: null,
    viaThisApp: false,
    eventId: event.id,
  });
}

/** Meta's message object, in both forms in which deliveries bring it. */
export function messageIn(payload: unknown): unknown {
  const item = at(payload, 'message') ?? at(payload, 'value', 'message');
  return isRecord(item) ? item : null;
}

/** WhatsApp's message: received, or echoed from the phone app. */
function whatsAppMessageIn(payload: unknown): unknown {
  return (
    list(payload, 'value', 'messages')[0] ?? list(payload, 'value', 'message_echoes')[0] ?? null
  );
}

function attachmentsOf({ payload }: ThreadEvent): string[] {
  const onWhatsApp = whatsAppMessageIn(payload);
  if (onWhatsApp === null) return nameAttachments(messageIn(payload));
  const name = nameAttachment(onWhatsApp);
  return name === null ? [] : [name];
}

function noteOf(event: Line): string | null {
  const message = messageIn(event.payload);
  const notes = [
    at(message, 'reply_to', 'story') === undefined ? null : 'Reply to a story',
    words(message, 'quick_reply', 'payload') === null ? null : 'Chose a quick reply',
    event.kind === 'POSTBACK' ? 'Pressed a button' : null,
    event.kind === 'REACTION' || event.kind === 'ORDER' || event.kind === 'UNSUPPORTED'
      ? event.summary
      : null,
    event.edited ? 'Edited' : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(' · ');
}
