// From one event to those beside it in its list.
import { Link } from '../link.tsx';
import type { EventDetail } from './detail.server.ts';

type NeighboursProps = { event: EventDetail; addressOf: (id: string) => string };

export function Neighbours({ event: { neighbours }, addressOf }: NeighboursProps) {
  const { newerId, olderId } = neighbours;
  if (newerId === null && olderId === null) return null;
  return (
    <nav className="neighbours" aria-label="Events beside this one">
      {newerId === null ? <span>Newest</span> : <Way to={addressOf(newerId)}>← Newer</Way>}
      {olderId === null ? <span>Oldest</span> : <Way to={addressOf(olderId)}>Older →</Way>}
    </nav>
  );
}

const Way = ({ to, children }: { to: string; children: string }) => (
  <Link to={to} preventScrollReset>
    {children}
    <span className="hidden-visually"> event</span>
  </Link>
);
