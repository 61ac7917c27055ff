// The newest calls of the ledger that show something: on an account, or with a code of Meta's.
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
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
  const rows = await gather<KnownCall & { accountId: string }>(
    em,
    `select distinct on (account_id) ${COLUMNS} from graph_call
      where connection_id = $1 and account_id = any($2::text[]) and path_template like '%' || $3
      order by account_id, id desc`,
    [connectionId, accountIds, path],
  );
  return new Map(rows.map((row) => [row.accountId, row]));
}

/** What is left out does not matter. */
export interface CallWanted {
  path?: string;
  code?: number;
  subcode?: number;
  since?: Date;
}

/** The person's newest call of which all this is true; or null. One statement. */
export async function newestCall(
  em: EntityManager,
  connectionId: string,
  { path, code, subcode, since }: CallWanted,
): Promise<KnownCall | null> {
  const [row] = await gather<KnownCall>(
    em,
    `select ${COLUMNS} from graph_call
      where connection_id = $1 and ($2::text is null or path_template = $2) and ($3::int is null or meta_code = $3)
        and ($4::int is null or meta_subcode = $4) and ($5::timestamptz is null or at > $5)
      order by id desc limit 1`,
    [connectionId, path ?? null, code ?? null, subcode ?? null, since ?? null],
  );
  return row ?? null;
}
