// Everything about a conversation that is not a message of Messenger or Instagram: reactions, edits, receipts,
// buttons, referrals, opt-ins (docs/messenger-platform/reference/webhook-events).
import type { Understood } from './event.ts';
import { id, list, words } from './read.ts';
import { timeOfDay, type Clock } from './time.ts';

/** Reads the value of one event key; `clock` knows the unit of the times inside. */
export type Reader = (value: unknown, clock: Clock) => Understood;

const quoted = (text: string): string => `“${text}”`;

export const readReaction: Reader = (value) => {
  const emoji = words(value, 'emoji') ?? words(value, 'reaction');
  const taken = words(value, 'action') === 'unreact';
  return {
    kind: 'REACTION',
    providerId: id(value, 'mid'),
    summary: taken || emoji === null ? 'Took a reaction back' : `Reacted ${emoji}`,
  };
};

export const readEdit: Reader = (value) => {
  const text = words(value, 'text');
  const mid = id(value, 'mid');
  return {
    kind: 'EDITED',
    providerId: mid,
    text,
    summary: text === null ? 'Message edited' : `Edited: ${text}`,
    ...(mid === null ? {} : { identity: [mid, id(value, 'num_edit'), text] }),
  };
};

export const readPostback: Reader = (value) => {
  const title = words(value, 'title');
  const mid = id(value, 'mid');
  return {
    kind: 'POSTBACK',
    providerId: mid,
    text: title,
    summary: quoted(title ?? words(value, 'payload') ?? 'Button'),
    ...(mid === null ? {} : { identity: [mid] }),
  };
};

const upTo = (value: unknown, clock: Clock, word: string): string => {
  const watermark = clock(id(value, 'watermark'));
  return watermark === null ? word : `${word} up to ${timeOfDay(watermark)}`;
};

/** Messenger: a watermark. Instagram (`messaging_seen`): the mid of the message that was seen. */
export const readRead: Reader = (value, clock) => ({
  kind: 'READ',
  providerId: id(value, 'mid'),
  summary: upTo(value, clock, 'Read'),
  identity: ['read', value],
});

export const readDelivery: Reader = (value, clock) => {
  const mids = list(value, 'mids');
  return {
    kind: 'DELIVERED',
    providerId: mids.length === 1 ? id(mids[0]) : null,
    summary: upTo(value, clock, 'Delivered'),
    identity: ['delivery', value],
  };
};

export const readReferral: Reader = (value) => {
  const parts = [words(value, 'source'), words(value, 'ads_context_data', 'ad_title')];
  const ref = words(value, 'ref');
  const told = [...parts, ref === null ? null : quoted(ref)].filter((part) => part !== null);
  return {
    kind: 'REFERRAL',
    summary: told.length === 0 ? 'Referral' : `Came through ${told.join(' ')}`,
  };
};

export const readOptin: Reader = (value) => {
  const told = words(value, 'title') ?? words(value, 'ref') ?? words(value, 'type');
  const status = words(value, 'notification_messages_status');
  const summary = told === null ? 'Opted in' : `Opted in: ${told}`;
  return { kind: 'OPTIN', summary: status === null ? summary : `${summary} (${status})` };
};
