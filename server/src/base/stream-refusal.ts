// What is no request for a stream, and how that is said: by HTTP, in the shape of GraphQL, before any operation is read.
import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { refuse } from './refuse.ts';

export const EVENTS = 'text/event-stream';

/** An operation as GraphQL over HTTP has it. */
const operationBody = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** Throws a refusal when a request is not of the kind that is answered here. */
export function requireKind({ headers }: FastifyRequest): void {
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    const sentence = 'Send the operation as JSON, with `Content-Type: application/json`.';
    throw refuse('UNSUPPORTED_MEDIA_TYPE', sentence, 415);
  }
  if (headers.accept?.includes(EVENTS) !== true) {
    const sentence = `This address answers with a stream of events; ask with \`Accept: ${EVENTS}\`.`;
    throw refuse('NOT_ACCEPTABLE', sentence, 406);
  }
}

/** Throws a refusal when the body is no operation. */
export function readOperation(body: unknown): z.output<typeof operationBody> {
  const asked = operationBody.safeParse(body);
  if (asked.success) return asked.data;
  const sentence = 'The body must be a JSON object with `query`, and `variables` if there are any.';
  throw refuse('BAD_REQUEST', sentence);
}

export function tooManyStreams(): GraphQLError {
  const sentence = 'Too many streams of yours are open at once; close one first.';
  return refuse('TOO_MANY_STREAMS', sentence, 429);
}
