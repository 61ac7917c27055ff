// The journal of deletions: a file outside the database, so that a backup of the database, put in its place again, forgets again whom it
// must. States of a deletion in it: begun (written before the erasing starts) → done (written once more, with the counts).
//
// What it trades: nothing is erased before the first line is on the disk; while that cannot be written the person is invisible, and the
// erasing is taken up again until it can. Each server has a file of its own, because appending from several machines to one is not safe
// everywhere; a restore reads them all. A line torn by a crash stays a line of its own, and is written again.
import { open, type FileHandle } from 'node:fs/promises';
import type { KeyRing } from '#vault/key-ring';
import { markOf, type Mark } from '#vault/marks';
import { JOURNAL_MARK, type JournalEntry } from './journal-entry.ts';
import type { Receipt } from './receipt.entity.ts';

export interface Journal {
  /** The person as the journal names them. */
  markOf(metaUserId: string): Mark;
  /** Resolves when the line is on the disk. */
  note(receipt: Receipt, person: Mark | null): Promise<void>;
  close(): Promise<void>;
}

/** Makes the file when there is none; readable by its owner alone. Rejects with a plain sentence when it cannot be written. */
export async function openJournal(path: string, ring: KeyRing): Promise<Journal> {
  const file = await open(path, 'a+', 0o600).catch((error: unknown) => {
    throw new Error(`DELETIONS_JOURNAL: ${path} cannot be written.`, { cause: error });
  });
  await endTornLine(file);
  return {
    markOf: (metaUserId) => markOf(ring, JOURNAL_MARK, metaUserId),
    note: async (receipt, person) => {
      await file.appendFile(`${JSON.stringify(entryOf(receipt, person))}\n`);
      await file.datasync();
    },
    close: () => file.close(),
  };
}

function entryOf(receipt: Receipt, person: Mark | null): Record<keyof JournalEntry, unknown> {
  const { code, door, requestedAt, finishedAt, revokedAtMeta, counts } = receipt;
  return { code, door, requestedAt, finishedAt, revokedAtMeta, counts, person };
}

async function endTornLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  if (size === 0) return;
  const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: size - 1 });
  if (buffer.toString() !== '\n') await file.appendFile('\n');
}
