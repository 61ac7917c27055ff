// The last successful call of each permission: what may be called a use of it.
import { readRows } from '#base/read-rows';
import { share } from '#base/share';
import { type EvidenceCall, showCall } from './evidence-call.ts';
import { GraphCallEntity } from './graph-call.entity.ts';

/** Of a permission the newest comes last. */
const NEWEST_OF_EACH = `where id in (
    select distinct on (permission) id from graph_call, unnest(permissions) as permission
     where connection_id = $1 and succeeded and http_status is not null
     order by permission, id desc)
  order by id`;

/** By permission name, in its order. One statement. */
export const lastUses = share(
  async (em, connectionId: string): Promise<ReadonlyMap<string, EvidenceCall>> => {
    const calls = await readRows(em, GraphCallEntity, NEWEST_OF_EACH, [connectionId]);
    const uses = calls.flatMap((call) => {
      const shown = showCall(call);
      return call.permissions.map((permission) => [permission, shown] as const);
    });
    return new Map(uses.toSorted(([one], [other]) => (one < other ? -1 : Number(one > other))));
  },
);
