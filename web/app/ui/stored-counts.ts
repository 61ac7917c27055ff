// What is stored for a person, as label and number.
import type { FrameFragment } from '../gql/graphql.ts';

export type StoredData = NonNullable<FrameFragment['connection']['storedData']>;

/** Six counts; the values are null when nobody is signed in. */
export function storedCounts(stored: StoredData | null) {
  return [
    { label: 'Pages', value: stored?.pages ?? null },
    { label: 'Instagram', value: stored?.instagram ?? null },
    { label: 'WhatsApp', value: stored?.whatsapp ?? null },
    { label: 'Events', value: stored?.events ?? null },
    { label: 'Tokens', value: stored?.tokens ?? null },
    { label: 'Calls', value: stored?.calls ?? null },
  ];
}
