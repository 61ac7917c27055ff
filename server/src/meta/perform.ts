// One Graph call, with its retries: send, read, leave the evidence.
import { addressOf } from './address.ts';
import { leaveRecord } from './leave-record.ts';
import { outcomeOf } from './outcome.ts';
import { interpret } from './interpret.ts';
import type { GraphRequest, GraphSettings, Outcome, Wire } from './request.ts';
import { persist, repeatOf } from './retry.ts';
import { SECRET_PARAMETERS } from './scrub.ts';
import { type Answer, exchange } from './wire.ts';

/** Performs a request, at `url` when it is a later page of a list. Throws MetaError children. */
export async function perform<T>(
  wire: Wire,
  request: GraphRequest<T>,
  url: URL = addressOf(wire.settings, request),
): Promise<T> {
  return persist(wire, repeatOf(request), (attempt) => performOnce(wire, request, url, attempt));
}

async function performOnce<T>(
  wire: Wire,
  request: GraphRequest<T>,
  url: URL,
  attempt: number,
): Promise<Outcome<T>> {
  const { method, token, body } = request;
  const startedAt = wire.now();
  const sent = await outcomeOf(() =>
    exchange(wire, { method, url, token, ...(body === undefined ? {} : { body }) }),
  );
  const answer: Answer | null = sent.ok ? sent.value : null;
  const secrets = secretsOf(wire.settings, request);
  const outcome = sent.ok ? interpret(sent.value, request.shape, secrets) : sent;
  leaveRecord(wire, { request, outcome, answer, startedAt, attempt });
  return outcome;
}

/** Every secret that this request carries: none of them may come back in an error's text. */
export function secretsOf(
  settings: GraphSettings,
  request: Pick<GraphRequest<unknown>, 'token' | 'query' | 'body'>,
): string[] {
  const given: Record<string, unknown> = { ...request.query, ...request.body };
  const values = SECRET_PARAMETERS.map((name) => given[name]);
  return [settings.appSecret, request.token?.value, ...values].filter(
    (value) => typeof value === 'string',
  );
}
