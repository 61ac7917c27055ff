// Making a key. The person's row is held while their living keys are counted, so that of many made at once only as many
// succeed as may live.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import type { KeyScope } from '#connection/key-owner';
import { sendTick } from '#live/signal';
import { v7 as uuidv7 } from 'uuid';
import { ApiKeyEntity, type StoredKey } from './api-key.entity.ts';
import { type ApiKeyRefusal, BOUNDS } from './refusals.ts';
import { makeSecret } from './secret.ts';

export interface KeyWish {
  name: string;
  scope: KeyScope;
  /** Whole days. */
  days: number;
}

export interface CreatedKey {
  stored: StoredKey;
  /** The key itself. It is kept nowhere: what the caller does not show is lost. */
  secret: string;
}

const DAY_MS = 24 * 60 * 60_000;

/** Returns the key, or why there is none; null: the person is not here any more. */
export async function createKey(
  em: EntityManager,
  connectionId: string,
  { name: given, scope, days }: KeyWish,
  now: Date,
): Promise<CreatedKey | ApiKeyRefusal | null> {
  const name = tidy(given);
  if (name === null) return 'NAME';
  if (!Number.isInteger(days) || days < 1 || days > BOUNDS.days) return 'DAYS';
  return em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    if (!(await holdPerson(transaction, connectionId))) return null;
    if ((await countLiving(transaction, connectionId, now)) >= BOUNDS.livingKeys) return 'TOO_MANY';
    const { secret, ...shownAndHash } = makeSecret();
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const stored = transaction.create(ApiKeyEntity, {
      id: uuidv7(),
      connectionId,
      name,
      ...shownAndHash,
      scope,
      createdAt: now,
      expiresAt,
      revokedAt: null,
      lastUsedAt: null,
    });
    await transaction.persist(stored).flush();
    await sendTick(transaction, { connections: [connectionId] });
    return { stored, secret };
  });
}

/** Line ends and other control characters, which would break a list or a terminal, become one space; null: no name is left, or too long a one. */
function tidy(given: string): string | null {
  const name = given.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  const { length } = [...name];
  return length < 1 || length > BOUNDS.nameCharacters ? null : name;
}

/** False while the person is being erased: nothing new is made for them. */
async function holdPerson(em: EntityManager, connectionId: string): Promise<boolean> {
  const held = await sqlIn(
    em,
    'select id from connection where id = $1 and erasing_since is null for update',
    [connectionId],
  );
  return held.length === 1;
}

function countLiving(em: EntityManager, connectionId: string, now: Date): Promise<number> {
  return em.count(ApiKeyEntity, { connectionId, revokedAt: null, expiresAt: { $gt: now } });
}
