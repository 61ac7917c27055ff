// The row lock under which a person's accounts are changed.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';

/** Two changes of one person take turns; somebody being erased gets nothing new. */
export async function holdConnection(em: EntityManager, connectionId: string): Promise<boolean> {
  const held = await sqlIn(
    em,
    'select id from connection where id = $1 and erasing_since is null for update',
    [connectionId],
  );
  return held.length === 1;
}
