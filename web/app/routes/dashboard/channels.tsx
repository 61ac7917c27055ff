// "Connected Channels": three cards with what is in use, when they were checked, and the ways to choose and to look again.
import { useLocation } from '@remix-run/react';
import { AskMeta } from '../../ui/ask-meta.tsx';
import { countAccounts } from '../../ui/channel.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { Failure } from '../../ui/failure-notice.tsx';
import { firstToRepair } from '../../ui/first-repair.ts';
import { utcClock } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChannelCard } from './channel-card.tsx';
import type { Channel, Connection } from './document.server.ts';

type ChannelsProps = {
  channels: Channel[];
  connection: Connection;
  /** The person comes from the picker. */
  justChose: boolean;
  failure: Failure | undefined;
};

export function Channels({ channels, connection, justChose, failure }: ChannelsProps) {
  const primary = primaryOf(channels, connection);
  return (
    <section className="card" aria-labelledby="channels">
      <div className="row">
        <h2 id="channels">Connected Channels</h2>
        <Actions channels={channels} connection={connection} choosing={primary === 'CHOOSE'} />
      </div>
      <p className="sub">
        Summary of Meta channels available to CRM Flow after OAuth. Reconnect if a channel stays
        empty after granting permissions.
      </p>
      {justChose ? <Chosen channels={channels} /> : null}
      <FailureNotice failure={failure} />
      <div className="channels">
        {channels.map((channel) => (
          <ChannelCard key={channel.kind} channel={channel} primary={channel.kind === primary} />
        ))}
      </div>
    </section>
  );
}

/** One primary button on a screen: choosing comes first, then the first repair of a channel without accounts. */
function primaryOf(channels: Channel[], { connected, accountsChosen }: Connection) {
  if (!connected) return null;
  if (!accountsChosen && channels.some(({ foundCount }) => foundCount > 0)) return 'CHOOSE';
  return firstToRepair(channels);
}

type ActionsProps = { channels: Channel[]; connection: Connection; choosing: boolean };

function Actions({ channels, connection, choosing }: ActionsProps) {
  const { search } = useLocation();
  const checkedAt = latest(channels);
  return (
    <div className="actions">
      {checkedAt === null ? null : (
        <span className="note">
          Checked <Moment at={checkedAt} write={utcClock} /> UTC
        </span>
      )}
      {connection.storedData === null ? null : (
        <Link to="/accounts" className={choosing ? 'btn btn-p' : 'btn'}>
          Choose accounts
        </Link>
      )}
      {connection.connected ? (
        <AskMeta at={`/dashboard${search}`} fields={{ intent: 'refresh' }} keepsPlace>
          Refresh
        </AskMeta>
      ) : null}
    </div>
  );
}

function Chosen({ channels }: { channels: Channel[] }) {
  const inUse = channels.filter(({ chosenCount }) => chosenCount > 0);
  if (inUse.length === 0) return null;
  const named = inUse.map(({ kind, chosenCount }) => countAccounts(kind, chosenCount));
  return (
    <Notice tone="info" title="Your choice is in use.">
      <p>Exactly these are read, subscribed and shown from now on: {named.join(', ')}.</p>
    </Notice>
  );
}

function latest(channels: Channel[]): string | null {
  return channels.reduce<string | null>(
    (last, { checkedAt }) =>
      checkedAt !== null && (last === null || checkedAt > last) ? checkedAt : last,
    null,
  );
}
