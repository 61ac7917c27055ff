// From a verb that finds a person's thing by its id to a finder of `node`.
import type { EntityManager } from '#base/database';
import type { Node } from '#base/contract';
import type { FindNode } from '#base/node.resolver';
import { validate } from 'uuid';
import type { FindViewer } from './viewer.ts';

/** Finds by UUID what belongs to whoever is asking; for nobody, and for another kind of id, it does not look. */
export function findOwn(
  findViewer: FindViewer,
  find: (em: EntityManager, connectionId: string, id: string) => Promise<Node | null>,
): FindNode {
  return async (context, id) => {
    const viewer = validate(id) ? await findViewer(context) : null;
    return viewer === null ? null : find(context.em, viewer.connectionId, id);
  };
}
