// Many operations in few round trips, each with its own token, its own evidence and its own outcome.
//
// States of an operation: waiting → sent → answered, refused, or lost (`null` in Meta's answer: it ran out of time there). Lost and
// transiently refused ones go into the next round if they may be repeated, three rounds at most. The envelope speaks with the app's
// own token, so that one dead Page token cannot fail its neighbours. docs/graph-api/batch-requests
import { z } from 'zod';
import { addressOf } from './address.ts';
import { appToken } from './app-token.ts';
import { Unreachable } from './errors.ts';
import { leaveRecord } from './leave-record.ts';
import { outcomeOf } from './outcome.ts';
import { interpret } from './interpret.ts';
import { operationOf } from './operation.ts';
import { secretsOf } from './perform.ts';
import type { BatchOutcome, GraphRequest, Outcome, Wire } from './request.ts';
import { pauseAfter, repeatOf } from './retry.ts';
import { type Answer, exchange } from './wire.ts';

/** Meta's limit of operations in one batch. */
export const MOST_OPERATIONS = 50;

const header = z.object({ name: z.string(), value: z.string() });

/** `body` is JSON inside a string; `null` for an operation that ran out of time. */
const operationAnswer = z.object({
  code: z.number(),
  headers: z.array(header).nullish(),
  body: z.string().nullish(),
});
const batchAnswer = z.array(operationAnswer.nullable());
type OperationAnswer = z.infer<typeof operationAnswer>;

/** The outcome of each request, in the order given. Never throws for what Meta says. */
export async function performBatch<T>(
  wire: Wire,
  requests: ReadonlyArray<GraphRequest<T>>,
): Promise<Array<BatchOutcome<T>>> {
  const outcomes: Array<BatchOutcome<T>> = [];
  for (let from = 0; from < requests.length; from += MOST_OPERATIONS) {
    outcomes.push(...(await performChunk(wire, requests.slice(from, from + MOST_OPERATIONS))));
  }
  return outcomes;
}

/** One chunk of at most 50, with its further rounds. */
async function performChunk<T>(
  wire: Wire,
  requests: ReadonlyArray<GraphRequest<T>>,
  attempt = 1,
): Promise<Array<BatchOutcome<T>>> {
  const outcomes = await sendChunk(wire, requests, attempt);
  const pauses = outcomes.map((outcome, index) => pauseOf(wire, outcome, requests[index], attempt));
  const again = requests.filter((_, index) => pauses[index] !== null);
  if (again.length === 0) return outcomes;
  await wire.sleep(Math.max(...pauses.map((pause) => pause ?? 0)));
  const repeated = (await performChunk(wire, again, attempt + 1)).values();
  return outcomes.map((outcome, index) =>
    pauses[index] === null ? outcome : (repeated.next().value ?? outcome),
  );
}

function pauseOf<T>(
  wire: Wire,
  outcome: BatchOutcome<T>,
  request: GraphRequest<T> | undefined,
  attempt: number,
): number | null {
  if (outcome.ok || request === undefined) return null;
  return pauseAfter(outcome.error, attempt, repeatOf(request), wire.random);
}

async function sendChunk<T>(
  wire: Wire,
  requests: ReadonlyArray<GraphRequest<T>>,
  attempt: number,
): Promise<Array<BatchOutcome<T>>> {
  const startedAt = wire.now();
  const token = appToken(wire.settings);
  const url = addressOf(wire.settings, { path: '', token });
  const batch = requests.map((request) => operationOf(wire.settings, request));
  const sent = await outcomeOf(() =>
    exchange(wire, { method: 'POST', url, token, body: { batch } }),
  );
  const envelope = sent.ok ? sent.value : null;
  const answers = sent.ok ? interpret(sent.value, batchAnswer, [wire.settings.appSecret]) : sent;
  return requests.map((request, index) => {
    const judged = judge(wire, request, answers, envelope, index);
    leaveRecord(wire, { request, ...judged, startedAt, attempt });
    return judged.outcome;
  });
}

/** What became of one operation: its own answer, or the failure of the whole envelope. */
function judge<T>(
  wire: Wire,
  request: GraphRequest<T>,
  answers: Outcome<Array<OperationAnswer | null>>,
  envelope: Answer | null,
  index: number,
): { outcome: Outcome<T>; answer: Answer | null } {
  if (!answers.ok) return { outcome: answers, answer: envelope };
  const own = answers.value[index] ?? null;
  if (own === null) {
    return { outcome: { ok: false, error: new Unreachable({ reason: 'CUT' }) }, answer: null };
  }
  const answer: Answer = {
    status: own.code,
    header: (name) => headerOf(own, name) ?? envelope?.header(name) ?? null,
    text: own.body ?? '',
  };
  const outcome = interpret(answer, request.shape, secretsOf(wire.settings, request));
  return { outcome, answer };
}

function headerOf(answer: OperationAnswer, name: string): string | null {
  const found = answer.headers?.find((one) => one.name.toLowerCase() === name);
  return found?.value ?? null;
}
