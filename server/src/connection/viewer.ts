// Who is asking: worked out at most once a request, whichever resolver wants to know first.
import type { Context } from '#base/context';
import { findSessionOwner, peekSessionOwner, type SessionSettings } from './session.ts';

export interface Viewer {
  connectionId: string;
  /** Hash of the session by which they came. */
  sessionHash: string;
}

export type FindViewer = (context: Context) => Promise<Viewer | null>;

/** Returns the verb that all resolvers share. */
export function createFindViewer(settings: SessionSettings, now: () => Date): FindViewer {
  const known = new WeakMap<Context, Promise<Viewer | null>>();
  return (context) => {
    const before = known.get(context);
    if (before !== undefined) return before;
    const found = lookUp(context, settings, now(), findSessionOwner);
    known.set(context, found);
    return found;
  };
}

/** For streams that ask again and again: looked up anew each time, and being asked does not keep the session alive. */
export function createPeekViewer(settings: SessionSettings, now: () => Date): FindViewer {
  return (context) => lookUp(context, settings, now(), peekSessionOwner);
}

async function lookUp(
  { em, sessionId }: Context,
  settings: SessionSettings,
  now: Date,
  find: typeof findSessionOwner,
): Promise<Viewer | null> {
  if (sessionId === null) return null;
  const owner = await find(em, sessionId, settings, now);
  return owner === null ? null : { connectionId: owner.connectionId, sessionHash: owner.idHash };
}
