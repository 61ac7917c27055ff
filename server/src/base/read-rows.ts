// Rows of a table as they stand there: all columns of the entity, as plain values that nothing watches or writes back.
import type { EntityMetadata, EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from './database.ts';
import { gather } from './gather.ts';
import { prepared } from './prepared.ts';

/**
 * Reads of one turn of the event loop are one statement (`gather.ts`).
 * @param which the SELECT's words behind FROM, over the table's columns: `where … order by … limit …`. It finds rows by a key, and is
 *   prepared: there must be a bounded number of such texts.
 */
export async function readRows<Row extends object>(
  em: EntityManager,
  entity: EntitySchema<Row>,
  which: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const { tableName, props } = em.getMetadata(entity);
  const statement = prepared(`select ${columnsOf(props)} from ${tableName} ${which}`);
  const rows = await gather<Row>(em, statement, parameters);
  const times = props.filter(({ runtimeType }) => runtimeType === 'Date');
  for (const row of rows) for (const { name } of times) reviveTime(row, name);
  return rows;
}

function columnsOf<Row>(props: EntityMetadata<Row>['props']): string {
  return props.map(({ name, fieldNames: [column] }) => `"${column}" as "${name}"`).join(', ');
}

/** Times come as text. */
function reviveTime<Row extends object>(row: Row, name: keyof Row): void {
  const value: unknown = row[name];
  if (typeof value === 'string') Object.assign(row, { [name]: new Date(value) });
}
