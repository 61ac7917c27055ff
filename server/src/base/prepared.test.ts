import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import type { Database, EntityManager } from './database.ts';
import { gather } from './gather.ts';
import { prepared } from './prepared.ts';
import { sqlIn } from './sql.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const MARKED = prepared('select $1::int + 1 as more');
const MARKED_TOO = prepared('select $1::int + 3 as more');
const UNMARKED = 'select $1::int + 2 as more';

/** What the connection keeps of what was asked here; the embedded database keeps nothing. */
const keptOn = (em: EntityManager) =>
  sqlIn<{ statement: string }>(
    em,
    `select statement from pg_prepared_statements where statement like '%as more%'`,
  );

it('a marked statement is kept by its connection to PostgreSQL, and answers new values each time', async () => {
  const { kept, answers } = await database.fork().transactional(async (inner) => {
    const em = inner as EntityManager;
    const rows = [];
    for (const number of [1, 5]) {
      for (const statement of [MARKED, UNMARKED]) {
        rows.push(...(await sqlIn<{ more: number }>(em, statement, [number])));
      }
    }
    return { kept: await keptOn(em), answers: rows.map(({ more }) => more) };
  });
  expect(answers).toEqual([2, 3, 6, 7]);
  expect(kept).toEqual(database.kind === 'postgresql' ? [{ statement: MARKED }] : []);
});

it('a round of marked reads is kept as one statement, and one with another read is not', async () => {
  const em = database.fork();
  const ask = (statements: readonly string[], number: number) =>
    Promise.all(statements.map((statement) => gather<{ more: number }>(em, statement, [number])));
  const answers = [
    await ask([MARKED, MARKED_TOO], 1),
    await ask([MARKED, MARKED_TOO], 5),
    await ask([MARKED, UNMARKED], 7),
  ];
  expect(answers.flat(2).map(({ more }) => more)).toEqual([2, 4, 6, 8, 8, 9]);
  const rounds = (await keptOn(em)).filter(({ statement }) => statement.includes('gathered_row'));
  expect(rounds).toHaveLength(database.kind === 'postgresql' ? 1 : 0);
});
