// What came of a reply, written in one transaction: its state, and the run of the proof that it was, with its calls.
import type { EntityManager } from '#base/database';
import { holdConnection } from '#channels/hold-connection';
import { problemOf } from '#evidence/proof-run';
import { recordRun } from '#evidence/record-run';
import type { MetaError } from '#meta/errors';
import { CHANNEL_RULES } from './channel-rules.ts';
import type { Performed } from './perform-reply.ts';
import type { PreparedReply } from './prepare-reply.ts';
import { ReplyEntity, type ReplyProblem, type ReplyState } from './reply.entity.ts';
import { leavesOpen, unknownOutcome } from './unknown-outcome.ts';

interface ToFinish {
  connectionId: string;
  replyId: string;
  prepared: PreparedReply;
  performed: Performed;
  at: Date;
}

/** False when the person was erased meanwhile: nothing is written of them any more. */
export async function finishReply(em: EntityManager, finished: ToFinish): Promise<boolean> {
  const { connectionId, replyId, prepared, performed, at } = finished;
  const { sent, calls } = performed;
  const customerName = nameOf(finished);
  const problem = sent.ok ? null : problemToStore(sent.error);
  return em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    if (!(await holdConnection(transaction, connectionId))) return false;
    const runId = await recordRun(transaction, {
      connectionId,
      permission: CHANNEL_RULES[prepared.account.channel].permission,
      at,
      outcome: sent.ok ? 'SUCCEEDED' : 'FAILED',
      told: problem?.message ?? `Meta accepted a reply to ${customerName ?? 'a person who wrote'}.`,
      lines: linesOf(finished, customerName),
      account: prepared.account,
      problem,
      calls,
    });
    await transaction.nativeUpdate(
      ReplyEntity,
      { id: replyId },
      {
        state: stateOf(sent),
        providerId: sent.ok ? sent.value : null,
        problem,
        customerName,
        runId,
      },
    );
    return true;
  });
}

function nameOf({ prepared, performed: { conversation } }: ToFinish): string | null {
  const found = conversation?.ok === true ? conversation.value : null;
  return found?.customerName ?? prepared.customerName;
}

function stateOf(sent: Performed['sent']): ReplyState {
  if (sent.ok) return 'ACCEPTED';
  return leavesOpen(sent.error) ? 'UNKNOWN' : 'FAILED';
}

function problemToStore(error: MetaError): ReplyProblem {
  if (leavesOpen(error)) return unknownOutcome(error);
  return { ...problemOf(error), retryable: error.retryable };
}

/** Never what anybody wrote: a message may be unsent later, and these lines stay. */
function linesOf({ prepared, performed }: ToFinish, customerName: string | null): string[] {
  const { sent, conversation } = performed;
  const who = customerName ?? 'the person';
  const lines = [conversationLine(conversation, who)];
  if (sent.ok) lines.push(`The reply from ${prepared.account.name} was accepted as ${sent.value}`);
  return lines.filter((line) => line !== null);
}

function conversationLine(conversation: Performed['conversation'], who: string): string | null {
  if (conversation === null) return null;
  if (!conversation.ok) return `The conversation could not be read: ${conversation.error.sentence}`;
  const found = conversation.value;
  if (found === null) return 'Meta shows no conversation with this person';
  const messages = found.messages === 1 ? '1 message' : `${found.messages} messages`;
  return `The conversation with ${who} was read: ${messages} of at most 5`;
}
