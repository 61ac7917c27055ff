// "Latest webhook events": newest first, by channel, arriving by themselves.
import type { RungCountFragment } from '../../gql/graphql.ts';
import { channelShort } from '../../ui/channel.tsx';
import { Arrivals, useArrivals } from '../../ui/events/arrivals.tsx';
import { Reveal } from '../../ui/events/personal.tsx';
import { EventTable } from '../../ui/events/table.tsx';
import { Link } from '../../ui/link.tsx';
import { LivePill } from '../../ui/live-pill.tsx';
import { RungCount } from '../../ui/rung-count.tsx';
import type { Live } from '../../ui/use-live.ts';
import type { EventPage } from './document.server.ts';
import { allEvents, eventsAddress } from './events-address.ts';
import type { View } from './events-address.ts';

type EventsProps = {
  page: EventPage;
  view: View;
  live: Live;
  signedIn: boolean;
  health: RungCountFragment | null;
};

const tabs = [null, 'INSTAGRAM', 'MESSENGER', 'WHATSAPP'] as const;

export function Events({ page, view, live, signedIn, health }: EventsProps) {
  const arrived = useArrivals(page.nodes, eventsAddress(view));
  return (
    <section className="card" aria-labelledby="events">
      <div className="row">
        <h2 id="events">
          Latest webhook events <LivePill live={live} /> <RungCount health={health} />
        </h2>
        {signedIn ? <ChannelTabs view={view} /> : null}
      </div>
      <p className="sub">
        Newest first. Signature checked on every delivery; times in UTC.{' '}
        {signedIn ? <Link to={allEvents(view)}>All events →</Link> : null}
      </p>
      {page.nodes.length === 0 ? (
        <NoEvents view={view} signedIn={signedIn} />
      ) : (
        // The dashboard's own print is the reviewer's: it has no export and no switch.
        <Reveal value>
          <EventTable events={page.nodes} arrived={arrived} />
        </Reveal>
      )}
      <Arrivals events={page.nodes} arrived={arrived} />
      <Turning page={page} view={view} />
    </section>
  );
}

function ChannelTabs({ view }: { view: View }) {
  return (
    <nav className="seg" aria-label="Channel of the events">
      {tabs.map((channel) => (
        <Link
          key={channel}
          to={eventsAddress({ channel, after: null })}
          preventScrollReset
          aria-current={view.channel === channel ? 'true' : undefined}
        >
          {channel === null ? 'All' : channelShort(channel)}
        </Link>
      ))}
    </nav>
  );
}

function NoEvents({ view, signedIn }: { view: View; signedIn: boolean }) {
  return (
    <div className="empty">
      <p className="empty-what">No webhook events received yet.</p>
      <p>{whatToDo(view, signedIn)}</p>
    </div>
  );
}

function whatToDo({ channel }: View, signedIn: boolean): string {
  if (!signedIn)
    return 'Connect first: events belong to connected accounts and are shown to nobody else.';
  return channel === null
    ? 'Write a message to a connected Page, Instagram account or WhatsApp number: it appears here by itself.'
    : `None from ${channelShort(channel)}: other channels may have some.`;
}

function Turning({ page, view }: { page: EventPage; view: View }) {
  const { hasNextPage, endCursor } = page.pageInfo;
  if (!hasNextPage && view.after === null) return null;
  return (
    <nav className="turning-pages" aria-label="Older and newer events">
      {view.after === null ? null : (
        <Link className="btn" preventScrollReset to={eventsAddress({ ...view, after: null })}>
          ← Newest
        </Link>
      )}
      {hasNextPage ? (
        <Link className="btn" preventScrollReset to={eventsAddress({ ...view, after: endCursor })}>
          Older →
        </Link>
      ) : null}
    </nav>
  );
}
