// One item of `messaging[]` or `standby[]`: who, to whom, when, and one event key that says what happened.
import {
  readFeedbackForm,
  readLinking,
  readOrder,
  readPass,
  readPolicy,
  readRequest,
  readResponseFeedback,
  readRoles,
  readTake,
} from './business.ts';
import {
  readDelivery,
  readEdit,
  readOptin,
  readPostback,
  readReaction,
  readRead,
  readReferral,
  type Reader,
} from './conversation.ts';
import type { Draft, Understood } from './event.ts';
import { readMessage } from './message.ts';
import { at, id, isRecord, type Json } from './read.ts';
import type { Clock } from './time.ts';

// In this order: an item with two of them is told by the first, and its payload keeps both.
const READERS: readonly (readonly [string, Reader])[] = [
  ['message', readMessage],
  ['message_edit', readEdit],
  ['reaction', readReaction],
  ['postback', readPostback],
  ['read', readRead],
  ['delivery', readDelivery],
  ['referral', readReferral],
  ['optin', readOptin],
  ['pass_thread_control', readPass],
  ['take_thread_control', readTake],
  ['request_thread_control', readRequest],
  ['app_roles', readRoles],
  ['account_linking', readLinking],
  ['policy_enforcement', readPolicy],
  ['policy-enforcement', readPolicy],
  ['order', readOrder],
  ['response_feedback', readResponseFeedback],
  ['messaging_feedback', readFeedbackForm],
];

const COMMON = new Set(['sender', 'recipient', 'timestamp']);

const understand = (item: Json, clock: Clock): Understood | null => {
  for (const [key, read] of READERS) {
    const value = at(item, key);
    if (isRecord(value)) return read(value, clock);
  }
  return null;
};

const unknownItem = (item: unknown): Understood => {
  const keys = isRecord(item) ? Object.keys(item).filter((key) => !COMMON.has(key)) : [];
  const named = keys.slice(0, 3).map((key) => `“${key}”`);
  return {
    kind: 'UNRECOGNISED',
    summary: `messaging event ${named.join(', ') || 'without content'}`,
  };
};

// The plugins for websites know a person by `user_ref` until they write.
const sender = (item: unknown): string | null =>
  id(item, 'sender', 'id') ?? id(item, 'sender', 'user_ref') ?? id(item, 'optin', 'user_ref');

const recipient = (item: unknown): string | null =>
  id(item, 'recipient', 'id') ?? id(item, 'recipient', 'user_ref');

/** Whether the value holds one of the event keys of a messaging item. */
export const isMessaging = (value: unknown): boolean =>
  READERS.some(([key]) => isRecord(at(value, key)));

// A receipt, a reaction or an order has no id of its own: then the people and the time tell it from others.
const identity = (item: unknown, told: Understood): readonly unknown[] | undefined => {
  const own = told.identity;
  const who = [sender(item), recipient(item)];
  if (own !== undefined)
    return told.kind === 'READ' || told.kind === 'DELIVERED' ? [...who, ...own] : own;
  return at(item, 'timestamp') === undefined ? undefined : ['content', item];
};

/** Never throws; `payload` is what to keep, by default the item. */
export const readMessaging = (item: unknown, clock: Clock, payload: unknown = item): Draft => {
  const told = (isRecord(item) ? understand(item, clock) : null) ?? unknownItem(item);
  const same = identity(item, told);
  return {
    ...told,
    payload,
    senderId: sender(item),
    recipientId: recipient(item),
    at: clock(at(item, 'timestamp')),
    ...(same === undefined ? {} : { identity: same }),
  };
};
