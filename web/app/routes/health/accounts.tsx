// The rungs of each account in use: those that are not all passed first, the others folded once they are many.
import { ChannelGlyph, channelTitle } from '../../ui/channel.tsx';
import { count } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import type { AccountHealth } from './document.server.ts';
import { Ladder } from './ladder.tsx';

type AccountsProps = { accounts: AccountHealth[]; chosen: boolean; primary: boolean };

// As many as one looks through without searching.
const inSight = 6;

export function Accounts({ accounts, chosen, primary }: AccountsProps) {
  const sorted = accounts.toSorted((one, other) => unpassed(other) - unpassed(one));
  const rest = sorted.slice(inSight);
  return (
    <section className="card" aria-labelledby="account-rungs">
      <h2 id="account-rungs">Your accounts</h2>
      {accounts.length === 0 ? (
        <NoAccount chosen={chosen} primary={primary} />
      ) : (
        <>
          <p className="sub">
            Each account in use needs a subscription of its own, by this app and no other.
          </p>
          <Cards accounts={sorted.slice(0, inSight)} primary={primary} />
        </>
      )}
      {rest.length === 0 ? null : (
        <details className="more-accounts">
          <summary>
            Show {count(rest.length, 'more account')} ({accounts.length} in all)
          </summary>
          <Cards accounts={rest} primary={false} />
        </details>
      )}
    </section>
  );
}

/** Failed rungs weigh most, then those that wait. */
const unpassed = ({ rungs }: AccountHealth) =>
  rungs.reduce((sum, { state }) => sum + (state === 'FAILED' ? 10 : state === 'PASSED' ? 0 : 1), 0);

function NoAccount({ chosen, primary }: { chosen: boolean; primary: boolean }) {
  return (
    <>
      <p className="sub">
        {chosen
          ? 'No Page, Instagram account or phone number is in use.'
          : 'No account is chosen yet, so none is subscribed.'}
      </p>
      <Link to="/accounts" className={primary ? 'btn btn-p' : 'btn'}>
        Choose accounts
      </Link>
    </>
  );
}

type CardsProps = {
  accounts: AccountHealth[];
  /** The first account's first repair is the screen's primary button. */
  primary: boolean;
};

function Cards({ accounts, primary }: CardsProps) {
  return (
    <ul className="account-ladders">
      {accounts.map(({ accountId, name, metaId, channel, rungs }, index) => (
        <li key={accountId}>
          <div className="pick-head">
            <ChannelGlyph channel={channel} />
            <h3>{name}</h3>
          </div>
          <p className="note">
            {channelTitle(channel)} <span className="mono id">{metaId}</span>
          </p>
          <Ladder rungs={rungs} about={name} primary={primary && index === 0} />
        </li>
      ))}
    </ul>
  );
}
