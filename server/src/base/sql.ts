// SQL of our own, written as SQL, on the connection (and inside the transaction) of an EntityManager.
import { CompiledQuery } from 'kysely';
import type { EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql';

/**
 * Runs one statement with $1, $2 … placeholders and returns its rows; timestamps come as Date or ISO text.
 * @param name of a statement that runs all the time, its own: a server parses and plans it once a connection.
 */
export type Sql = <Row extends object>(
  statement: string,
  parameters?: readonly unknown[],
  name?: string,
) => Promise<Row[]>;

/** The statement takes part in the EntityManager's transaction when there is one. */
export async function sqlIn<Row extends object>(
  em: EntityManager,
  statement: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const result = await em
    .getKysely()
    .executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]));
  return result.rows;
}

export function createSql(fork: () => EntityManager): Sql {
  return (statement, parameters) => sqlIn(fork(), statement, parameters);
}

type Pool = Awaited<ReturnType<PostgreSqlConnection['getNativeClient']>>;

/** Statements with a name stay prepared on the connections of the pool, which only the driver below Kysely can do. */
export function createSqlOnServer(fork: () => EntityManager, pool: Pool): Sql {
  const unnamed = createSql(fork);
  return async <Row extends object>(
    statement: string,
    parameters: readonly unknown[] = [],
    name?: string,
  ): Promise<Row[]> => {
    if (name === undefined) return unnamed<Row>(statement, parameters);
    return (await pool.query<Row>({ name, text: statement, values: [...parameters] })).rows;
  };
}
