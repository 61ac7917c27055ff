// Which permissions a person has proved at least once, whatever came of later runs.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import type { PermissionName } from '#meta/permissions';

/** In no order. One statement. */
export async function everProved(
  em: EntityManager,
  connectionId: string,
): Promise<PermissionName[]> {
  const rows = await gather<{ permission: PermissionName }>(
    em,
    prepared(
      `select distinct permission from proof_run where connection_id = $1 and outcome = 'SUCCEEDED'`,
    ),
    [connectionId],
  );
  return rows.map(({ permission }) => permission);
}
