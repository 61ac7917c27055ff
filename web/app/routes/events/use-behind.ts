// How many events came since an older page was opened; that page itself does not move.
import { useState } from 'react';
import type { Several } from '../../ui/format.ts';

/** 0 where the counts are too large to tell. */
export function useBehind(place: string, count: Several): number {
  const [opened, setOpened] = useState({ place, count });
  if (opened.place !== place) setOpened({ place, count });
  const begin = opened.place === place ? opened.count : count;
  if (begin.more || count.more) return 0;
  return Math.max(0, count.number - begin.number);
}
