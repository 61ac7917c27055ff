// After a backup was put in place: whoever was deleted since is deleted again, by the same engine, and what a copy of yesterday brings
// back to life is worth nothing any more.
//
// States: sessions ended, API keys revoked → every deletion that the backup does not know has its receipt back, open where the person is
// in the backup, and these are invisible → erased as if the server had stopped in the middle of their deletion → their receipts say again
// what they said. Each step can be repeated, so the whole can. A person who logged in after their deletion, and is in the backup by that
// login, stays.
//
// What it trades: people who were never deleted must sign in again, and make their API keys anew, because a backup does not know who
// signed out, or which key was revoked, after it was made.
import type { Database, EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import type { KeyRing } from '#vault/key-ring';
import { markBy } from '#vault/marks';
import { NONE } from './begin-erasure.ts';
import type { Eraser } from './erase.ts';
import { JOURNAL_MARK, type JournalEntry } from './journal-entry.ts';
import { ReceiptEntity } from './receipt.entity.ts';

export interface ForgetAgainParts {
  database: Database;
  /** Without a journal of its own: nothing new is deleted here. */
  eraser: Pick<Eraser, 'resume'>;
  ring: KeyRing;
  now: () => Date;
}

export interface ForgottenAgain {
  sessions: number;
  keys: number;
  /** People of the backup who were deleted after it was made, and now are again. */
  people: number;
  /** Receipts that the backup did not know, these people's included. */
  receipts: number;
}

interface Person {
  id: string;
  metaUserId: string;
  connectedAt: Date;
}

/** Throws with a plain sentence, before anything is changed, when a person is marked by a key that is not in the ring. */
export async function forgetAgain(
  parts: ForgetAgainParts,
  entries: readonly JournalEntry[],
): Promise<ForgottenAgain> {
  const { database } = parts;
  const unknown = await withoutReceipt(database.fork(), entries);
  const found = findPeople(parts.ring, await livingPeople(database.fork()), unknown);
  const ended = await database.fork().transactional(async (inner) => {
    const em = inner as EntityManager;
    for (const entry of unknown) await putBack(em, entry, found.get(entry) ?? null, parts.now());
    return endAccess(em, parts.now());
  });
  await parts.eraser.resume();
  await requireAllDone(database.fork());
  for (const entry of found.keys()) await tellAsBefore(database, entry);
  return { ...ended, people: found.size, receipts: unknown.length };
}

async function withoutReceipt(
  em: EntityManager,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const known = await em.find(ReceiptEntity, { code: { $in: entries.map(({ code }) => code) } });
  const codes = new Set(known.map(({ code }) => code));
  return entries.filter(({ code }) => !codes.has(code));
}

function livingPeople(em: EntityManager): Promise<Person[]> {
  return sqlIn<Person>(
    em,
    'select id, meta_user_id as "metaUserId", connected_at as "connectedAt" from connection where erasing_since is null',
  );
}

/** Who of the living was deleted after their latest login; each by the first deletion that names them. */
function findPeople(
  ring: KeyRing,
  people: readonly Person[],
  entries: readonly JournalEntry[],
): Map<JournalEntry, Person> {
  const keys = [...new Set(entries.flatMap(({ person }) => person?.key ?? []))];
  const lost = keys.find((key) => !ring.some(({ id }) => id === key));
  if (lost !== undefined) {
    throw new Error(
      `The journal names people by the master key "${lost}": put it back into MASTER_KEYS, and run the same command again with --loaded.`,
    );
  }
  const byMark = new Map(
    people.flatMap((person) =>
      keys.map((key) => [markBy(ring, key, JOURNAL_MARK, person.metaUserId).mark, person] as const),
    ),
  );
  const found = new Map<JournalEntry, Person>();
  const taken = new Set<Person>();
  for (const entry of entries) {
    const person = byMark.get(entry.person?.mark ?? '');
    if (person === undefined || taken.has(person)) continue;
    if (entry.requestedAt < new Date(person.connectedAt)) continue;
    found.set(entry, person);
    taken.add(person);
  }
  return found;
}

/** The receipt, and, where the person is there, everything as their deletion's first step left it. */
async function putBack(
  em: EntityManager,
  entry: JournalEntry,
  person: Person | null,
  now: Date,
): Promise<void> {
  const { code, door, requestedAt, finishedAt, counts, revokedAtMeta } = entry;
  const open = { counts: NONE, finishedAt: null, revokedAtMeta: null };
  const done = { counts, finishedAt: finishedAt ?? now, revokedAtMeta };
  const state = person === null ? done : open;
  const connectionId = person?.id ?? null;
  em.persist(em.create(ReceiptEntity, { code, door, requestedAt, connectionId, ...state }));
  await em.flush();
  if (person === null) return;
  await sqlIn(em, 'update connection set erasing_since = $2 where id = $1', [person.id, now]);
}

async function endAccess(
  em: EntityManager,
  now: Date,
): Promise<Pick<ForgottenAgain, 'sessions' | 'keys'>> {
  const sessions = await sqlIn(em, 'delete from session returning 1 as one');
  await sqlIn(em, 'delete from login_attempt');
  const keys = await sqlIn(
    em,
    'update api_key set revoked_at = $1 where revoked_at is null returning 1 as one',
    [now],
  );
  return { sessions: sessions.length, keys: keys.length };
}

async function requireAllDone(em: EntityManager): Promise<void> {
  const open = await em.count(ReceiptEntity, { finishedAt: null });
  if (open > 0) {
    throw new Error(
      `${open} deletions are not done yet: run the same command again with --loaded, before any server starts.`,
    );
  }
}

/** The engine counted what was in the backup; the person was told what had been there. */
async function tellAsBefore({ fork }: Database, entry: JournalEntry): Promise<void> {
  if (entry.finishedAt === null) return;
  const em = fork();
  const receipt = await em.findOneOrFail(ReceiptEntity, { code: entry.code });
  const { counts, finishedAt, revokedAtMeta } = entry;
  Object.assign(receipt, { counts, finishedAt, revokedAtMeta });
  await em.flush();
}
