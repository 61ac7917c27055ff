// The newest calls of the ledger that show something: on an account, or with a code of Meta's.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import type { GraphCallRecord } from '#meta/graph';

export type KnownCall = Pick<
  GraphCallRecord,
  'method' | 'pathTemplate' | 'accountId' | 'httpStatus' | 'metaCode' | 'metaSubcode'
>;

const COLUMNS = `method, path_template as "pathTemplate", account_id as "accountId", http_status as "httpStatus",
  meta_code as "metaCode", meta_subcode as "metaSubcode"`;

/** By Meta's id of the account; `path`: the end of the template. One statement. */
export async function newestCallsOn(
  em: EntityManager,
  connectionId: string,
  accountIds: readonly string[],
  path: string,
): Promise<ReadonlyMap<string, KnownCall>> {
  const rows = await sqlIn<KnownCall & { accountId: string }>(
    em,
    `select distinct on (account_id) ${COLUMNS} from graph_call
      where connection_id = $1 and account_id = any($2::text[]) and path_template like '%' || $3
      order by account_id, id desc`,
    [connectionId, accountIds, path],
  );
  return new Map(rows.map((row) => [row.accountId, row]));
}

/** The person's newest call to this path since then; or null. */
export async function newestCallTo(
  em: EntityManager,
  connectionId: string,
  path: string,
  since: Date,
): Promise<KnownCall | null> {
  const [row] = await sqlIn<KnownCall>(
    em,
    `select ${COLUMNS} from graph_call
      where connection_id = $1 and path_template = $2 and at > $3 order by id desc limit 1`,
    [connectionId, path, since],
  );
  return row ?? null;
}

/** The person's newest call that Meta refused with this code, whatever its subcode where none is named; or null. */
export async function newestCallWith(
  em: EntityManager,
  connectionId: string,
  code: number,
  subcode: number | null = null,
): Promise<KnownCall | null> {
  const [row] = await sqlIn<KnownCall>(
    em,
    `select ${COLUMNS} from graph_call
      where connection_id = $1 and meta_code = $2 and ($3::int is null or meta_subcode = $3)
      order by id desc limit 1`,
    [connectionId, code, subcode],
  );
  return row ?? null;
}
