// What is no request for a stream, and how that is said: by HTTP, in the shape of GraphQL, before any operation is read.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';

export const EVENTS = 'text/event-stream';

export interface Refusal {
  status: number;
  code: string;
  message: string;
}

export const TOO_MANY: Refusal = {
  status: 429,
  code: 'TOO_MANY_STREAMS',
  message: 'Too many streams of yours are open at once; close one first.',
};

export const NO_OPERATION: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The body must be a JSON object with `query`, and `variables` if there are any.',
};

/** An operation as GraphQL over HTTP has it. */
export const operationBody = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** Why a request is not of the kind that is answered here, or null. */
export function findWrongKind({ headers }: FastifyRequest): Refusal | null {
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    const message = 'Send the operation as JSON, with `Content-Type: application/json`.';
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message };
  }
  if (headers.accept?.includes(EVENTS) !== true) {
    const message = `This address answers with a stream of events; ask with \`Accept: ${EVENTS}\`.`;
    return { status: 406, code: 'NOT_ACCEPTABLE', message };
  }
  return null;
}

/** What the door said, with the status that it named. */
export function asRefusal({ message, extensions }: GraphQLError): Refusal {
  const { code, http } = extensions;
  const isTold = typeof http === 'object' && http !== null && 'status' in http;
  const status = isTold && typeof http.status === 'number' ? http.status : 400;
  return { status, code: typeof code === 'string' ? code : 'BAD_REQUEST', message };
}

export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, message }: Refusal,
): FastifyReply {
  if (status === 429) void reply.header('retry-after', '1');
  const error = { message, extensions: { code, requestId: request.id } };
  return reply.code(status).send({ errors: [error] });
}
