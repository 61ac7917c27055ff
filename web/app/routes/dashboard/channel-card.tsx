// One channel: its accounts, or why there are none and the click that repairs it.
import { Check, ExternalLink, SearchX } from 'lucide-react';
import { ChannelGlyph, channelTitle } from '../../ui/channel.tsx';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { Pill } from '../../ui/pill.tsx';
import { AccountList } from './account-list.tsx';
import type { Channel } from './document.server.ts';

type ChannelCardProps = { channel: Channel; connected: boolean; primary: boolean };

export function ChannelCard({ channel, connected, primary }: ChannelCardProps) {
  const { kind, status, accounts } = channel;
  const id = `channel-${kind.toLowerCase()}`;
  return (
    <article className="channel" aria-labelledby={id}>
      <div className="channel-head">
        <ChannelGlyph channel={kind} />
        <h3 id={id}>{channelTitle(kind)}</h3>
        <StatusPill status={status} />
      </div>
      {status === 'DETECTED' ? (
        <AccountList accounts={accounts} />
      ) : (
        <NotDetected channel={channel} connected={connected} primary={primary} />
      )}
      <CardFoot channel={channel} />
    </article>
  );
}

function StatusPill({ status }: { status: Channel['status'] }) {
  return status === 'DETECTED' ? (
    <Pill tone="ok" icon={<Check aria-hidden="true" size={12} />}>
      Detected
    </Pill>
  ) : (
    <Pill tone="warn" icon={<SearchX aria-hidden="true" size={12} />}>
      Not detected
    </Pill>
  );
}

function NotDetected({ channel, connected, primary }: ChannelCardProps) {
  const { notDetected, cause, canGrant, fixUrl } = channel;
  return (
    <div className="not-detected">
      <p className="not-detected-what">{notDetected}</p>
      {cause === null ? null : <p className="cause">{cause}</p>}
      <div className="actions">
        {connected && canGrant ? (
          <FacebookForm look={primary ? 'primary' : 'plain'} rerequest>
            Grant it
          </FacebookForm>
        ) : null}
        {fixUrl === null ? null : (
          <a href={fixUrl} target="_blank" rel="noreferrer">
            How to repair it <ExternalLink aria-hidden="true" size={13} />
          </a>
        )}
      </div>
    </div>
  );
}

function CardFoot({ channel }: { channel: Channel }) {
  const subscribable = channel.accounts.filter((account) => 'subscription' in account);
  const subscribed = subscribable.filter(({ subscription }) => subscription === 'SUBSCRIBED');
  if (subscribable.length === 0 && channel.scanned === null) return null;
  return (
    <div className="channel-foot">
      {subscribable.length > 0 ? (
        <p>
          Webhooks subscribed {subscribed.length} of {subscribable.length}
        </p>
      ) : null}
      {channel.scanned === null ? null : <p>{channel.scanned}</p>}
    </div>
  );
}
