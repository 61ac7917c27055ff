// The journals of all servers, read together: what is known of each deletion, by its code.
import { readFile } from 'node:fs/promises';
import { journalEntry, type JournalEntry } from './journal-entry.ts';

export interface ReadJournal {
  /** One for each deletion: as it was done, else as it had begun. */
  entries: JournalEntry[];
  /** Lines that are none: torn by a crash before anybody relied on them, or damaged. */
  unreadable: number;
}

/** Rejects with a plain sentence when one of the files cannot be read. */
export async function readJournal(paths: readonly string[]): Promise<ReadJournal> {
  const texts = await Promise.all(paths.map(readText));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  const read = lines.map(readLine);
  const known = new Map<string, JournalEntry>();
  for (const entry of read) {
    if (entry !== null && (entry.finishedAt !== null || !known.has(entry.code))) {
      known.set(entry.code, entry);
    }
  }
  return {
    entries: [...known.values()],
    unreadable: read.filter((entry) => entry === null).length,
  };
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`The journal ${path} cannot be read.`, { cause: error });
  });
}

function readLine(line: string): JournalEntry | null {
  try {
    return journalEntry.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
