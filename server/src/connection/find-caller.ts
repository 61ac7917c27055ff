// Who stands behind a plain HTTP request, as `viewer.ts` says it for GraphQL: the living connection of the session
// that the request shows, or, where programs may ask too, of the API key.
import type { Database } from '#base/database';
import { readSessionId } from '#base/session-id';
import type { FastifyRequest } from 'fastify';
import type { FindKeyOwner } from './key-owner.ts';
import { findSessionOwner, peekSessionOwner, type SessionSettings } from './session.ts';

export interface CallerSettings {
  database: Database;
  session: SessionSettings;
  /** Origins from which a browser may send the session cookie along. */
  trustedOrigins: readonly string[];
  now: () => Date;
}

export interface PeekSettings extends CallerSettings {
  /** Must not throw for a key that is worth nothing: a stream ends when nobody stands behind it any more. */
  findKeyOwner: FindKeyOwner;
}

/** Id of the connection, or null. */
export type FindCaller = (request: FastifyRequest) => Promise<string | null>;

/** The person alone, not a key of theirs. Being asked keeps the session alive. */
export function createFindCaller(settings: CallerSettings): FindCaller {
  return async (request) => {
    const shown = readSessionId(request, settings.trustedOrigins);
    if (shown === null) return null;
    const { database, session, now } = settings;
    const owner = await findSessionOwner(database.fork(), shown, session, now());
    return owner?.connectionId ?? null;
  };
}

/** For streams that ask again and again: being asked does not keep the session alive. */
export function createPeekCaller(settings: PeekSettings): FindCaller {
  return async (request) => {
    const shown = readSessionId(request, settings.trustedOrigins);
    if (shown === null) return null;
    const { database, session, now, findKeyOwner } = settings;
    const em = database.fork();
    const owner =
      (await findKeyOwner(em, shown)) ?? (await peekSessionOwner(em, shown, session, now()));
    return owner?.connectionId ?? null;
  };
}
