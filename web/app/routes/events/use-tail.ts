// The list that follows what happens, for a component: `tail.ts` with React's state around it.
import { useState } from 'react';
import { begin, catchUp, follow, newer } from './tail.ts';
import type { Rows } from './tail.ts';

/** `place` names the list; `page` is what its loader read last. */
export function useTail<Page extends { events: Rows }>(place: string, page: Page) {
  const [tail, setTail] = useState(() => begin(place, page));
  const current = tail.latest === page && tail.place === place ? tail : follow(tail, place, page);
  if (current !== tail) setTail(current);
  return {
    shown: current.shown,
    paused: current.paused,
    jumped: current.jumped,
    waiting: newer(current.shown.events, current.latest.events),
    pause: () => setTail((now) => ({ ...now, paused: true })),
    show: () => setTail(catchUp),
    resume: () => setTail((now) => ({ ...catchUp(now), paused: false })),
  };
}
