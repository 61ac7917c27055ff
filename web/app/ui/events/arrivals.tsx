// Which events came since the page was opened, told once to people who do not see them appear.
import { useEffect, useRef, useState } from 'react';
import { channelShort } from '../channel.tsx';
import { count } from '../format.ts';
import { kindWord } from '../words.ts';
import type { EventLine } from './line.server.ts';

/**
 * The ids in this list that were not in the one before. `place` names the list: another filter or page is another list,
 * in which nothing has "arrived".
 */
export function useArrivals(events: EventLine[], place: string): ReadonlySet<string> {
  const seen = useRef({ place, ids: idsOf(events) });
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = seen.current;
    const ids = idsOf(events);
    seen.current = { place, ids };
    if (before.place !== place) return setArrived(new Set());
    const fresh = [...ids].filter((id) => !before.ids.has(id));
    if (fresh.length > 0) setArrived(new Set(fresh));
  }, [events, place]);
  return arrived;
}

const idsOf = (events: EventLine[]) => new Set(events.map(({ id }) => id));

type ArrivalsProps = { events: EventLine[]; arrived: ReadonlySet<string> };

/** The live region. It stands empty until something arrives. */
export function Arrivals({ events, arrived }: ArrivalsProps) {
  const newest = events.find(({ id }) => arrived.has(id));
  return (
    <p className="hidden-visually" aria-live="polite">
      {newest === undefined
        ? ''
        : `${count(arrived.size, 'new event')}: ${channelShort(newest.channel)}, ${kindWord(newest.kind)}, ${newest.summary}`}
    </p>
  );
}
