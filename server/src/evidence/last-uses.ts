// The last successful call of each permission: what may be called a use of it.
import { share } from '#base/share';
import { sqlIn } from '#base/sql';
import { type EvidenceCall, showCall } from './evidence-call.ts';
import { GraphCallEntity } from './graph-call.entity.ts';

/** By permission name. Two statements. */
export const lastUses = share(
  async (em, connectionId: string): Promise<ReadonlyMap<string, EvidenceCall>> => {
    const newest = await sqlIn<{ permission: string; id: string }>(
      em,
      `select distinct on (permission) permission, id
       from graph_call, unnest(permissions) as permission
      where connection_id = $1 and succeeded and http_status is not null
      order by permission, id desc`,
      [connectionId],
    );
    const calls = await em.find(GraphCallEntity, { id: { $in: newest.map(({ id }) => id) } });
    const shown = new Map(calls.map((call) => [call.id, showCall(call)]));
    return new Map(
      newest.flatMap(({ permission, id }) => {
        const call = shown.get(id);
        return call === undefined ? [] : [[permission, call] as const];
      }),
    );
  },
);
