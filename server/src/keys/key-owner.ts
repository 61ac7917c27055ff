// Who stands behind a key that is shown.
//
// A key's states: living → revoked by its person, or expired by itself; both for good. It dies with its person, too:
// from the begin of their erasure on there is no such key. A logout, a new login and a dead token of Meta's leave it
// alone: it acts as the person, who then can do as little at Meta as they could themselves. What it trades: each
// request is one look at the table, so that a revoked key is worth nothing at once in every process.
import type { EntityManager } from '#base/database';
import { hashOpaque } from '#base/opaque';
import { prepared } from '#base/prepared';
import { sqlIn } from '#base/sql';
import type { FindKeyOwner, KeyOwner, KeyScope } from '#connection/key-owner';
import { ApiKeyEntity } from './api-key.entity.ts';
import { keyNotLiving } from './refused-by-key.ts';
import { isApiKey } from './secret.ts';

/** Writing "last used" at every request would make every read a write; a minute is exact enough. */
const TOUCH_EVERY_MS = 60_000;

const UNKNOWN = 'There is no such API key, or everything of its person was deleted.';

/** For doors that answer once: a key that is worth nothing is an error that says why. */
export function createFindKeyOwner(now: () => Date): FindKeyOwner {
  return async (em, shown) => {
    if (!isApiKey(shown)) return null;
    const key = await findBySecret(em, shown, now());
    if (key === null) throw keyNotLiving(UNKNOWN);
    const ended = howItEnded(key, now());
    if (ended !== null) throw keyNotLiving(ended);
    return use(em, key, now());
  };
}

/** For streams that ask again and again: behind a key that is worth nothing stands nobody. */
export function createFindLivingKeyOwner(now: () => Date): FindKeyOwner {
  return async (em, shown) => {
    if (!isApiKey(shown)) return null;
    const key = await findBySecret(em, shown, now());
    return key === null || howItEnded(key, now()) !== null ? null : use(em, key, now());
  };
}

interface FoundKey {
  id: string;
  connectionId: string;
  scope: KeyScope;
  revokedAt: Date | null;
  expiresAt: Date;
  /** Whether it was not used for a minute, or never. */
  touch: boolean;
}

const BY_HASH =
  prepared(`select k.id, k.connection_id as "connectionId", k.scope, k.revoked_at as "revokedAt", k.expires_at as "expiresAt",
        k.last_used_at is null or k.last_used_at < $2 as touch
   from api_key k join connection c on c.id = k.connection_id
  where k.hash = $1 and c.erasing_since is null`);

/** Null as well while its person is being erased. One statement. */
async function findBySecret(
  em: EntityManager,
  secret: string,
  now: Date,
): Promise<FoundKey | null> {
  const [row] = await sqlIn<FoundKey>(em, BY_HASH, [
    hashOpaque(secret),
    new Date(now.getTime() - TOUCH_EVERY_MS),
  ]);
  if (row === undefined) return null;
  const { revokedAt, expiresAt } = row;
  // Times come as Date or as text, depending on the database.
  return {
    ...row,
    revokedAt: revokedAt === null ? null : new Date(revokedAt),
    expiresAt: new Date(expiresAt),
  };
}

function howItEnded({ revokedAt, expiresAt }: FoundKey, now: Date): string | null {
  if (revokedAt !== null) return `This API key was revoked on ${inWords(revokedAt)}.`;
  if (expiresAt <= now) return `This API key ended by itself on ${inWords(expiresAt)}.`;
  return null;
}

function inWords(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' at ')} UTC`;
}

async function use(em: EntityManager, found: FoundKey, now: Date): Promise<KeyOwner> {
  const { id, connectionId, scope, touch } = found;
  if (touch) await em.nativeUpdate(ApiKeyEntity, { id }, { lastUsedAt: now });
  return { connectionId, key: { id, scope } };
}
