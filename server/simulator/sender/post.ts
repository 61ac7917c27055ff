// One delivery to the product: signed over the exact bytes, with a deadline, sent again when it was not answered 200.
import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryRecord } from '../contract.ts';
import { signSha1, signSha256 } from '../signing/sign.ts';
import { keep, type World } from '../world/world.ts';
import { meantMs, pauseBefore, scheduleOf } from './retry-schedule.ts';

export interface Outgoing {
  object: string;
  field: string | null;
  accountId: string | null;
  url: string;
  /** The bytes as they go out. */
  body: string;
  /** null = none is sent. */
  signature: string | null;
  legacySignature: string | null;
  contentType: string;
  headers: Record<string, string>;
}

/** Both signature headers, over exactly these bytes. */
export function signed(body: string, secret: string) {
  return { body, signature: signSha256(body, secret), legacySignature: signSha1(body, secret) };
}

interface Outcome {
  status: number | null;
  answer: string | null;
}

/** Deliveries in the log. */
const keptDeliveries = 5_000;

/** What is kept of an answer, in characters. */
const answerLimit = 2_000;

async function attempt(world: World, outgoing: Outgoing): Promise<Outcome> {
  const headers = new Headers({
    'content-type': outgoing.contentType,
    'user-agent': 'facebookexternalua',
    'x-simulator': 'Simulator - not Meta',
  });
  if (outgoing.signature !== null) headers.set('x-hub-signature-256', outgoing.signature);
  if (outgoing.legacySignature !== null) headers.set('x-hub-signature', outgoing.legacySignature);
  for (const [name, value] of Object.entries(outgoing.headers)) headers.set(name, value);
  try {
    const response = await fetch(outgoing.url, {
      method: 'POST',
      body: outgoing.body,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(world.pace.deadlineMs),
    });
    return { status: response.status, answer: (await response.text()).slice(0, answerLimit) };
  } catch (error) {
    return { status: null, answer: error instanceof Error ? reasonOf(error) : 'no answer' };
  }
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'no answer before the deadline';
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `no answer: ${error.message}${cause}`;
}

function record(world: World, outgoing: Omit<Outgoing, 'url'> & { url: string | null }) {
  const { object, field, accountId, url, body, signature } = outgoing;
  const entry: DeliveryRecord = {
    id: world.traces.letters('d', 12),
    at: world.clock.now(),
    object,
    field,
    accountId,
    url,
    body,
    signature,
    sent: false,
    reason: null,
    status: null,
    answer: null,
    durationMs: 0,
    attempts: 0,
    meantMs: 0,
    followed: null,
  };
  keep(world.deliveries, entry, keptDeliveries);
  return entry;
}

export async function post(world: World, outgoing: Outgoing): Promise<DeliveryRecord> {
  const entry = record(world, outgoing);
  entry.sent = true;
  const started = performance.now();
  const schedule = scheduleOf(world, outgoing.object);
  const over = world.clock.ms() + schedule.patienceMs;
  for (let retry = 0; retry <= schedule.retries; retry += 1) {
    if (retry > 0) await pause(pauseBefore(world, retry));
    if (world.clock.ms() > over) break;
    entry.attempts += 1;
    entry.meantMs = meantMs(schedule, retry);
    Object.assign(entry, await attempt(world, outgoing));
    if (entry.status === 200) break;
  }
  entry.durationMs = Math.round(performance.now() - started);
  return entry;
}

/** A delivery that never left, with the reason. */
export function withhold(
  world: World,
  outgoing: Pick<Outgoing, 'object' | 'field' | 'accountId' | 'body'>,
  reason: string,
): DeliveryRecord {
  const nothing = {
    url: null,
    signature: null,
    legacySignature: null,
    contentType: '',
    headers: {},
  };
  const entry = record(world, { ...outgoing, ...nothing });
  entry.reason = reason;
  return entry;
}
