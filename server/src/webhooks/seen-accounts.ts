// Whose events a person sees: of the accounts they chose, and Meta's samples, which hold nobody's data.
import type { OwnAccount } from '#channels/accounts-of';
import { SAMPLE_ACCOUNT } from './unpack.ts';

/** Meta's ids of the accounts, each with the person's name for it, if known. */
export type SeenAccounts = ReadonlyMap<string, string | null>;

/** What of a filter tells something of the account. */
export interface AccountFilter {
  readonly channel?: string | null;
  readonly accountId?: string | null;
}

/** Those of a person's own accounts, and the samples, whose events can fit the filter. */
export function seenAccounts(
  own: readonly OwnAccount[],
  filter: AccountFilter | null,
): SeenAccounts {
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
