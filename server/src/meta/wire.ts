// One HTTP exchange with Meta: only with Meta's own origin, no redirect, in bounded time and bounded size.
import { ForeignHost, MetaError, Unintelligible, Unreachable } from './errors.ts';
import type { GraphMethod, GraphToken, Wire } from './request.ts';

export interface Outgoing {
  method: GraphMethod;
  url: URL;
  token: GraphToken | null;
  body?: unknown;
}

export interface Answer {
  status: number;
  header: (name: string) => string | null;
  text: string;
}

/** A batch of 50 full lists stays below 4 MiB; what is larger is not an answer of Meta's. Bytes, after decompression. */
const LARGEST_ANSWER = 8 * 1024 * 1024;

/** Sends once and reads the whole answer. Throws ForeignHost, Unreachable or Unintelligible; any HTTP status below 300 or from 400 on is an answer. */
export async function exchange(wire: Wire, outgoing: Outgoing): Promise<Answer> {
  if (outgoing.url.origin !== new URL(wire.settings.graphUrl).origin) throw new ForeignHost();
  const signal = AbortSignal.timeout(wire.settings.timeoutMs);
  const response = await wire
    .fetch(outgoing.url, {
      method: outgoing.method,
      headers: headersOf(outgoing),
      redirect: 'manual',
      signal,
      ...(outgoing.body === undefined ? {} : { body: JSON.stringify(outgoing.body) }),
    })
    .catch(() => {
      throw new Unreachable({ reason: signal.aborted ? 'TIMEOUT' : 'NETWORK' });
    });
  const { status, headers } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    throw new ForeignHost({ httpStatus: status });
  }
  const text = await readBounded(response, signal);
  return { status, header: (name) => headers.get(name), text };
}

function headersOf({ token, body }: Outgoing): Record<string, string> {
  return {
    accept: 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token.value}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
}

async function readBounded(response: Response, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > LARGEST_ANSWER) {
        throw new Unintelligible({ reason: 'TOO_LARGE', httpStatus: response.status });
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof MetaError) throw error;
    throw new Unreachable({
      reason: signal.aborted ? 'TIMEOUT' : 'CUT',
      httpStatus: response.status,
    });
  }
  return Buffer.concat(chunks).toString('utf8');
}
