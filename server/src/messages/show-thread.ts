// The messages and the trail of one conversation: three rounds of reads, four on WhatsApp, however long it is.
import type { EntityManager } from '#base/database';
import { readRuns } from '#evidence/find-runs';
import { buildThread } from './build-thread.ts';
import type { Conversation, Thread } from './conversation.ts';
import { readThread } from './read-thread.ts';
import { trailOf } from './trail.ts';

export async function showThread(
  em: EntityManager,
  connectionId: string,
  { key, channel }: Pick<Conversation, 'key' | 'channel'>,
  now: Date,
): Promise<Thread> {
  const built = buildThread(channel, await readThread(em, connectionId, key), now);
  const runId = built.replies.at(-1)?.reply.runId ?? null;
  const [run] = runId === null ? [] : await readRuns(em, [runId]);
  return { messages: built.messages, trail: trailOf(channel, built, run?.calls ?? []) };
}
