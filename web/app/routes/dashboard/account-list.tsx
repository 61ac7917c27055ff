// The accounts of a channel: the first few in sight, the rest (61 Pages are possible) one click away.
import type { Account } from '../../ui/account.tsx';
import { count } from '../../ui/format.ts';
import { AccountLine } from './account-line.tsx';

// As many as fit a card without it outgrowing its neighbours.
const inSight = 3;

export function AccountList({ accounts }: { accounts: Account[] }) {
  const rest = accounts.slice(inSight);
  return (
    <>
      <ul className="accounts">
        {accounts.slice(0, inSight).map((account) => (
          <AccountLine key={account.id} account={account} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details className="more-accounts">
          <summary>
            Show {count(rest.length, 'more account')} ({accounts.length} in all)
          </summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it. */}
          <ul className="accounts scroll" tabIndex={0} aria-label="More accounts">
            {rest.map((account) => (
              <AccountLine key={account.id} account={account} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
