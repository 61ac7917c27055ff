// The key by which the same event is recognised when Meta delivers it again (docs/graph-api/webhooks/getting-started:
// duplicates are to be expected).
//
// Rules. 1. The account comes first: nothing of one account can hide an event of another. 2. Then channel, kind and
// what identifies the event: Meta's id where it has one (so a message, its echo, its edit and its reactions differ),
// else its content with keys in order. 3. Content without a time of its own counts per UTC day: "APPROVED" next month
// is news. The price: such an event, delivered again across midnight, is stored twice. 4. A sample of the test button
// is new with every press: the entry's time, or else the second of receipt, belongs to its key.
import { hash } from 'node:crypto';
import { isRecord } from './read.ts';

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  // Pairs, not an object: its integer-like keys would come first whatever the order of insertion.
  const keys = Object.keys(value).sort();
  return { pairs: keys.map((key) => [key, inOrder(value[key])]) };
};

/** JSON text that does not depend on the order of keys. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value)) ?? 'null';

/** Hex SHA-256 over the account first and then everything else that makes the event this one. */
export const keyOf = (account: string, ...rest: readonly unknown[]): string =>
  hash('sha256', JSON.stringify([account, ...rest]), 'hex');
