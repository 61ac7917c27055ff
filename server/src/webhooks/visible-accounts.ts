// Whose events a caller may see: those of the accounts they are connected to, and Meta's samples, which hold nobody's
// data; without a session nobody's.
import type { Context } from '#base/context';
import type { OwnAccount } from '#channels/accounts-of';
import type { FindViewer } from '#connection/viewer';
import type { WebhookEventFilter } from './event-filter.ts';
import { SAMPLE_ACCOUNT } from './unpack.ts';

export interface VisibleParts {
  readonly findViewer: FindViewer;
  readonly accountsOf: (em: Context['em'], connectionId: string) => Promise<readonly OwnAccount[]>;
}

/** Meta's ids of the accounts, with the caller's name for each. */
export type VisibleAccounts = ReadonlyMap<string, string | null>;

/** Those that can hold events which the filter lets through. Two statements at most. */
export async function visibleAccounts(
  { findViewer, accountsOf }: VisibleParts,
  context: Context,
  filter: WebhookEventFilter | null = null,
): Promise<VisibleAccounts> {
  const viewer = await findViewer(context);
  if (viewer === null) return new Map();
  const own = await accountsOf(context.em, viewer.connectionId);
  const names = own
    .filter(({ channel }) => bringsChannel(channel, filter?.channel ?? null))
    .map(({ metaId, name }): [string, string | null] => [metaId, name]);
  const all = [...names, [SAMPLE_ACCOUNT, null] as const];
  return new Map(all.filter(([account]) => fits(account, filter)));
}

function bringsChannel(own: OwnAccount['channel'], wanted: WebhookEventFilter['channel']): boolean {
  return wanted === null || wanted === undefined || wanted === 'OTHER' || wanted === own;
}

/** Samples, and they alone, are of the account that has no id. */
function fits(account: string, filter: WebhookEventFilter | null): boolean {
  const { accountId = null, badge = null } = filter ?? {};
  if (badge !== null && (badge === 'TEST') !== (account === SAMPLE_ACCOUNT)) return false;
  return accountId === null || accountId === account;
}
