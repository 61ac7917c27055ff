// The chosen event beside the list.
import type { SerializeFrom } from '@remix-run/node';
import { Detail, Title, Told } from '../../ui/events/detail.tsx';
import type { Replay } from '../../ui/events/replay.tsx';
import { eventAddress, listAddress } from '../../ui/events/view.ts';
import { X } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import type { readList } from './read.server.ts';

type PaneProps = { page: SerializeFrom<typeof readList>; replay: Replay | undefined };

export function Pane({ page, replay }: PaneProps) {
  const { event, view } = page;
  if (view.event === null) return null;
  return (
    <aside className="card event-pane" aria-labelledby="beside">
      <div className="pane-head">
        <h2 id="beside" className="event-title">
          {event === null ? 'This event is not there' : <Title event={event} />}
        </h2>
        <Link
          className="pane-close"
          to={listAddress({ ...view, event: null })}
          preventScrollReset
          aria-label="Close"
        >
          <X aria-hidden="true" size={18} />
        </Link>
      </div>
      {event === null ? (
        <p className="sub">It was erased, or it is not yours to see.</p>
      ) : (
        <>
          <Told event={event} />
          <Detail
            event={event}
            addressOf={(id) => listAddress({ ...view, event: id })}
            here={listAddress(view)}
            replay={replay}
          />
          <p className="note">
            <Link to={eventAddress(event.id, view)}>On a page of its own</Link>
          </p>
        </>
      )}
    </aside>
  );
}
