// A person on WhatsApp, as the payload of their message names them (documentation/business-messaging/whatsapp/webhooks).
import type { WhatsAppRecipient } from '#meta/send-whatsapp-message';
import { at, id, list, words } from '#webhooks/unpack/read';

/** The first name found in these payloads, newest first: that of the profile, or the username of somebody who hides the rest. */
export function contactName(payloads: readonly string[]): string | null {
  const names = payloads.map((payload) => {
    const profile = at(list(valueOf(payload), 'contacts')[0], 'profile');
    return words(profile, 'name') ?? words(profile, 'username');
  });
  return names.find((name) => name !== null) ?? null;
}

/** By what they can be written to: the number of their newest message that shows it, else their business-scoped id. */
export function recipientOf(payloads: readonly string[], customerId: string): WhatsAppRecipient {
  const numbers = payloads.map((payload) => id(list(valueOf(payload), 'messages')[0], 'from'));
  const number = numbers.find((found) => found !== null) ?? null;
  if (number !== null) return { to: number };
  return /^\d+$/.test(customerId) ? { to: customerId } : { recipient: customerId };
}

function valueOf(payload: string): unknown {
  const parsed: unknown = JSON.parse(payload);
  return at(parsed, 'value');
}
