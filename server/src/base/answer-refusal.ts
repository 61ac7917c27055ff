// What goes wrong around GraphQL, in the shape of GraphQL: too much, too often, not JSON, or a bug before the operation.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { tellCost } from './cost.ts';
import { MASKED_SENTENCE, TemporarilyUnavailable } from './errors.ts';
import { refuse } from './refuse.ts';

type Thrown = FastifyError | GraphQLError | Error;

/** Fastify's error handler of the API's address. */
export function answerRefusal(error: Thrown, request: FastifyRequest, reply: FastifyReply) {
  const { message, extensions } = asRefusal(error, request, reply);
  const { http, ...told } = extensions;
  const errors = [{ message, extensions: { ...told, requestId: request.id } }];
  return reply
    .code(statusIn(http))
    .type(mediaTypeFor(request))
    .send(JSON.stringify({ errors, extensions: tellCost(null) }));
}

function asRefusal(error: Thrown, request: FastifyRequest, reply: FastifyReply): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error instanceof TemporarilyUnavailable) {
    void reply.header('retry-after', String(error.retryAfterSeconds));
    return masked('Not available just now; please try again.', 503);
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status < 500) return ofTransport(status, error.message, request);
  request.log.error({ id: request.id, err: error }, 'unexpected');
  return masked(MASKED_SENTENCE, 500);
}

function ofTransport(status: number, message: string, request: FastifyRequest): GraphQLError {
  if (status === 413) {
    const most = Math.floor(request.routeOptions.bodyLimit / 1024);
    return refuse('BODY_TOO_LARGE', `A request may have at most ${most} KB.`, status);
  }
  if (status === 415) {
    const sentence = 'Send the operation as JSON, with `Content-Type: application/json`.';
    return refuse('UNSUPPORTED_MEDIA_TYPE', sentence, status);
  }
  return refuse('BAD_REQUEST', message, status);
}

function masked(message: string, status: number): GraphQLError {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', http: { status } };
  return new GraphQLError(message, { extensions });
}

function statusIn(http: unknown): number {
  const isTold = typeof http === 'object' && http !== null && 'status' in http;
  return isTold && typeof http.status === 'number' ? http.status : 400;
}

/** As Apollo chooses it: the newer one for who names it. */
function mediaTypeFor({ headers }: FastifyRequest): string {
  const newer = 'application/graphql-response+json';
  const type = headers.accept?.includes(newer) === true ? newer : 'application/json';
  return `${type}; charset=utf-8`;
}
