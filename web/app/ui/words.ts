// The API's enums in a person's words.
import type { EventBadge, EventKind, GrantStatus } from '../gql/graphql.ts';
import type { Tone } from './pill.tsx';

/** "MESSAGE_EDITED" → "Message edited": new kinds read well without a change here. */
export function kindWord(kind: EventKind): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const grantWord = {
  GRANTED: { word: 'granted', tone: 'ok' },
  DECLINED: { word: 'declined', tone: 'bad' },
  EXPIRED: { word: 'expired', tone: 'warn' },
  NEVER_ASKED: { word: 'never asked', tone: 'plain' },
} as const satisfies Record<GrantStatus, { word: string; tone: Tone }>;

/** What a badge says to somebody who points at it. */
export const badgeMeaning: Record<EventBadge, string> = {
  REAL: 'Delivered by Meta for a connected account',
  TEST: "Sent by Meta's own test button",
  SIMULATED: 'Sent by the simulator, not by Meta',
};

/** "SYSTEM_USER" → "system user token" */
export const tokenWord = (kind: string) => `${kind.toLowerCase().replaceAll('_', ' ')} token`;
