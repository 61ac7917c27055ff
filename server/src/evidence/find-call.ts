// One Graph call of a person's ledger by our id.
import type { EntityManager } from '#base/database';
import { type EvidenceCall, showCall } from './evidence-call.ts';
import { GraphCallEntity } from './graph-call.entity.ts';

/** `id`: a UUID; null when it is none of theirs. One statement. */
export async function findCall(
  em: EntityManager,
  connectionId: string,
  id: string,
): Promise<EvidenceCall | null> {
  const call = await em.findOne(GraphCallEntity, { connectionId, id });
  return call === null ? null : showCall(call);
}
