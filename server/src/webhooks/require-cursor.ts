// A cursor of a list of events or notes is the id of the row.
import { wrongInput } from '#base/wrong-input';
import { validate } from 'uuid';

/** Throws a GraphQLError that the asker reads when the cursor is none. */
export function requireCursor(name: 'after' | 'before', cursor: string | null): void {
  if (cursor === null || validate(cursor)) return;
  throw wrongInput(`\`${name}\` must be a cursor that this list returned.`);
}
