// Fastify as every room gets it: limits, timeouts, security headers, a request id, one error answer.
import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import helmet from 'helmet';
import { MASKED_SENTENCE, TemporarilyUnavailable } from './errors.ts';
import { hearOut } from './hear-out.ts';
import { leavePolitely } from './leave-politely.ts';
import type { Log } from './log.ts';

export interface HttpSettings {
  log: Log;
  /** Proxies whose X-Forwarded-For is believed: comma list of addresses, networks or "loopback". */
  trustProxy: string;
}

/** A GraphQL request or a form; webhook deliveries bring their own, larger limit. */
const BODY_LIMIT_BYTES = 256 * 1024;
/** Longer than Meta's patience with a webhook (20 s at most), shorter than a proxy's usual minute. */
const REQUEST_TIMEOUT_MS = 30_000;
/** An id from a proxy in front of us is kept, so that one id names a request in every log; anything odd is not. */
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Worked out once, by helmet: its middleware would work the same headers out anew for each request. */
const SECURITY_HEADERS = securityHeaders();

function securityHeaders(): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const setHeaders = helmet({
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } },
  });
  setHeaders(request, response, (error) => {
    if (error !== undefined) throw error;
  });
  const headers = Object.entries(response.getHeaders());
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
}

/** Creates the HTTP server without any room's routes. */
export async function createHttp({ log, trustProxy }: HttpSettings): Promise<FastifyInstance> {
  const http = fastify({
    loggerInstance: log.child({}, { serializers: { req: describeRequest } }),
    trustProxy: trustProxy.split(',').map((part) => part.trim()),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // What still comes while the server leaves is answered as usual.
    return503OnClosing: false,
    // Every line of ours names the request: a logger for each of them would only say so again.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  }) as unknown as FastifyInstance;
  http.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    done();
  });
  await http.register(rateLimit, { global: false, enableDraftSpec: true });
  http.addHook('onSend', (request, reply, _payload, done) => {
    void reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    done();
  });
  leavePolitely(http);
  hearOut(http);
  http.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      { ...describeRequest(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });
  http.setErrorHandler(answerError);
  http.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ error: 'There is nothing at this address.', requestId: request.id }),
  );
  return http;
}

/** The path without its query: a query may carry a verify token, a code or a state. */
function describeRequest(request: FastifyRequest) {
  return { id: request.id, method: request.method, path: request.url.split('?')[0] };
}

function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof TemporarilyUnavailable) {
    request.log.warn({ id: request.id, reason: error.message }, 'temporarily unavailable');
    return reply
      .code(503)
      .header('retry-after', String(error.retryAfterSeconds))
      .send({ error: 'Not available just now; please try again.', requestId: request.id });
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status < 500) return reply.code(status).send({ error: error.message, requestId: request.id });
  request.log.error({ id: request.id, err: error }, 'unexpected');
  return reply.code(500).send({ error: MASKED_SENTENCE, requestId: request.id });
}
