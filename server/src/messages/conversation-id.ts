// The opaque id of a conversation: an account and a person, by Meta's ids. It gives no right to anything; whoever shows it must
// have chosen the account.
import { z } from 'zod';

export interface ConversationKey {
  /** Meta's id of the Page, Instagram account or phone number. */
  accountId: string;
  /** Meta's id of the person. */
  customerId: string;
}

/** Meta's longest ids stay under 256 characters; an account's is of digits. */
const parts = z.tuple([z.string().regex(/^\d{1,64}$/), z.string().regex(/^[^\s\0]{1,256}$/u)]);

export function encodeConversationId({ accountId, customerId }: ConversationKey): string {
  return Buffer.from(`${accountId}:${customerId}`).toString('base64url');
}

/** Null when it is none of ours. */
export function decodeConversationId(id: string): ConversationKey | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const [accountId, ...rest] = text.split(':');
  const read = parts.safeParse([accountId, rest.join(':')]);
  if (!read.success) return null;
  const key = { accountId: read.data[0], customerId: read.data[1] };
  return encodeConversationId(key) === id ? key : null;
}
