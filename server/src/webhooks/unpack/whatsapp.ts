// One change of a WhatsApp Business account. A value with several messages, statuses or errors becomes one event
// each, whose payload is the value with that item alone and the contacts that belong to it.
import { unknownChange, type Change } from './change.ts';
import type { Draft } from './event.ts';
import { at, id, isRecord, list, type Json } from './read.ts';
import { readAccountChange } from './whatsapp-account.ts';
import {
  readContactSync,
  readEchoed,
  readError,
  readHistory,
  readReceived,
  readStatus,
  type ItemReader,
} from './whatsapp-items.ts';

const LISTS: readonly (readonly [string, ItemReader])[] = [
  ['messages', readReceived],
  ['message_echoes', readEchoed],
  ['statuses', readStatus],
  ['errors', readError],
  ['history', readHistory],
  ['state_sync', readContactSync],
];

const LIST_NAMES = new Set(LISTS.map(([name]) => name));

const NAMES_OF_A_PERSON = [
  'from',
  'from_user_id',
  'to',
  'to_user_id',
  'recipient_id',
  'recipient_user_id',
];

type Contacts = (item: unknown) => readonly unknown[];

/** A lone contact belongs to every item, of several only the item's own. */
const contactsOf = (value: Json): Contacts => {
  const contacts = list(value, 'contacts');
  if (contacts.length <= 1) return () => contacts;
  const byName = new Map(
    contacts.flatMap((contact) =>
      ['wa_id', 'user_id'].map((key) => [id(contact, key), contact] as const),
    ),
  );
  return (item) => [
    ...new Set(NAMES_OF_A_PERSON.flatMap((key) => byName.get(id(item, key) ?? '') ?? [])),
  ];
};

/** What all items of a value share: everything but the lists and the contacts. */
const shared = (value: Json): Json =>
  Object.fromEntries(
    Object.entries(value).filter(([key]) => !LIST_NAMES.has(key) && key !== 'contacts'),
  );

const alone = (common: Json, own: readonly unknown[], name: string, item: unknown): Json => ({
  ...common,
  ...(own.length === 0 ? {} : { contacts: own }),
  [name]: [item],
});

/** Never throws; a field that is not known is kept whole as UNRECOGNISED. */
export function* readWhatsApp(change: Change): Generator<Draft> {
  const { field, value } = change;
  const account = id(value, 'metadata', 'phone_number_id');
  let found = false;
  if (isRecord(value)) {
    const common = shared(value);
    const contacts = contactsOf(value);
    for (const [name, read] of LISTS) {
      for (const item of list(value, name)) {
        found = true;
        const payload = { field, value: alone(common, contacts(item), name, item) };
        yield { ...read(item, payload, account), accountId: account };
      }
    }
  }
  if (found) return;
  const whole = readAccountChange(change) ?? { ...unknownChange(change), accountId: null };
  yield {
    ...whole,
    accountId: account ?? whole.accountId ?? id(at(value, 'waba_info'), 'waba_id'),
  };
}
