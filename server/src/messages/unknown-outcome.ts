// A reply of which nobody knows whether Meta took it: no answer came in time, or the process died while it waited.
import type { MetaError } from '#meta/errors';
import { TransientFailure, Unintelligible, Unreachable } from '#meta/errors';
import type { Reply, ReplyProblem } from './reply.entity.ts';

/** Longer than reading the conversation and sending may take together, each with its timeout. */
const ANSWER_OVERDUE_MS = 60_000;

const LOOK =
  'Look whether its echo or status lands here, or ask the person, before you write it again. Nothing is sent twice by itself.';

/** Whether the error leaves open what Meta did: nothing understandable came back. */
export function leavesOpen(error: MetaError): boolean {
  return (
    error instanceof Unreachable ||
    error instanceof Unintelligible ||
    (error instanceof TransientFailure && error.code === null)
  );
}

/** The problem to store for it. Not retryable: the same message might arrive twice. */
export function unknownOutcome(error: MetaError): ReplyProblem {
  return {
    message: `${error.sentence} Whether the reply was sent is not known.`,
    wayOn: LOOK,
    metaCode: error.code,
    metaSubcode: error.subcode,
    traceId: error.traceId,
    retryable: false,
  };
}

/** What is told of a reply that has been waiting for too long; null while it may still be answered. */
export function overdue(reply: Pick<Reply, 'state' | 'at'>, now: Date): ReplyProblem | null {
  if (reply.state !== 'SENDING') return null;
  if (now.getTime() - reply.at.getTime() < ANSWER_OVERDUE_MS) return null;
  return {
    message: 'The server stopped while it sent this reply. Whether it was sent is not known.',
    wayOn: LOOK,
    metaCode: null,
    metaSubcode: null,
    traceId: null,
    retryable: false,
  };
}
