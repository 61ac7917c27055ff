// Who is asking, and by what they came: worked out at most once a request, whichever resolver wants to know first.
import type { Context } from '#base/context';
import type { FindKeyOwner, KeyOwner } from './key-owner.ts';
import { findSessionOwner, peekSessionOwner, type SessionSettings } from './session.ts';

/** A person who is signed in, or a program that shows a key of theirs. */
export type Viewer = SessionViewer | KeyOwner;

export interface SessionViewer {
  connectionId: string;
  /** Hash of the session by which they came. */
  sessionHash: string;
}

/** Rejects with an error that the asker reads when a key was shown that is worth nothing. */
export type FindViewer = (context: Context) => Promise<Viewer | null>;

/** Whether it is the person who asks, not a program of theirs. */
export function isPerson(viewer: Viewer): viewer is SessionViewer {
  return 'sessionHash' in viewer;
}

/** Returns the verb that all resolvers share. */
export function createFindViewer(
  settings: SessionSettings,
  now: () => Date,
  findKeyOwner: FindKeyOwner,
): FindViewer {
  const known = new WeakMap<Context, Promise<Viewer | null>>();
  return (context) => {
    const before = known.get(context);
    if (before !== undefined) return before;
    const found = lookUp(context, settings, now(), findSessionOwner, findKeyOwner);
    known.set(context, found);
    return found;
  };
}

/** For streams that ask again and again: looked up anew each time, and being asked does not keep the session alive. */
export function createPeekViewer(
  settings: SessionSettings,
  now: () => Date,
  findKeyOwner: FindKeyOwner,
): FindViewer {
  return (context) => lookUp(context, settings, now(), peekSessionOwner, findKeyOwner);
}

async function lookUp(
  { em, sessionId }: Context,
  settings: SessionSettings,
  now: Date,
  findSession: typeof findSessionOwner,
  findKeyOwner: FindKeyOwner,
): Promise<Viewer | null> {
  if (sessionId === null) return null;
  const byKey = await findKeyOwner(em, sessionId);
  if (byKey !== null) return byKey;
  const owner = await findSession(em, sessionId, settings, now);
  return owner === null ? null : { connectionId: owner.connectionId, sessionHash: owner.idHash };
}
