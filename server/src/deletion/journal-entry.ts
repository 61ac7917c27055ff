// One line of the journal of deletions, as JSON. It holds what the receipt shows, and a mark of the person, so that they are recognised
// in a restored backup; no id, no name, no word of theirs.
import { z } from 'zod';
import { DeletionDoor } from './receipt.ts';

const count = z.number().int().min(0);

export const journalEntry = z.object({
  code: z.string().regex(/^[A-Z0-9]{16}$/),
  door: z.enum(DeletionDoor),
  requestedAt: z.iso.datetime().transform((text) => new Date(text)),
  /** Null: it had begun when this was written. */
  finishedAt: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .nullable(),
  revokedAtMeta: z.boolean().nullable(),
  counts: z.object({
    users: count,
    tokens: count,
    sessions: count,
    pages: count,
    instagram: count,
    whatsapp: count,
    events: count,
    calls: count,
    keptEvents: count,
  }),
  /** Null: nobody was there any more. */
  person: z.object({ key: z.string(), mark: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
});

export type JournalEntry = z.output<typeof journalEntry>;

/** What a mark of a person in the journal is for. */
export const JOURNAL_MARK = 'deletion-journal';
