// The one deletion engine behind four doors: the button, DELETE /me, and Meta's two callbacks.
import type { EntityManager } from '#base/database';
import { ConnectionEntity } from '#connection/connection.entity';
import { beginErasure, receiptForNobody } from './begin-erasure.ts';
import { finishErasure, type ErasureParts } from './finish-erasure.ts';
import type { Journal } from './journal.ts';
import { noteAround } from './note-deletion.ts';
import { ReceiptEntity, type Receipt } from './receipt.entity.ts';
import type { DeletionDoor } from './receipt.ts';

export interface Eraser {
  /** Erases one connection. Invisible when this resolves; erased then too, unless that takes longer than a person waits. */
  erase(em: EntityManager, connectionId: string, door: DeletionDoor): Promise<Receipt>;
  /** The same for a person whom Meta names by app-scoped id; somebody unknown gets a receipt as well. */
  erasePerson(em: EntityManager, metaUserId: string, door: DeletionDoor): Promise<Receipt>;
  /** Takes up what a stopped process left unfinished. */
  resume(): Promise<void>;
  /** Waits for the erasing that still runs. */
  close(): Promise<void>;
}

export interface EraserParts extends ErasureParts {
  /** Null: deletions are not noted outside the database. */
  journal: Journal | null;
}

/** How long the button waits for the end before it shows the progress page, in milliseconds. */
const PATIENCE_MS = 4_000;

export function createEraser(
  parts: EraserParts,
  report: (error: unknown, code: string) => void,
): Eraser {
  const running = new Set<Promise<void>>();

  function finish(code: string): Promise<void> {
    const erase = () => finishErasure(parts, code);
    const work = noteAround(parts.journal, parts.database.fork, code, erase).catch(
      (error: unknown) => report(error, code),
    );
    running.add(work);
    void work.finally(() => running.delete(work));
    return work;
  }

  async function erase(
    em: EntityManager,
    connectionId: string,
    door: DeletionDoor,
  ): Promise<Receipt> {
    const begun = await beginErasure(em, connectionId, door, parts.now());
    await atMost(finish(begun.code), PATIENCE_MS);
    return parts.database.fork().findOneOrFail(ReceiptEntity, { code: begun.code });
  }

  /** Noted all the same: a backup may know the person. */
  async function forNobody(em: EntityManager, metaUserId: string, door: DeletionDoor) {
    const receipt = await receiptForNobody(em, door, parts.now());
    const { journal } = parts;
    await journal
      ?.note(receipt, journal.markOf(metaUserId))
      .catch((error: unknown) => report(error, receipt.code));
    return receipt;
  }

  return {
    erase,
    erasePerson: async (em, metaUserId, door) => {
      const person = await em.findOne(ConnectionEntity, { metaUserId, erasingSince: null });
      if (person === null) return forNobody(em, metaUserId, door);
      const begun = await beginErasure(em, person.id, door, parts.now());
      // Meta waits for seconds only, and the person is invisible already: the rest goes on behind the answer.
      void finish(begun.code);
      return begun;
    },
    resume: async () => {
      const open = await parts.database.fork().find(ReceiptEntity, { finishedAt: null });
      await Promise.all(open.map(({ code }) => finish(code)));
    },
    close: async () => {
      await Promise.all(running);
    },
  };
}

async function atMost(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
