// What a page calls the person on the other side of a conversation.
import { maskedId, shortId } from './format.ts';

type Customer = { customerId: string; customerName: string | null };

/** Their name where Meta gave one, else the ends of their id; while a recording is made, less of it. */
export function customerTitle({ customerId, customerName }: Customer, recording: boolean): string {
  return customerName ?? `Customer ${recording ? maskedId(customerId) : shortId(customerId)}`;
}
