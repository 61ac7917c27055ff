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

/** Read once a request, however many of its fields ask: how many do at the same time is chance. */
const read = new WeakMap<Context, Promise<readonly OwnAccount[]>>();

/** Those that can hold events which the filter lets through. Two statements at most, and once a request. */
export async function visibleAccounts(
  { findViewer, accountsOf }: VisibleParts,
  context: Context,
  filter: WebhookEventFilter | null = null,
): Promise<VisibleAccounts> {
  const viewer = await findViewer(context);
  if (viewer === null) return new Map();
  const reading = read.get(context) ?? accountsOf(context.em, viewer.connectionId);
  read.set(context, reading);
  const own = await reading;
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
