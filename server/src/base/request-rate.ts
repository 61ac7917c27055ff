// How often one caller may ask. A caller is a session or key, else an address. What is shown as a session is not looked
// up for this, so whoever makes one up for each request is counted by their address too, where many people have room.
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { MakeContext } from './context.ts';
import { REQUESTS_PER_MINUTE } from './limits.ts';
import { hashOpaque } from './opaque.ts';
import { refuse } from './refuse.ts';

const WINDOW_MS = 60_000;

/** The rate limit of a route: Fastify's `config.rateLimit`. */
export function limitCaller(contextOf: MakeContext) {
  return {
    max: REQUESTS_PER_MINUTE.caller,
    timeWindow: WINDOW_MS,
    keyGenerator: (request: FastifyRequest) => {
      const { sessionId } = contextOf(request);
      return sessionId === null ? addressOf(request) : `session:${hashOpaque(sessionId)}`;
    },
    errorResponseBuilder: (_request: FastifyRequest, { ttl }: { ttl: number }) =>
      tooOften(REQUESTS_PER_MINUTE.caller, ttl),
  };
}

/** Counts everything that comes from an address; the hook that throws when it is too much. */
export function limitAddress(http: FastifyInstance) {
  const count = http.createRateLimit({
    max: REQUESTS_PER_MINUTE.address,
    timeWindow: WINDOW_MS,
    keyGenerator: addressOf,
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    void reply.header('retry-after', counted.ttlInSeconds);
    throw tooOften(REQUESTS_PER_MINUTE.address, counted.ttl);
  };
}

/** An IPv6 caller owns a whole network of addresses, which counts as one. */
function addressOf({ ip }: FastifyRequest): string {
  return `address:${rateLimit.normalizeIP(ip)}`;
}

/** @param ttl until the minute is over, in milliseconds */
function tooOften(most: number, ttl: number): GraphQLError {
  const retryAfterSeconds = Math.max(1, Math.ceil(ttl / 1000));
  const sentence = `At most ${most} requests a minute; try again in ${retryAfterSeconds} seconds.`;
  return refuse('RATE_LIMITED', sentence, 429, { retryAfterSeconds });
}
