// What stands in the ledger, for tests: a call as a success leaves it, and whose it is.
import type { GraphCallRecord } from '#meta/graph';
import type { Reviewer, Stage } from './stage.ts';

/** A call that listed the Pages, unless told otherwise. */
export const callMade = (more: Partial<GraphCallRecord> = {}): GraphCallRecord => ({
  at: new Date(),
  method: 'GET',
  pathTemplate: '/me/accounts',
  accountId: null,
  permissions: ['pages_show_list'],
  httpStatus: 200,
  metaCode: null,
  metaSubcode: null,
  durationMs: 12.4,
  traceId: 'TRACE',
  tokenKind: 'USER',
  apiVersion: 'v25.0',
  succeeded: true,
  attempt: 1,
  usagePercent: null,
  ...more,
});

/** Our id of a reviewer's connection. */
export async function connectionOf(
  { app }: Pick<Stage, 'app'>,
  { metaUserId }: Pick<Reviewer, 'metaUserId'>,
): Promise<string> {
  const [row] = await app.database.sql<{ id: string }>(
    'select id from connection where meta_user_id = $1',
    [metaUserId],
  );
  if (row === undefined) throw new Error('The reviewer has no connection.');
  return row.id;
}
