// Which other sites' pages may ask the API: explorers such as Apollo Sandbox, with a bearer token of their own. A cookie
// never travels with them, and no other address of the server has these headers.
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** For how long a browser may remember the permission, in seconds. */
const REMEMBERED_S = 600;

/** Registers on the scope of the API alone. */
export async function allowOrigins(
  http: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  await http.register(cors, {
    origin: (origin, decide) => decide(null, origin !== undefined && origins.includes(origin)),
    methods: ['POST'],
    credentials: false,
    exposedHeaders: [
      'x-request-id',
      'retry-after',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
    ],
    maxAge: REMEMBERED_S,
  });
}
