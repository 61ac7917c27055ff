// Whose events a caller may see; without a session nobody's.
import type { Context } from '#base/context';
import type { OwnAccount } from '#channels/accounts-of';
import type { FindViewer } from '#connection/viewer';
import { seenAccounts, type AccountFilter, type SeenAccounts } from './seen-accounts.ts';

export interface VisibleParts {
  readonly findViewer: FindViewer;
  readonly accountsOf: (em: Context['em'], connectionId: string) => Promise<readonly OwnAccount[]>;
}

/** The accounts by Meta's id, with the caller's name for each. One statement, and the one that finds the caller. */
export async function visibleAccounts(
  { findViewer, accountsOf }: VisibleParts,
  context: Context,
  filter: AccountFilter | null = null,
): Promise<SeenAccounts> {
  const viewer = await findViewer(context);
  if (viewer === null) return new Map();
  return seenAccounts(await accountsOf(context.em, viewer.connectionId), filter);
}
