// Who stands behind a plain HTTP request, as `viewer.ts` says it for GraphQL: the living connection of the session
// that the request shows.
import type { Database } from '#base/database';
import { readSessionId } from '#base/session-id';
import type { FastifyRequest } from 'fastify';
import { findSessionOwner, peekSessionOwner, type SessionSettings } from './session.ts';

export interface CallerSettings {
  database: Database;
  session: SessionSettings;
  /** Origins from which a browser may send the session cookie along. */
  trustedOrigins: readonly string[];
  now: () => Date;
}

/** Id of the connection, or null. */
export type FindCaller = (request: FastifyRequest) => Promise<string | null>;

/** Being asked keeps the session alive. */
export function createFindCaller(settings: CallerSettings): FindCaller {
  return (request) => ask(request, settings, findSessionOwner);
}

/** For streams that ask again and again: being asked does not keep the session alive. */
export function createPeekCaller(settings: CallerSettings): FindCaller {
  return (request) => ask(request, settings, peekSessionOwner);
}

async function ask(
  request: FastifyRequest,
  { database, session, trustedOrigins, now }: CallerSettings,
  find: typeof findSessionOwner,
): Promise<string | null> {
  const sessionId = readSessionId(request, trustedOrigins);
  if (sessionId === null) return null;
  const owner = await find(database.fork(), sessionId, session, now());
  return owner?.connectionId ?? null;
}
