// Statements that are asked all the time: each connection to PostgreSQL parses one of them once and keeps it under a name, and from
// then on is sent its values alone. To parse and plan a short read takes PostgreSQL longer than to carry it out.
//
// States of a statement on a connection: new → kept, and planned with its values each time → planned once, when PostgreSQL has seen
// five plans and finds that one for any values costs no more. What it trades: such a plan does not know the values. So it is for
// statements that find their rows by a key, whatever the values are; what walks or counts by a filter is planned each time. The
// embedded database plans as it always did.
import { Client } from 'pg';

const names = new Map<string, string>();

/** Marks a statement of our own, of which there must be a bounded number; returns it unchanged. */
export function prepared(statement: string): string {
  if (!names.has(statement)) names.set(statement, `prepared_${names.size + 1}`);
  return statement;
}

export const isPrepared = (statement: string): boolean => names.has(statement);

class Preparing extends Client {
  // @ts-expect-error -- `pg` declares one signature for each of the ways in which it can be called
  override query(asked: unknown, ...rest: unknown[]): unknown {
    return Reflect.apply(super.query, this, named(asked, rest));
  }
}

/** `pg`'s client, which gives their names to the statements that were marked. */
export const PreparingClient = Preparing as unknown as typeof Client;

function named(asked: unknown, [values, ...rest]: unknown[]): unknown[] {
  const name = typeof asked === 'string' ? names.get(asked) : undefined;
  return name === undefined || !Array.isArray(values)
    ? [asked, values, ...rest]
    : [{ name, text: asked, values }, ...rest];
}
