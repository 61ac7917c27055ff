// What every resolver is given. Rooms derive the rest (who is asking, what they may see) from it.
import type { FastifyRequest } from 'fastify';
import type { Database, EntityManager } from './database.ts';
import { readSessionId } from './session-id.ts';

export interface Context {
  requestId: string;
  /** EntityManager of this request alone. */
  em: EntityManager;
  /** The opaque session id, or the key in its place, that the caller showed, not yet checked; null when none was shown. */
  sessionId: string | null;
  /** Where the caller comes from, as far as proxies are believed. */
  address: string;
}

export type MakeContext = (request: FastifyRequest) => Context;

/** @param trustedOrigins from which a browser may send the session cookie along. */
export function createMakeContext(
  database: Pick<Database, 'fork'>,
  trustedOrigins: readonly string[],
): MakeContext {
  return (request) => ({
    requestId: request.id,
    em: database.fork(),
    sessionId: readSessionId(request, trustedOrigins),
    address: request.ip,
  });
}
