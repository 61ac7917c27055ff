// "Connected Channels": three cards, when they were checked, and the button that checks again.
import { Form, useNavigation } from '@remix-run/react';
import { RefreshCw } from 'lucide-react';
import { utcClock } from '../../ui/format.ts';
import { Moment } from '../../ui/moment.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChannelCard } from './channel-card.tsx';
import type { Channel } from './document.server.ts';
import type { RefreshFailure } from './refresh.server.ts';

type ChannelsProps = {
  channels: Channel[];
  failure: RefreshFailure | undefined;
  connected: boolean;
};

export function Channels({ channels, failure, connected }: ChannelsProps) {
  const checkedAt = latest(channels);
  // One primary button on a screen: the first repair that can be made here.
  const firstToGrant = channels.find(({ canGrant }) => canGrant)?.kind;
  return (
    <section className="card" aria-labelledby="channels">
      <div className="row">
        <h2 id="channels">Connected Channels</h2>
        <div className="actions">
          {checkedAt === null ? null : (
            <span className="note">
              Checked <Moment at={checkedAt} write={utcClock} /> UTC
            </span>
          )}
          {connected ? <Refresh /> : null}
        </div>
      </div>
      <p className="sub">
        Summary of Meta channels available to CRM Flow after OAuth. Reconnect if a channel stays
        empty after granting permissions.
      </p>
      {failure === undefined ? null : (
        <Notice tone="bad" title={failure.message}>
          <p>
            {failure.wayOn}
            {failure.traceId === null ? null : (
              <>
                {' '}
                Meta's trace id: <code>{failure.traceId}</code>
              </>
            )}
          </p>
        </Notice>
      )}
      <div className="channels">
        {channels.map((channel) => (
          <ChannelCard
            key={channel.kind}
            channel={channel}
            connected={connected}
            primary={channel.kind === firstToGrant}
          />
        ))}
      </div>
    </section>
  );
}

function Refresh() {
  const busy = useNavigation().formAction?.startsWith('/dashboard') ?? false;
  return (
    <Form method="post" preventScrollReset className="inline-form">
      <button type="submit" className="btn" disabled={busy}>
        <RefreshCw aria-hidden="true" size={15} className={busy ? 'turning' : ''} />
        {busy ? 'Asking Meta…' : 'Refresh'}
      </button>
    </Form>
  );
}

function latest(channels: Channel[]): string | null {
  return channels.reduce<string | null>(
    (last, { checkedAt }) =>
      checkedAt !== null && (last === null || checkedAt > last) ? checkedAt : last,
    null,
  );
}
