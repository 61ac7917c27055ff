// Carries one request from Fastify to Remix and the answer back, streaming both ways.
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { RequestHandler } from '@remix-run/node';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Allows this answer's inline scripts. */
    nonce: string;
    requestId: string;
    log: Pick<FastifyBaseLogger, 'error'>;
  }
}

type Passage = { handle: RequestHandler; origin: string; nonce: string };

/** Lets Remix answer. `origin` is the public one, so that pages never believe a Host header. */
export async function answerWithRemix(
  request: FastifyRequest,
  reply: FastifyReply,
  { handle, origin, nonce }: Passage,
): Promise<FastifyReply> {
  const response = await handle(asWebRequest(request, reply, origin), {
    nonce,
    requestId: request.id,
    log: request.log,
  });
  reply.code(response.status);
  for (const [name, value] of response.headers) reply.header(name, value);
  return reply.send(await bodyOf(response));
}

/** What names its length is whole already and goes out in one piece. */
async function bodyOf(response: Response): Promise<Buffer | Readable | null> {
  if (response.body === null) return null;
  if (response.headers.has('content-length')) return Buffer.from(await response.arrayBuffer());
  return asNodeStream(response.body);
}

function asWebRequest(request: FastifyRequest, reply: FastifyReply, origin: string): Request {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(new URL(request.url, origin), {
    method: request.method,
    headers: asWebHeaders(request, origin),
    signal: gone.signal,
    ...(hasBody && { body: asWebStream(request.raw), duplex: 'half' }),
  });
}

/** What the browser said, with the three things only we may say in their place. */
function asWebHeaders(request: FastifyRequest, origin: string): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.delete('x-forwarded-host');
  headers.set('host', new URL(origin).host);
  headers.set('x-request-id', request.id);
  headers.set('x-forwarded-for', request.ip);
  return headers;
}

// Node's stream types and the DOM's describe the same objects and differ in name only.
const asWebStream = (stream: Readable) => Readable.toWeb(stream) as unknown as BodyInit;
const asNodeStream = (stream: ReadableStream) => Readable.fromWeb(stream as NodeReadableStream);
