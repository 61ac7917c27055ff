// The server calls its own public address as Meta would: does it answer, does it send the challenge back for our verify
// token, does it refuse another one. Through the public address, so that proxies and certificates are tried as well.
import { randomBytes } from 'node:crypto';
import type { WebhookCheck } from '../check.entity.ts';

export type CheckedRung = Pick<WebhookCheck, 'key' | 'state' | 'told'>;

export interface SelfCheck {
  callbackUrl: string;
  verifyToken: string;
  /** The configured Graph is not Meta's own: then the address may be one of this machine alone. */
  simulated: boolean;
}

/** Meta gives up on a webhook after five seconds (Messenger platform webhooks); milliseconds. */
const PATIENCE_MS = 5_000;
/** A challenge is shorter; more is not read. Bytes. */
const MOST_BYTES = 4_096;

type Answered = { status: number; text: string; ms: number };

export async function askOurselves(check: SelfCheck): Promise<CheckedRung[]> {
  const challenge = randomBytes(8).readBigUInt64BE().toString();
  const right = await ask(check.callbackUrl, check.verifyToken, challenge);
  if (typeof right === 'string') {
    const told = 'The address does not answer, so the handshake could not be tried.';
    return [
      { key: 'URL_REACHABLE', state: 'FAILED', told: right },
      { key: 'HANDSHAKE', state: 'UNKNOWN', told },
    ];
  }
  const wrong = await ask(check.callbackUrl, randomBytes(16).toString('hex'), challenge);
  return [reachable(check, right), handshake(challenge, right, wrong)];
}

/** What it answered, or a sentence why it did not. */
async function ask(
  callbackUrl: string,
  verifyToken: string,
  challenge: string,
): Promise<Answered | string> {
  const url = new URL(callbackUrl);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    // Meta follows no redirect either.
    const response = await fetch(url, { redirect: 'manual', signal });
    const text = await readSome(response);
    return { status: response.status, text, ms: Math.round(performance.now() - startedAt) };
  } catch {
    return signal.aborted
      ? `The address did not answer within ${PATIENCE_MS / 1000} seconds.`
      : 'The address could not be reached from this server.';
  }
}

async function readSome(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reachable({ callbackUrl, simulated }: SelfCheck, { status, ms }: Answered): CheckedRung {
  const answered = `The address answered HTTP ${status} in ${ms} ms.`;
  const { protocol } = new URL(callbackUrl);
  if (protocol === 'https:' || simulated) {
    return { key: 'URL_REACHABLE', state: 'PASSED', told: answered };
  }
  const told = `${answered} But Meta calls https addresses only, and this one is not.`;
  return { key: 'URL_REACHABLE', state: 'FAILED', told };
}

function handshake(challenge: string, right: Answered, wrong: Answered | string): CheckedRung {
  const failed = (told: string): CheckedRung => ({ key: 'HANDSHAKE', state: 'FAILED', told });
  if (right.status !== 200) {
    return failed(`Asked with our verify token, the address answered HTTP ${right.status}.`);
  }
  if (right.text !== challenge) {
    return failed('Asked with our verify token, the address did not send the challenge back.');
  }
  if (typeof wrong === 'string') {
    return failed('Asked with a wrong verify token, the address did not answer.');
  }
  if (wrong.status === 200) {
    return failed('The address also welcomes a wrong verify token.');
  }
  const told = `The challenge came back for our verify token; a wrong one was refused with HTTP ${wrong.status}.`;
  return { key: 'HANDSHAKE', state: 'PASSED', told };
}
