// The part of the dashboard that lives in its address: which channel's events, and from where on.
import type { EventChannel } from '../../gql/graphql.ts';

const channels = ['INSTAGRAM', 'MESSENGER', 'WHATSAPP', 'OTHER'] as const satisfies EventChannel[];

export type View = { channel: EventChannel | null; after: string | null };

/** The channel named in the query; null when none of ours is. */
export function channelFilter(query: URLSearchParams): EventChannel | null {
  const wanted = query.get('channel');
  return channels.find((channel) => channel === wanted) ?? null;
}

/** "?channel=INSTAGRAM&after=…"; "?" alone shows everything from the newest on. */
export function eventsAddress({ channel, after }: View): string {
  const query = new URLSearchParams();
  if (channel !== null) query.set('channel', channel);
  if (after !== null) query.set('after', after);
  return `?${query}`;
}

/** The page of all events, of the same channel. */
export const allEvents = ({ channel }: View) =>
  channel === null ? '/events' : `/events?channel=${channel}`;
