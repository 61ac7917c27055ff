// Reads that are asked for in the same turn of the event loop travel to the database together, as one statement.
//
// A page shows what several rooms know, and none of them may look into another's tables: each asks for its own, a dozen
// reads in all. What they cost is less the reading than the ways there and back, and as many connections of the pool. So a
// room says what it reads here instead of to `sqlIn`, and knows nothing of who else asks.
//
// States of a round: gathering, from the first read until the turn of the event loop is over → sent → answered. A read that
// is asked for after the turn begins the next round. A round belongs to one EntityManager, which is one request. Of several
// reads each becomes a sub-select that answers with JSON, planned as if it were alone, and all see the same moment of the
// database. A read without company is sent as it was written. A round of prepared reads (`prepared.ts`) is prepared, too.
// Who builds on an answer is answered together with the others, and asks the next with them: a page takes as many
// statements as its longest chain of questions has links. That is so, and no matter of chance, as long as whoever asks here
// has not waited beside the others for something that was read in another way.
//
// What it trades: the quick ones of a round wait for the slow ones, one connection does what several could, and where one
// read fails all of its round do: but what fails here is a defect, or a database that is away. For reads alone: what writes
// or locks is sent by `sqlIn`. In a transaction nothing is gathered, because there the order of statements has a meaning.
import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from './database.ts';
import { isPrepared, prepared } from './prepared.ts';
import { sqlIn } from './sql.ts';

interface Read {
  readonly statement: string;
  readonly parameters: readonly unknown[];
}

interface Round {
  readonly reads: Read[];
  /** The rows of each read, in their order. */
  readonly answers: Promise<readonly object[][]>;
}

/** Rounds that are kept prepared: callers compose them, and a connection's memory ends. */
const MOST_PREPARED = 100;
const preparedRounds = new Set<string>();

const gathering = new WeakMap<EntityManager, Round>();

/**
 * The rows of one SELECT with $1, $2 … placeholders and a name of its own for each column. Times come as text with their
 * offset, to the microsecond; numbers beyond 2^53 must be read as text.
 */
export async function gather<Row extends object>(
  em: EntityManager,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  if (em.isInTransaction()) return sqlIn<Row>(em, statement, parameters);
  const round = gathering.get(em) ?? beginRound(em);
  const place = round.reads.push({ statement, parameters }) - 1;
  const answers = await round.answers;
  return answers[place] as Row[];
}

function beginRound(em: EntityManager): Round {
  const reads: Read[] = [];
  const answers = setImmediate().then(() => {
    gathering.delete(em);
    return send(em, reads);
  });
  const round = { reads, answers };
  gathering.set(em, round);
  return round;
}

async function send(em: EntityManager, reads: readonly Read[]): Promise<readonly object[][]> {
  const [first, ...more] = reads;
  if (first === undefined) return [];
  if (more.length === 0) return [await sqlIn(em, first.statement, first.parameters)];
  const { statement, parameters } = together(reads);
  const [row = {}] = await sqlIn<Record<string, string>>(em, statement, parameters);
  // The columns are named by numbers, which JavaScript keeps in their order.
  return Object.values(row).map((json) => JSON.parse(json) as object[]);
}

/** One row, one column for each read: a JSON array of its rows, in their order, as text, which both drivers leave alone. */
function together(reads: readonly Read[]): Read {
  const parameters: unknown[] = [];
  const columns = reads.map((read, place) => {
    const own = renumber(read.statement, parameters.length);
    parameters.push(...read.parameters);
    return `(select coalesce(json_agg(gathered_row), '[]')::text from (${own}) as gathered_row) as "${place}"`;
  });
  const statement = `select ${columns.join(',\n')}`;
  if (reads.every((read) => isPrepared(read.statement))) prepareRound(statement);
  return { statement, parameters };
}

function prepareRound(statement: string): void {
  if (preparedRounds.size < MOST_PREPARED) preparedRounds.add(prepared(statement));
}

function renumber(statement: string, before: number): string {
  return statement.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`);
}
