// What of an event is personal, and how it is hidden: the end of an id, and dots in place of words. Used where a list leaves
// the screen (print, export) and, for ids alone, while a recording is made.
import { maskedId } from '../format.ts';

export const maskedText = '••••';

/** Ids that stand for a person, wherever they are in a payload. */
const personKeys = new Set([
  'from',
  'from_user_id',
  'to',
  'to_user_id',
  'wa_id',
  'user_id',
  'user_ref',
  'parent_user_id',
  'recipient_id',
  'recipient_user_id',
]);

/** Values that say what kind of thing happened, and when; everything else in a payload may be somebody's. */
const plainKeys = new Set([
  'field',
  'messaging_product',
  'object',
  'type',
  'status',
  'event',
  'action',
  'verb',
  'item',
  'decision',
  'timestamp',
  'watermark',
  'time',
  'created_time',
  'mime_type',
  'code',
  'category',
  'pricing_model',
  'display_phone_number',
  'phone_number_id',
  'app_id',
]);

export type Json = unknown;

/** The same JSON with every value (not null, not true or false) as `change` makes it; `path` is its keys, without places in lists. */
export function mapValues(
  json: Json,
  change: (value: string | number, path: readonly string[]) => Json,
  path: readonly string[] = [],
): Json {
  if (typeof json === 'string' || typeof json === 'number') return change(json, path);
  if (Array.isArray(json)) return json.map((item: Json) => mapValues(item, change, path));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, mapValues(value, change, [...path, key])]),
  );
}

/** Whether a value may leave the screen as it is. */
export const isPlain = (path: readonly string[]) => plainKeys.has(path.at(-1) ?? '');

/** The payload for print and export: its shape stays, what may be personal goes. */
export const maskPayload = (payload: Json): Json =>
  mapValues(payload, (value, path) => (isPlain(path) ? value : maskedText));

export type Parties = { accountId: string; senderId: string | null; recipientId: string | null };

/** The ids of the people of an event: whoever sent or received it and is not the account itself. */
export const peopleOf = ({ accountId, senderId, recipientId }: Parties): string[] =>
  [senderId, recipientId].filter((id): id is string => id !== null && id !== accountId);

/** The payload while a recording is made: without other people's ids. */
export function maskPeople(payload: Json, parties: Parties): Json {
  const people = peopleOf(parties);
  return mapValues(payload, (value, path) => {
    const text = String(value);
    if (text === parties.accountId) return value;
    if (people.includes(text) || personKeys.has(path.at(-1) ?? '')) return maskedId(text);
    return typeof value === 'string'
      ? people.reduce((told, id) => told.replaceAll(id, maskedId(id)), value)
      : value;
  });
}

/** A line with nothing of what somebody wrote: kinds whose line tells only what happened keep it. */
export const maskedLine = ({ text, summary, kind }: Line): string =>
  text === null && toldKinds.has(kind) ? summary : maskedText;

type Line = { text: string | null; summary: string; kind: string };

// Their lines are made of Meta's own words: a time, a status, a count.
const toldKinds = new Set(['DELIVERED', 'READ', 'SENT', 'PLAYED', 'UNSENT', 'INSIGHTS']);
