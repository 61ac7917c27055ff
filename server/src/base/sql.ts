// SQL of our own, written as SQL, on the connection (and inside the transaction) of an EntityManager.
import { CompiledQuery } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Runs one statement with $1, $2 … placeholders and returns its rows; timestamps come as Date or ISO text. */
export type Sql = <Row extends object>(
  statement: string,
  parameters?: readonly unknown[],
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
