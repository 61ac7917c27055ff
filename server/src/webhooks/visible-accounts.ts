// Whose events a caller may see: those of the accounts they chose, and Meta's samples, which hold nobody's data; without
// a session nobody's.
import type { Context } from '#base/context';
import type { OwnAccount } from '#channels/accounts-of';
import type { FindViewer } from '#connection/viewer';
import { SAMPLE_ACCOUNT } from './unpack.ts';

export interface VisibleParts {
  readonly findViewer: FindViewer;
  readonly accountsOf: (em: Context['em'], connectionId: string) => Promise<readonly OwnAccount[]>;
}

interface AccountFilter {
  readonly channel?: string | null;
  readonly accountId?: string | null;
}

/** The accounts by Meta's id, with the caller's name for each. One statement, and the one that finds the caller. */
export async function visibleAccounts(
  { findViewer, accountsOf }: VisibleParts,
  context: Context,
  filter: AccountFilter | null = null,
): Promise<ReadonlyMap<string, string | null>> {
  const viewer = await findViewer(context);
  if (viewer === null) return new Map();
  const own = await accountsOf(context.em, viewer.connectionId);
  const channel = filter?.channel ?? null;
  const fitting = own.filter(
    (account) => channel === null || channel === 'OTHER' || account.channel === channel,
  );
  const names = fitting.map(({ metaId, name }): [string, string | null] => [metaId, name]);
  const all = new Map([...names, [SAMPLE_ACCOUNT, null] as const]);
  const only = filter?.accountId ?? null;
  if (only === null) return all;
  return new Map([...all].filter(([account]) => account === only));
}
