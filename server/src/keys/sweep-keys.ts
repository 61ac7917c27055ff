// Keys that ended long ago are forgotten, so that the list and the table stay short.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';

/** As long as the longest life of a key: long enough to see what a program that stopped working had asked with. */
const REMEMBERED_MS = 90 * 24 * 60 * 60_000;

export async function sweepKeys(em: EntityManager, now: Date): Promise<void> {
  await sqlIn(em, 'delete from api_key where least(revoked_at, expires_at) < $1', [
    new Date(now.getTime() - REMEMBERED_MS),
  ]);
}
