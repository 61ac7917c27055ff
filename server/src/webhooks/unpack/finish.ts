// From a draft to an event: whose it is, when it happened, bounded texts, the key.
import { clean, ID_CHARACTERS, oneLine, TEXT_CHARACTERS } from './clean.ts';
import type { EventChannel, UnpackedEvent } from './event.ts';
import type { Found } from './entry.ts';
import { canonical, keyOf } from './key.ts';
import { at, id } from './read.ts';
import { day } from './time.ts';

/** The account of an event that names none: no real account has this id, so nobody sees it. */
export const NO_ACCOUNT = 'unknown';
/** The account of Meta's samples, which hold nobody's data. */
export const SAMPLE_ACCOUNT = '0';
// The phone number in the samples of Meta's dashboard.
const SAMPLE_PHONE_NUMBER = '123456123';

const CHANNELS: ReadonlyMap<string, EventChannel> = new Map([
  ['page', 'MESSENGER'],
  ['instagram', 'INSTAGRAM'],
  ['whatsapp_business_account', 'WHATSAPP'],
]);

const bounded = (value: string | null | undefined): string | null =>
  value === null || value === undefined ? null : clean(value, ID_CHARACTERS);

/** Meta's test button: an entry without an account, and no real phone number either. */
const isSample = (entryId: string | null, phone: string | null): boolean =>
  entryId === '0' && (phone === null || phone === SAMPLE_PHONE_NUMBER);

/** "0" is for samples alone: everybody who is signed in sees them. */
const accountOf = (found: string | null, sample: boolean): string => {
  if (sample) return SAMPLE_ACCOUNT;
  return found === null || found === SAMPLE_ACCOUNT ? NO_ACCOUNT : found;
};

interface Origin {
  readonly object: string | null;
  readonly entry: unknown;
  readonly receivedAt: Date;
}

const keyParts = ({ draft, clock }: Found, origin: Origin, sample: boolean): readonly unknown[] => {
  const time = at(origin.entry, 'time');
  const press = sample ? [time ?? Math.floor(origin.receivedAt.getTime() / 1000)] : [];
  if (draft.identity !== undefined) return [canonical(draft.identity), ...press];
  return [canonical(draft.payload), day(clock(time) ?? origin.receivedAt), ...press];
};

/** The event as it is stored. */
export const finish = (found: Found, origin: Origin): UnpackedEvent => {
  const { draft, clock } = found;
  const entryId = id(origin.entry, 'id');
  const phone = id(draft.payload, 'value', 'metadata', 'phone_number_id');
  const sample = isSample(entryId, phone);
  const accountId = accountOf(draft.accountId ?? entryId, sample);
  const channel = CHANNELS.get(origin.object ?? '') ?? 'OTHER';
  return {
    channel,
    kind: draft.kind,
    accountId: clean(accountId, ID_CHARACTERS),
    senderId: bounded(draft.senderId),
    recipientId: bounded(draft.recipientId),
    providerId: bounded(draft.providerId),
    text: typeof draft.text === 'string' ? clean(draft.text, TEXT_CHARACTERS) : null,
    summary: oneLine(draft.summary),
    occurredAt: draft.at ?? clock(at(origin.entry, 'time')),
    payload: JSON.stringify(draft.payload) ?? 'null',
    key: keyOf(accountId, channel, draft.kind, ...keyParts(found, origin, sample)),
    sample,
  };
};
