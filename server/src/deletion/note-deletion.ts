// A deletion on its way into the journal: before its erasing, and when it is done.
import type { EntityManager } from '#base/database';
import { ConnectionEntity } from '#connection/connection.entity';
import type { Mark } from '#vault/marks';
import type { Journal } from './journal.ts';
import { ReceiptEntity, type Receipt } from './receipt.entity.ts';

/** Carries out the erasing between the two lines; without a journal, just that. */
export async function noteAround(
  journal: Journal | null,
  fork: () => EntityManager,
  code: string,
  erase: () => Promise<void>,
): Promise<void> {
  if (journal === null) return erase();
  const receipt = await fork().findOneOrFail(ReceiptEntity, { code });
  const person = await markPerson(journal, fork(), receipt.connectionId ?? null);
  await journal.note(receipt, person);
  if (isDone(receipt)) return;
  await erase();
  const done = await fork().findOneOrFail(ReceiptEntity, { code });
  if (isDone(done)) await journal.note(done, person);
}

const isDone = ({ finishedAt }: Receipt): boolean => finishedAt instanceof Date;

async function markPerson(
  journal: Journal,
  em: EntityManager,
  connectionId: string | null,
): Promise<Mark | null> {
  if (connectionId === null) return null;
  const person = await em.findOne(ConnectionEntity, { id: connectionId });
  return person === null ? null : journal.markOf(person.metaUserId);
}
