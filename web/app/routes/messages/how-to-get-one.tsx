// How a first message comes about on the channels that have none: to which account, from where.
import type { EventChannel } from '../../gql/graphql.ts';
import { ChannelGlyph, channelTitle } from '../../ui/channel.tsx';
import { ExternalLink } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import type { Reachable } from './document.server.ts';

type HowToGetOneProps = {
  channels: Reachable[];
  /** The channels on which somebody has written. */
  answered: EventChannel[];
  controlUrl: string | null;
};

export function HowToGetOne({ channels, answered, controlUrl }: HowToGetOneProps) {
  const silent = channels.filter(({ kind }) => !answered.includes(kind));
  if (silent.length === 0) return null;
  return (
    <section className="card" aria-labelledby="how-to">
      <h2 id="how-to">How to get a message</h2>
      <p className="sub">
        {controlUrl === null
          ? 'Write from a phone or another account, not from the one that owns the Page. The conversation appears above by itself.'
          : 'Meta is simulated here: you play the customer yourself, on the simulator’s page. The conversation appears above by itself.'}
      </p>
      <ul className="ways-to-write">
        {silent.map((channel) => (
          <li key={channel.kind}>
            <ChannelGlyph channel={channel.kind} />
            <div>
              <h3>{channelTitle(channel.kind)}</h3>
              <HowTo channel={channel} />
            </div>
          </li>
        ))}
      </ul>
      {controlUrl === null ? null : (
        <p>
          <a className="btn" href={controlUrl} target="_blank" rel="noreferrer">
            Play the customer <ExternalLink aria-hidden="true" size={14} />
          </a>
        </p>
      )}
    </section>
  );
}

const howTo = {
  INSTAGRAM: 'Send a direct message on Instagram to',
  MESSENGER: 'Open the Page in Messenger and write to',
  WHATSAPP: 'Send a WhatsApp message to',
};

function HowTo({ channel }: { channel: Reachable }) {
  const names = writableNames(channel);
  if (names.length === 0) {
    return (
      <p>
        No account is in use on this channel: <Link to="/accounts">choose one first</Link>.
      </p>
    );
  }
  return (
    <p>
      {howTo[channel.kind]} <b>{oneOf(names)}</b>.
    </p>
  );
}

/** What a customer writes to: a Page's name, an Instagram handle, a phone number. */
function writableNames({ accounts }: Reachable): string[] {
  return accounts.flatMap((account) => {
    if (account.__typename === 'WhatsAppAccount') {
      return account.phoneNumbers
        .filter(({ chosen }) => chosen)
        .map(({ displayPhoneNumber }) => displayPhoneNumber);
    }
    if (account.__typename === 'InstagramAccount' && account.username !== null) {
      return [`@${account.username}`];
    }
    return [account.name];
  });
}

// Enough to pick from; 61 would hide the sentence.
const namesShown = 3;

function oneOf(names: string[]): string {
  return names.length > namesShown
    ? `${names.slice(0, namesShown).join(', ')} or another of your ${names.length}`
    : names.join(' or ');
}
