// The three channels as the pages show them: the seed's titles, a short name, a neutral glyph, a colour.
import type { ChannelKind, EventChannel } from '../gql/graphql.ts';
import { count } from './format.ts';
import { Camera, Ellipsis, MessageCircle, Phone } from './icons.tsx';

const faces = {
  INSTAGRAM: { title: 'Instagram', short: 'Instagram', Icon: Camera },
  MESSENGER: { title: 'Messenger (Facebook Page)', short: 'Messenger', Icon: MessageCircle },
  WHATSAPP: { title: 'WhatsApp Business', short: 'WhatsApp', Icon: Phone },
  OTHER: { title: 'Other', short: 'Other', Icon: Ellipsis },
} as const satisfies Record<EventChannel, unknown>;

export const channelTitle = (channel: EventChannel) => faces[channel].title;
export const channelShort = (channel: EventChannel) => faces[channel].short;

const oneOf: Record<ChannelKind, string> = {
  INSTAGRAM: 'Instagram account',
  MESSENGER: 'Page',
  WHATSAPP: 'WhatsApp account',
};

/** "2 Pages" */
export const countAccounts = (kind: ChannelKind, n: number) => count(n, oneOf[kind]);

export function ChannelGlyph({ channel }: { channel: EventChannel }) {
  const { Icon } = faces[channel];
  return (
    <span className={`glyph ${channel.toLowerCase()}`} aria-hidden="true">
      <Icon size={15} />
    </span>
  );
}

export function ChannelName({ channel }: { channel: EventChannel }) {
  return (
    <span className="channel-name">
      <i className={`dot ${channel.toLowerCase()}`} aria-hidden="true" />
      {faces[channel].short}
    </span>
  );
}
