// Sessions: opaque, stored hashed, ending after disuse and after a fixed time in any case.
import type { EntityManager } from '#base/database';
import { hashOpaque, makeOpaque } from '#base/opaque';
import { prepared } from '#base/prepared';
import { sqlIn } from '#base/sql';
import { sendTick } from '#live/signal';
import { SessionEntity } from './session.entity.ts';

export interface SessionSettings {
  /** A session ends after this long without use, in milliseconds. */
  idleMs: number;
  /** A session ends this long after the login, in milliseconds. */
  maxMs: number;
}

/** Writing "last used" at every request would make every read a write; a minute is exact enough for hours. */
const TOUCH_EVERY_MS = 60_000;

/** Adds a session to the transaction and returns its id, which is shown to the caller once. */
export function startSession(
  em: EntityManager,
  connectionId: string,
  settings: SessionSettings,
  now: Date,
): { id: string; expiresAt: Date } {
  const id = makeOpaque();
  const expiresAt = new Date(now.getTime() + settings.maxMs);
  em.create(
    SessionEntity,
    { idHash: hashOpaque(id), connectionId, createdAt: now, lastUsedAt: now, expiresAt },
    { persist: true },
  );
  return { id, expiresAt };
}

export interface SessionOwner {
  connectionId: string;
  idHash: string;
}

/** The owner of a session that is used: being asked keeps it alive. Null as `peekSessionOwner`. */
export async function findSessionOwner(
  em: EntityManager,
  sessionId: string,
  settings: SessionSettings,
  now: Date,
): Promise<SessionOwner | null> {
  const owner = await peekSessionOwner(em, sessionId, settings, now);
  if (owner?.touch === true) {
    await em.nativeUpdate(SessionEntity, { idHash: owner.idHash }, { lastUsedAt: now });
  }
  return owner;
}

const LIVING = prepared(`select s.connection_id as "connectionId", s.last_used_at < $4 as touch
   from session s join connection c on c.id = s.connection_id
  where s.id_hash = $1 and s.expires_at > $2 and s.last_used_at > $3 and c.erasing_since is null`);

/** The living connection behind a session id, or null: unknown, ended, idle for too long, or being erased. */
export async function peekSessionOwner(
  em: EntityManager,
  sessionId: string,
  settings: SessionSettings,
  now: Date,
): Promise<(SessionOwner & { touch: boolean }) | null> {
  const idHash = hashOpaque(sessionId);
  const [row] = await sqlIn<{ connectionId: string; touch: boolean }>(em, LIVING, [
    idHash,
    now,
    new Date(now.getTime() - settings.idleMs),
    new Date(now.getTime() - TOUCH_EVERY_MS),
  ]);
  return row === undefined ? null : { ...row, idHash };
}

/** Ends one session; its id is worth nothing from now on, and its open pages are told. */
export async function endSession(
  em: EntityManager,
  { connectionId, idHash }: SessionOwner,
): Promise<void> {
  await em.transactional(async (inner) => {
    await inner.nativeDelete(SessionEntity, { idHash });
    await sendTick(inner as EntityManager, { connections: [connectionId] });
  });
}
