// What an event is after unpacking, and the draft that the readers of the single shapes hand in.
import type { EventKind } from './kinds.ts';

export type EventChannel = 'INSTAGRAM' | 'MESSENGER' | 'WHATSAPP' | 'OTHER';

/** One thing that happened, ready to be stored: every text is free of NUL and lone surrogates, and bounded. */
export interface UnpackedEvent {
  readonly channel: EventChannel;
  readonly kind: EventKind;
  /** Meta's id of our account; "0" for Meta's samples, "unknown" when the delivery names none. */
  readonly accountId: string;
  readonly senderId: string | null;
  readonly recipientId: string | null;
  /** Meta's id of the message, comment, lead or template that the event is about. */
  readonly providerId: string | null;
  readonly text: string | null;
  /** One line for a person. */
  readonly summary: string;
  readonly occurredAt: Date | null;
  /** JSON text of this event alone: the messaging item, or the change. */
  readonly payload: string;
  /** The same for every delivery of the same event: hex SHA-256. */
  readonly key: string;
  /** Came from the test button of Meta's dashboard. */
  readonly sample: boolean;
}

/** What the reader of one shape has understood; still raw text, not yet bounded. */
export interface Draft {
  readonly kind: EventKind;
  readonly summary: string;
  readonly payload: unknown;
  readonly senderId?: string | null;
  readonly recipientId?: string | null;
  readonly providerId?: string | null;
  readonly text?: string | null;
  /** The event's own time; without one the time of the entry stands in. */
  readonly at?: Date | null;
  /** Whose event it is, when that is not the entry's id. */
  readonly accountId?: string | null;
  /** What makes two deliveries the same event; without it, the whole payload on the same day does. */
  readonly identity?: readonly unknown[];
}

/** The part of a draft that one event key of a messaging item decides. */
export type Understood = Omit<Draft, 'payload'>;
