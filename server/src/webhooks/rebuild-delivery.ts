// From a stored event back to the delivery that could have brought it: the bytes as Meta writes them.
//
// Stored is the item, not the envelope around it. The object follows from the channel, the place of the item from its
// shape. What is not stored, whether it came in standby and when Meta sent it, is tried, likeliest first: a delivery is the right
// one when unpacking it gives this very event, by its key and its line. What no delivery fits (a body that was kept
// whole, an event that had to be cleaned) cannot be rebuilt.
import { parseBody } from './parse-body.ts';
import { SAMPLE_ACCOUNT, unpack } from './unpack.ts';
import { isRecord } from './unpack/read.ts';

export interface StoredEvent {
  readonly accountId: string;
  readonly channel: string;
  readonly kind: string;
  readonly key: string;
  readonly summary: string;
  /** JSON text. */
  readonly payload: string;
  readonly occurredAt: Date | null;
  readonly receivedAt: Date;
}

const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  MESSENGER: ['page'],
  INSTAGRAM: ['instagram'],
  WHATSAPP: ['whatsapp_business_account'],
  OTHER: ['user', 'permissions'],
};

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
/** Meta delivers again for up to seven days; a day more for clocks that differ. */
const DAYS_ON_THE_WAY = 8;
/** How far before its arrival the test button of a sample may have been pressed, in seconds: the press belongs to its key. */
const SAMPLE_SECONDS = 600;

/** The body of a delivery that unpacks into exactly this event; null when there is none. */
export function rebuildDelivery(event: StoredEvent): Buffer | null {
  for (const body of deliveriesFor(event)) {
    const bytes = writeLikeMeta(body);
    if (bringsBack(bytes, event)) return bytes;
  }
  return null;
}

function* deliveriesFor(event: StoredEvent): Generator<unknown> {
  const payload: unknown = JSON.parse(event.payload);
  for (const object of OBJECTS[event.channel] ?? []) {
    for (const sentAt of timesOf(event)) {
      for (const entry of entriesFor(payload, sentAt)) {
        yield { object, entry: [{ id: event.accountId, ...entry }] };
      }
    }
  }
}

/** An entry's time is in milliseconds beside messaging items, in seconds beside changes. */
function entriesFor(payload: unknown, sentAt: number): readonly object[] {
  const time = Math.floor(sentAt / SECOND_MS);
  if (!isRecord(payload)) return [];
  if (Object.hasOwn(payload, 'field')) return [{ time, changes: [payload] }];
  if (Object.hasOwn(payload, 'changed_fields')) return [{ time, ...payload }];
  return [
    { time: sentAt, messaging: [payload] },
    { time: sentAt, standby: [payload] },
  ];
}

/** When Meta may have sent it, in milliseconds: a key without an identity counts the day, a sample's the press. */
function* timesOf({ accountId, occurredAt, receivedAt }: StoredEvent): Generator<number> {
  const arrived = receivedAt.getTime();
  if (occurredAt !== null) yield occurredAt.getTime();
  for (let days = 0; days <= DAYS_ON_THE_WAY; days += 1) yield arrived - days * DAY_MS;
  if (accountId !== SAMPLE_ACCOUNT) return;
  for (let back = 1; back <= SAMPLE_SECONDS; back += 1) yield arrived - back * SECOND_MS;
}

function bringsBack(bytes: Buffer, event: StoredEvent): boolean {
  const body = parseBody(bytes);
  if (!body.ok) return false;
  const [found, ...others] = unpack(body.value, event.receivedAt);
  return (
    found !== undefined &&
    others.length === 0 &&
    (['key', 'accountId', 'channel', 'kind', 'summary'] as const).every(
      (part) => found[part] === event[part],
    )
  );
}

const BEYOND_ASCII = /[\u0080-\uffff]/g;

/** Meta escapes what is not ASCII, and slashes; the signature is over bytes in that form. */
function writeLikeMeta(body: unknown): Buffer {
  const text = JSON.stringify(body).replaceAll('/', String.raw`\/`);
  const escape = (unit: string): string =>
    String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0');
  return Buffer.from(text.replaceAll(BEYOND_ASCII, escape));
}
