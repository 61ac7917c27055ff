// The last successful call of each permission: what may be called a use of it.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';

export interface Use {
  method: string;
  pathTemplate: string;
  httpStatus: number;
  durationMs: number;
  at: Date;
  traceId: string | null;
  tokenKind: string;
}

/** By permission name. One statement. */
export async function lastUses(
  em: EntityManager,
  connectionId: string,
): Promise<ReadonlyMap<string, Use>> {
  const rows = await sqlIn<Omit<Use, 'at'> & { permission: string; at: Date | string }>(
    em,
    `select distinct on (permission) permission, method, path_template as "pathTemplate", http_status as "httpStatus",
            duration_ms as "durationMs", at, trace_id as "traceId", token_kind as "tokenKind"
       from graph_call, unnest(permissions) as permission
      where connection_id = $1 and succeeded and http_status is not null
      order by permission, id desc`,
    [connectionId],
  );
  return new Map(
    rows.map(({ permission, at, ...use }) => [permission, { ...use, at: new Date(at) }]),
  );
}
