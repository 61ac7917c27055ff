// What became of a message that the account sent, as the webhooks tell it: in any order, some of them never.
import type { ChannelKind } from '#channels/channel';
import { problemOf } from '#evidence/proof-run';
import type { StoredProblem } from '#evidence/proof-run.entity';
import { errorOfCode } from '#meta/error-of-code';
import { at, id, list, words } from '#webhooks/unpack/read';
import { milliseconds } from '#webhooks/unpack/time';
import type { ThreadEvent } from './read-thread.ts';

/** A message that went out. `at`: by Meta's time where an echo told it. */
export interface Outgoing {
  channel: ChannelKind;
  providerId: string | null;
  at: Date;
}

/** The event by which each step was told; null: not (yet). */
export interface Receipts {
  delivered: ThreadEvent | null;
  read: ThreadEvent | null;
  sent: ThreadEvent | null;
  failed: ThreadEvent | null;
}

/** Of one message, out of all events of its conversation and all that went out in it. */
export function receiptsOf(
  message: Outgoing,
  events: readonly ThreadEvent[],
  outgoing: readonly Outgoing[],
): Receipts {
  const first = (kind: string) =>
    events.find((event) => event.kind === kind && isAbout(event, message, outgoing)) ?? null;
  return {
    sent: first('SENT'),
    delivered: first('DELIVERED'),
    read: first('READ'),
    failed: first('FAILED'),
  };
}

function isAbout(event: ThreadEvent, message: Outgoing, outgoing: readonly Outgoing[]): boolean {
  if (message.channel === 'WHATSAPP') {
    return message.providerId !== null && event.providerId === message.providerId;
  }
  const receipt = at(event.payload, 'value') ?? event.payload;
  const mids = list(receipt, 'delivery', 'mids').map((mid) => id(mid));
  if (message.providerId !== null && mids.includes(message.providerId)) return true;
  const upTo = readUpTo(receipt, outgoing);
  return upTo !== null && message.at <= upTo;
}

/** Everything sent until then is meant: Messenger says a time, Instagram the message that was seen. */
function readUpTo(receipt: unknown, outgoing: readonly Outgoing[]): Date | null {
  const watermark = id(receipt, 'read', 'watermark') ?? id(receipt, 'delivery', 'watermark');
  if (watermark !== null) return milliseconds(watermark);
  const mid = id(receipt, 'read', 'mid');
  return outgoing.find(({ providerId }) => mid !== null && providerId === mid)?.at ?? null;
}

/** Why WhatsApp could not deliver it, in words (documentation/business-messaging/whatsapp/support/error-codes). */
export function problemIn({ payload }: ThreadEvent): StoredProblem {
  const [status] = list(payload, 'value', 'statuses');
  const [error] = list(status, 'errors');
  const code = Number(id(error, 'code') ?? Number.NaN);
  if (Number.isInteger(code)) return problemOf(errorOfCode(code));
  const why = words(error, 'title');
  return {
    message: `WhatsApp could not deliver the message${why === null ? '' : `: ${why}`}.`,
    wayOn: 'Open the webhook event for everything that WhatsApp said.',
    metaCode: null,
    metaSubcode: null,
    traceId: null,
  };
}
