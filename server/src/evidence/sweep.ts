// Evidence without an owner (a login that did not finish) is of no use after a day.
import type { EntityManager } from '#base/database';
import { GraphCallEntity } from './graph-call.entity.ts';

const KEPT_MS = 86_400_000;

/** Returns how many lines were erased. */
export function sweepOrphanedCalls(em: EntityManager, now: Date): Promise<number> {
  return em.nativeDelete(GraphCallEntity, {
    connectionId: null,
    at: { $lt: new Date(now.getTime() - KEPT_MS) },
  });
}
