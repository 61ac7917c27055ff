// The keys under which events about one message are stored, so that they are found by the unique index.
import { canonical, keyOf } from './unpack/key.ts';
import type { EventKind } from './unpack/kinds.ts';

/** The message that an event is about. */
export interface AboutMessage {
  readonly accountId: string;
  readonly channel: string;
  /** Meta's id of the message. */
  readonly providerId: string | null;
}

/** The key of the message itself, its echo or its unsending; edits and receipts have other keys. */
export function keyAbout(
  { accountId, channel, providerId }: AboutMessage,
  kind: EventKind,
): string {
  return keyOf(accountId, channel, kind, canonical([providerId]));
}

const STATUSES = {
  SENT: 'sent',
  DELIVERED: 'delivered',
  READ: 'read',
  FAILED: 'failed',
} as const satisfies Partial<Record<EventKind, string>>;

/** The keys of all statuses of a WhatsApp message to one person. */
export function keysOfStatuses(phoneNumberId: string, wamid: string): string[] {
  return Object.entries(STATUSES).map(([kind, status]) =>
    keyOf(phoneNumberId, 'WHATSAPP', kind, canonical([wamid, status, null])),
  );
}
