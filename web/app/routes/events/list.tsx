// The list of events with what stands around it: filter, chart, table, counts and the ways to older and newer pages.
import type { SerializeFrom } from '@remix-run/node';
import { Arrivals, useArrivals } from '../../ui/events/arrivals.tsx';
import { isFiltered } from '../../ui/events/filter.ts';
import { EventTable } from '../../ui/events/table.tsx';
import { eventAddress, listAddress, newestOf } from '../../ui/events/view.ts';
import type { View } from '../../ui/events/view.ts';
import { several, utcMinute } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import type { Live } from '../../ui/use-live.ts';
import { Chart } from './chart.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Filters, FilterWords } from './filters.tsx';
import { Foot } from './foot.tsx';
import type { readList } from './read.server.ts';
import { Behind, TailBar } from './tail-bar.tsx';
import { useBehind } from './use-behind.ts';
import { useTail } from './use-tail.ts';

type ListProps = { page: SerializeFrom<typeof readList>; live: Live };

export function List({ page, live }: ListProps) {
  const { view, accounts } = page;
  const newest = listAddress({ ...newestOf(view), event: null });
  const isNewest = view.after === null && view.before === null;
  const place = listAddress({ ...view, event: null });
  const { shown, jumped, ...tail } = useTail(place, page);
  const arrived = useArrivals(shown.events.nodes, place);
  const behind = useBehind(place, page.events.count);
  return (
    <section className="card event-list" aria-label="Events">
      <Filters view={view} accounts={accounts}>
        <ExportMenu view={view} />
        {isNewest ? (
          <TailBar live={live} {...tail} />
        ) : (
          <Behind number={behind} newest={listAddress(newestOf(view))} />
        )}
      </Filters>
      <FilterWords
        view={view}
        accounts={accounts}
        searchedSince={<SearchedSince at={shown.events.searchedSince} view={view} />}
      />
      <Chart chart={shown.chart} view={view} />
      {shown.events.nodes.length === 0 ? (
        <NoEvents view={view} />
      ) : (
        <EventTable events={shown.events.nodes} arrived={arrived} ways={waysOf(view)} />
      )}
      {jumped.number === 0 && !jumped.more ? null : (
        <p className="jumped">
          … and {several(jumped, 'more event')} since you looked:{' '}
          <Link to={olderThan(view, shown)}>go on to them</Link>
        </p>
      )}
      <Arrivals events={shown.events.nodes} arrived={arrived} />
      <Foot
        events={shown.events}
        rejected={shown.rejected}
        view={view}
        newest={isNewest ? null : newest}
      />
    </section>
  );
}

const olderThan = (view: View, { events }: ListProps['page']) =>
  listAddress({ ...view, before: null, after: events.pageInfo.endCursor });

const waysOf = (view: View) => ({
  beside: (id: string) => listAddress({ ...view, event: id }),
  alone: (id: string) => eventAddress(id, view),
  selected: view.event,
});

/** How far back was looked, and the way further back: the same search before that time. */
function SearchedSince({ at, view }: { at: string | null; view: View }) {
  if (at === null) return null;
  const before = newestOf({ ...view, filter: { ...view.filter, span: null, until: at } });
  return (
    <small>
      {' '}
      The text was looked for in what was received since {utcMinute(at)} UTC, ids in everything.{' '}
      <Link to={listAddress(before)} preventScrollReset>
        Look further back
      </Link>
    </small>
  );
}

function NoEvents({ view }: { view: View }) {
  return isFiltered(view.filter) ? (
    <div className="empty">
      <p className="empty-what">No event fits this filter.</p>
      <p>Take a part of it away, or clear it to see everything.</p>
    </div>
  ) : (
    <div className="empty">
      <p className="empty-what">No webhook events received yet.</p>
      <p>
        Write a message to a connected Page, Instagram account or WhatsApp number: it appears here
        by itself. <Link to="/health">See how the webhooks are doing</Link>
      </p>
    </div>
  );
}
