// A `message` of Messenger or Instagram: written, echoed, unsent or unsupported
// (docs/messenger-platform/reference/webhook-events/messages, docs/instagram-platform/webhooks/examples).
import { describeAttachments } from './attachments.ts';
import type { Understood } from './event.ts';
import type { EventKind } from './kinds.ts';
import { at, id, words } from './read.ts';

const kindOf = (message: unknown): EventKind => {
  if (at(message, 'is_deleted') === true) return 'UNSENT';
  if (at(message, 'is_echo') === true) return 'ECHO';
  return at(message, 'is_unsupported') === true ? 'UNSUPPORTED' : 'MESSAGE';
};

const STORY_REPLY = 'Reply to a story';

const describe = (message: unknown, text: string | null): string => {
  const parts = [
    at(message, 'reply_to', 'story') === undefined ? null : STORY_REPLY,
    text,
    describeAttachments(message),
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(' · ');
  return at(message, 'is_unsupported') === true ? 'Message that apps cannot see' : 'Empty message';
};

export const readMessage = (message: unknown): Understood => {
  const kind = kindOf(message);
  const mid = id(message, 'mid');
  const base = { kind, providerId: mid, ...(mid === null ? {} : { identity: [mid] }) };
  if (kind === 'UNSENT') return { ...base, text: null, summary: 'Message unsent' };
  const text = words(message, 'text');
  return { ...base, text, summary: describe(message, text) };
};
