// DELETE /me: the caller's own deletion over plain HTTP, by session; an API key is not enough for it.
import type { Database } from '#base/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Eraser } from './erase.ts';
import { showReceipt } from './receipt.ts';

export interface MeRouteParts {
  database: Database;
  eraser: Eraser;
  /** The connection behind the request's session, or null. */
  findCaller: (request: FastifyRequest) => Promise<string | null>;
  /** Public page of a receipt, without the code. */
  statusUrl: string;
}

/** A person deletes once; a script that guesses sessions is slowed down. */
const RATE_LIMIT = { max: 30, timeWindow: '1 minute' };

export function meRoute(parts: MeRouteParts) {
  return async (http: FastifyInstance): Promise<void> => {
    http.delete('/me', { config: { rateLimit: RATE_LIMIT } }, async (request, reply) => {
      const caller = await parts.findCaller(request);
      if (caller === null) {
        return reply.code(401).send({
          error:
            'Nobody is signed in here, or the session has ended. An API key cannot delete: only the person can, signed in on the page.',
          requestId: request.id,
        });
      }
      const receipt = await parts.eraser.erase(parts.database.fork(), caller, 'DELETE_ME');
      return {
        code: receipt.code,
        state: showReceipt(receipt).state,
        counts: receipt.counts,
        url: `${parts.statusUrl}/${receipt.code}`,
      };
    });
  };
}
