// POST /graphql/stream: subscriptions as GraphQL over Server-Sent Events, one connection an operation ("distinct
// connections mode" of the protocol, github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md).
//
// States of a stream: asked → refused by HTTP (406 and 415: not our kind of request, 429: too many, 503: stopping), or
// open: `next` for each result, a comment every 12 seconds, so that no proxy takes it for dead → ended by its source
// (`complete`), by the reader who goes away, or by the server's stop (the connection closes without `complete`, and the
// client connects again). What is wrong with the operation itself is told inside the stream, as the protocol has it:
// a client takes an HTTP error for the network's and tries again.
//
// What it trades: results are made when the reader asks for them (on-demand.ts), so a slow reader slows its own
// subscription and nobody else. A browser cannot send such a request by a form or a link: it takes JSON and an Accept
// header of its own, which other sites' pages may not send; and a cookie counts only from our own origins (context.ts).
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { createHandler, type Handler } from 'graphql-sse';
import { answerRefusal } from './answer-refusal.ts';
import type { MakeContext } from './context.ts';
import type { Door } from './door.ts';
import { logBugs, tell } from './mask-errors.ts';
import { createOnDemand, type OnDemand } from './on-demand.ts';
import { createOpenStreams, type Place, type WatchStreams } from './open-streams.ts';
import {
  openSubscription,
  type AskedOperation,
  type SubscriptionSettings,
} from './open-subscription.ts';
import { limitAddress, limitCaller } from './request-rate.ts';
import { retell } from './retell.ts';
import { EVENTS, readOperation, requireKind, tooManyStreams } from './stream-refusal.ts';

export const STREAM_PATH = '/graphql/stream';

export interface StreamParts extends SubscriptionSettings {
  makeContext: MakeContext;
  door: Door;
  /** Whom a stream is counted for: a person, or where a stranger comes from. */
  callerOf: (request: FastifyRequest) => Promise<string>;
  watchStreams?: WatchStreams;
}

type Handle = Handler<FastifyRequest, OnDemand>;

/** A Fastify plugin. */
export function streamRoute(parts: StreamParts) {
  return async (http: FastifyInstance): Promise<void> => {
    const open = createOpenStreams(http, parts.watchStreams);
    const handle = createHandle(parts);
    http.setErrorHandler(answerRefusal);
    const limits = {
      config: { rateLimit: limitCaller(parts.makeContext) },
      onRequest: limitAddress(http),
    };
    http.post(STREAM_PATH, limits, async (request, reply) => {
      requireKind(request);
      const asked = readOperation(await parts.door(request.body, parts.makeContext(request)));
      const place = open.enter(await parts.callerOf(request), reply);
      if (place === null) {
        void reply.header('retry-after', '1');
        throw tooManyStreams();
      }
      try {
        const lines = await begin(handle, asked, request);
        request.log.debug({ id: request.id }, 'a stream begins');
        return send(lines, place, reply);
      } catch (error) {
        place.leave();
        throw error;
      }
    });
  };
}

function createHandle(parts: StreamParts): Handle {
  return createHandler<FastifyRequest, OnDemand>({
    // No token: no connection is shared by operations.
    authenticate: () => null,
    onSubscribe: ({ raw: request }, asked) =>
      openSubscription(parts, asked, {
        freshContext: () => parts.makeContext(request),
        tellErrors: (errors) => tellErrors(request, errors, asked.operationName),
      }),
    onNext: (_context, { context: onDemand }) => onDemand.wanted(),
  });
}

/** The lines of the stream, made as they are read. */
async function begin(handle: Handle, body: AskedOperation, request: FastifyRequest) {
  const onDemand = createOnDemand();
  const [lines] = await handle({
    method: request.method,
    url: request.url,
    headers: { get: (name) => (name === 'accept' ? EVENTS : 'application/json') },
    body: { ...body },
    raw: request,
    context: onDemand,
  });
  if (lines === null || typeof lines === 'string') throw new Error('No stream was begun.');
  return onDemand.read(lines);
}

function send(lines: AsyncIterableIterator<string>, place: Place, reply: FastifyReply) {
  const stream = Readable.from(lines, { highWaterMark: 1 });
  stream.once('close', place.leave);
  // The connection closes after the lines that were taken, without `complete`.
  const end = () => void lines.return?.();
  try {
    place.sends({ end, destroy: () => void stream.destroy() });
  } catch (error) {
    stream.destroy();
    throw error;
  }
  if (reply.raw.destroyed) {
    stream.destroy();
    return reply.hijack();
  }
  return reply
    .type(`${EVENTS}; charset=utf-8`)
    .header('x-accel-buffering', 'no')
    .header('connection', 'close')
    .send(stream);
}

function tellErrors(
  request: FastifyRequest,
  errors: readonly GraphQLError[],
  operationName: string | undefined,
): GraphQLError[] {
  logBugs(request.log, errors, { id: request.id, operationName });
  return errors.map((error) => {
    // Variables that do not fit are the only errors without a path and a code.
    const extensions = error.path === undefined ? { code: 'BAD_USER_INPUT' } : {};
    const formatted = { ...error.toJSON(), extensions: { ...extensions, ...error.extensions } };
    const told = tell(formatted, error, request.id);
    return retell(error, told.message, told.extensions ?? {});
  });
}
