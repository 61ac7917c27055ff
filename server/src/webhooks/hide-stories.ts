// A story is gone after a day, and so is our right to lead anybody to it: links to stories that mention an account are
// hidden from then on (Messenger Platform, Instagram section, "Story mentions").
import { at, isRecord } from './unpack/read.ts';

const STORY_LIFE_MS = 24 * 3_600_000;
const HIDDEN = '[hidden: the story ended 24 hours after it was posted]';

/** The payload with no link to a story that mentioned the account and is over at `now`. */
export function hideStories(payload: unknown, happenedAt: Date, now: Date): unknown {
  if (now.getTime() - happenedAt.getTime() < STORY_LIFE_MS) return payload;
  return withoutLinks(payload);
}

function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks);
  if (!isRecord(value)) return value;
  const inner = Object.entries(value).map(([key, each]) => [key, withoutLinks(each)] as const);
  const copy = Object.fromEntries(inner);
  return at(value, 'type') === 'story_mention' && isRecord(copy['payload'])
    ? { ...copy, payload: { ...copy['payload'], url: HIDDEN } }
    : copy;
}
