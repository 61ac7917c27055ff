// The person behind a token.
import { z } from 'zod';
import type { Graph, GraphToken } from './request.ts';
import { picture } from './shapes.ts';

/** `id` is app-scoped: it is the same in this app's callbacks and in no other app. */
export interface Me {
  id: string;
  name: string;
  pictureUrl: string | null;
}

const me = z
  .object({ id: z.string(), name: z.string().default(''), picture })
  .transform((one): Me => ({ id: one.id, name: one.name, pictureUrl: one.picture }));

/** docs/graph-api/reference/user. A system user has no picture, and asking for one would be an error. */
export async function readMe(graph: Graph, token: GraphToken): Promise<Me> {
  return graph.call({
    method: 'GET',
    path: '/me',
    query: { fields: token.kind === 'SYSTEM_USER' ? 'id,name' : 'id,name,picture' },
    token,
    permissions: [],
    shape: me,
  });
}
