// Beneath the table: how many there are, what was rejected, and the ways to older and newer pages.
import type { View } from '../../ui/events/view.ts';
import { listAddress } from '../../ui/events/view.ts';
import { several } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import type { EventCount, EventPage } from './document.server.ts';

type FootProps = {
  events: EventPage;
  rejected: { count: EventCount };
  view: View;
  /** The address of the newest page, where this is another one. */
  newest: string | null;
};

export function Foot({ events, rejected, view, newest }: FootProps) {
  const { hasNextPage, endCursor, hasPreviousPage, startCursor } = events.pageInfo;
  const newer = { ...view, after: null, before: startCursor };
  const older = { ...view, after: endCursor, before: null };
  return (
    <div className="row list-foot">
      <p className="note">
        {several(events.count, 'event')} · <Rejected count={rejected.count} />
      </p>
      {newest === null && !hasNextPage ? null : (
        <nav className="turning-pages" aria-label="Older and newer events">
          {newest === null ? null : (
            <Link className="btn" to={newest} preventScrollReset>
              Newest
            </Link>
          )}
          {hasPreviousPage && newest !== null ? (
            <Link className="btn" to={listAddress(newer)} preventScrollReset>
              ← Newer
            </Link>
          ) : null}
          {hasNextPage ? (
            <Link className="btn" to={listAddress(older)} preventScrollReset>
              Older →
            </Link>
          ) : null}
        </nav>
      )}
    </div>
  );
}

function Rejected({ count }: { count: EventCount }) {
  if (count.number === 0) return <Link to="/events/rejected">no rejected deliveries</Link>;
  return (
    <>
      {several(count, 'rejected delivery', 'rejected deliveries')}{' '}
      <Link to="/events/rejected">why?</Link>
    </>
  );
}
