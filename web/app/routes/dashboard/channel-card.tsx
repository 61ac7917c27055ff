// One channel: its accounts in use, or why there are none, and what the doctor found amiss with the click that repairs it.
import { ChannelGlyph, channelTitle, countAccounts } from '../../ui/channel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Check, SearchX } from '../../ui/icons.tsx';
import { Pill } from '../../ui/pill.tsx';
import { AccountList } from './account-list.tsx';
import type { Channel } from './document.server.ts';

export function ChannelCard({ channel, primary }: { channel: Channel; primary: boolean }) {
  const { kind, status, findings } = channel;
  const id = `channel-${kind.toLowerCase()}`;
  return (
    <article className="channel" aria-labelledby={id}>
      <div className="channel-head">
        <ChannelGlyph channel={kind} />
        <h3 id={id}>{channelTitle(kind)}</h3>
        <StatusPill status={status} />
      </div>
      {status === 'DETECTED' ? <InUse channel={channel} /> : <NotDetected channel={channel} />}
      <Findings findings={findings} primary={primary} />
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

function InUse({ channel: { kind, accounts, foundCount } }: { channel: Channel }) {
  if (accounts.length > 0) return <AccountList accounts={accounts} />;
  return (
    <p className="none-in-use">
      Found {countAccounts(kind, foundCount)}, {foundCount === 1 ? 'not' : 'none'} in use yet.
      Choose which to use.
    </p>
  );
}

function NotDetected({ channel: { notDetected, cause, findings } }: { channel: Channel }) {
  return (
    <div className="not-detected">
      <p className="not-detected-what">{notDetected}</p>
      {/* The findings say it with the call that showed it; the cause stands in where there are none. */}
      {cause === null || findings.length > 0 ? null : <p className="cause">{cause}</p>}
    </div>
  );
}

function CardFoot({ channel: { accounts, scanned, foundCount } }: { channel: Channel }) {
  const subscribable = accounts.filter((account) => 'subscription' in account);
  const subscribed = subscribable.filter(({ subscription }) => subscription === 'SUBSCRIBED');
  const lines = [
    accounts.length > 0 && `In use ${accounts.length} of ${foundCount} found`,
    subscribable.length > 0 && `Webhooks subscribed ${subscribed.length} of ${subscribable.length}`,
    scanned,
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <div className="channel-foot">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
