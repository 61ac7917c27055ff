// What is stored for a person, as label and number.
import { upTo } from './format.ts';
import type { FrameFragment } from '../gql/graphql.ts';

export type StoredData = NonNullable<FrameFragment['connection']['storedData']>;

/** Six counts; the values are null when nobody is signed in. */
export function storedCounts(stored: StoredData | null) {
  const told = (number: number | undefined, more = false) =>
    number === undefined ? null : upTo({ number, more });
  return [
    { label: 'Pages', value: told(stored?.pages) },
    { label: 'Instagram', value: told(stored?.instagram) },
    { label: 'WhatsApp', value: told(stored?.whatsapp) },
    { label: 'Events', value: told(stored?.events, stored?.moreEvents) },
    { label: 'Tokens', value: told(stored?.tokens) },
    { label: 'Calls', value: told(stored?.calls, stored?.moreCalls) },
  ];
}
