// One entry of a delivery in all its forms: `messaging[]`, `standby[]`, `changes[]`, a bare `field` and `value`,
// `changed_fields[]` (docs/graph-api/webhooks/getting-started, docs/messenger-platform/webhooks).
import { readChange } from './change.ts';
import type { Draft } from './event.ts';
import { readMessaging } from './messaging.ts';
import { at, id, list, words } from './read.ts';
import { milliseconds, seconds, type Clock } from './time.ts';
import { readWhatsApp } from './whatsapp.ts';

/** A draft, and the clock that the entry's own time goes by. */
export interface Found {
  readonly draft: Draft;
  readonly clock: Clock;
}

// The same message reaches an app by `messaging[]` when it holds the conversation and by `standby[]` when it only
// listens. It is one message, with one key, stored once; the first to come decides the line.
const inStandby = (draft: Draft): Draft => ({ ...draft, summary: `${draft.summary} (standby)` });

/** A bare entry is kept without its id and time: the same change, in whichever form it comes. */
function* readFieldAndValue(
  object: string | null,
  change: unknown,
  bare: boolean,
): Generator<Draft> {
  const value = at(change, 'value');
  const payload = bare ? { field: at(change, 'field'), value } : change;
  const told = { object, field: words(change, 'field'), value, payload };
  if (object === 'whatsapp_business_account') yield* readWhatsApp(told);
  else yield readChange(told);
}

const readChangedFields = (entry: unknown): Draft => {
  const names = list(entry, 'changed_fields').map((name) => words(name) ?? '?');
  return {
    kind: 'CHANGED',
    summary: `Changed without values: ${names.slice(0, 20).join(', ')}`,
    payload: { changed_fields: at(entry, 'changed_fields') },
  };
};

/** Every event of the entry, lazily; never throws. */
export function* readEntry(object: string | null, entry: unknown): Generator<Found> {
  let found = false;
  const take = (draft: Draft, clock: Clock): Found => {
    found = true;
    return { draft, clock };
  };
  for (const item of list(entry, 'messaging'))
    yield take(readMessaging(item, milliseconds), milliseconds);
  for (const item of list(entry, 'standby')) {
    yield take(inStandby(readMessaging(item, milliseconds)), milliseconds);
  }
  for (const change of list(entry, 'changes')) {
    for (const draft of readFieldAndValue(object, change, false)) yield take(draft, seconds);
  }
  if (words(entry, 'field') !== null) {
    for (const draft of readFieldAndValue(object, entry, true)) yield take(draft, seconds);
  }
  if (list(entry, 'changed_fields').length > 0) yield take(readChangedFields(entry), seconds);
  const empty = ['messaging', 'standby', 'changes'].some((key) => at(entry, key) !== undefined);
  if (!found && !empty) yield take(unknownEntry(entry), seconds);
}

const unknownEntry = (entry: unknown): Draft => ({
  kind: 'UNRECOGNISED',
  summary: `entry of an unknown shape${id(entry, 'id') === null ? ' and without an id' : ''}`,
  payload: entry,
});
