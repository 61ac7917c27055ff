// Replying to somebody who wrote first: checked here, sent once, recorded as a proof of the channel's permission.
import type { EntityManager } from '#base/database';
import type { DiscoverParts } from '#channels/discover';
import { noteTrouble } from '#connection/note-trouble';
import type { MetaError } from '#meta/errors';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimReply } from './claim-reply.ts';
import type { ConversationKey } from './conversation-id.ts';
import { finishReply } from './finish-reply.ts';
import { performReply } from './perform-reply.ts';
import { prepareReply, type PreparedReply } from './prepare-reply.ts';
import { limitReached, type Refusal } from './refusals.ts';
import { ReplyEntity, type Reply, type ReplyProblem } from './reply.entity.ts';
import { overdue } from './unknown-outcome.ts';

export interface ReplyInput {
  conversation: ConversationKey;
  /** Clean text. */
  text: string;
  /** The form's own key. */
  key: string;
}

export type ReplyOutcome =
  | { kind: 'SENT'; replyId: string; conversation: ConversationKey }
  | { kind: 'REFUSED'; refusal: Refusal }
  | { kind: 'META_FAILED'; problem: ReplyProblem }
  /** The person was erased meanwhile. */
  | { kind: 'GONE' };

/** The same key again sends nothing and has the outcome of the first time. Never throws for what Meta says. */
export async function sendReply(
  parts: DiscoverParts,
  connectionId: string,
  input: ReplyInput,
): Promise<ReplyOutcome> {
  const em = parts.database.fork();
  const { key } = input;
  const before = await em.findOne(ReplyEntity, { connectionId, key });
  if (before !== null) return outcomeOfFirst(parts, before);
  const now = parts.now();
  const wish = { key: input.conversation, text: input.text };
  const prepared = await prepareReply(em, { vault: parts.vault, now }, connectionId, wish);
  if (!prepared.ok) return { kind: 'REFUSED', refusal: prepared.refusal };
  const claim = await claimReply(em, connectionId, prepared.reply, { key, now });
  if (claim.kind === 'LIMIT') return { kind: 'REFUSED', refusal: limitReached(claim.opensAt) };
  if (claim.kind === 'GONE') return { kind: 'GONE' };
  if (claim.kind === 'KNOWN') return outcomeOfFirst(parts, claim.reply);
  return sendClaimed(parts, connectionId, claim.replyId, prepared.reply);
}

async function sendClaimed(
  parts: DiscoverParts,
  connectionId: string,
  replyId: string,
  prepared: PreparedReply,
): Promise<ReplyOutcome> {
  const performed = await performReply(parts.graph, prepared, replyId);
  const at = parts.now();
  const em = parts.database.fork();
  const stored = await finishReply(em, { connectionId, replyId, prepared, performed, at });
  if (!stored) return { kind: 'GONE' };
  if (!performed.sent.ok) await noteDeadToken(em, connectionId, performed.sent.error);
  const reply = await parts.database.fork().findOne(ReplyEntity, { id: replyId });
  return reply === null ? { kind: 'GONE' } : outcomeOf(reply);
}

/** The person lost their role on one Page: its token is dead, theirs is not. */
const ROLE_LOST = 492;

async function noteDeadToken(
  em: EntityManager,
  connectionId: string,
  error: MetaError,
): Promise<void> {
  if (error.subcode !== ROLE_LOST) await noteTrouble(em, connectionId, error);
}

/** How long a second click waits for the answer to the first, in milliseconds; afterwards it shows a reply on its way. */
const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 100;

async function outcomeOfFirst(parts: DiscoverParts, first: Reply): Promise<ReplyOutcome> {
  let reply: Reply | null = first;
  const mayCome = () => reply?.state === 'SENDING' && overdue(reply, parts.now()) === null;
  for (let waited = 0; mayCome() && waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    await sleep(LOOK_EVERY_MS);
    reply = await parts.database.fork().findOne(ReplyEntity, { id: first.id });
  }
  return reply === null ? { kind: 'GONE' } : outcomeOf(reply);
}

function outcomeOf({ id, problem, accountId, customerId }: Reply): ReplyOutcome {
  if (problem) return { kind: 'META_FAILED', problem };
  return { kind: 'SENT', replyId: id, conversation: { accountId, customerId } };
}
