// What scripts add to the picker: the filter acts while one types, all and none at once, and the ticks are counted.
// The checkboxes keep their own state; here they are only read and set.
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';

export type Picking = {
  filter: string;
  setFilter: (filter: string) => void;
  /** How many are ticked; null until scripts run. */
  ticked: number | null;
  /** Ticks or unticks all that is in sight. */
  tickAll: (tick: boolean) => void;
};

/** `place` is what the checkboxes stand in. */
export function usePicking(place: RefObject<HTMLElement>, initialFilter: string): Picking {
  const [filter, setFilter] = useState(initialFilter);
  const onChange = useCallback(
    (changed: () => void) => {
      const listened = place.current;
      listened?.addEventListener('change', changed);
      return () => listened?.removeEventListener('change', changed);
    },
    [place],
  );
  const countNow = () => boxesIn(place.current).filter((box) => box.checked).length;
  const ticked = useSyncExternalStore(onChange, countNow, () => null);
  const tickAll = (tick: boolean) => {
    for (const box of boxesIn(place.current)) {
      if (!box.disabled && box.closest('[hidden]') === null) box.checked = tick;
    }
    place.current?.dispatchEvent(new Event('change'));
  };
  return { filter, setFilter, ticked, tickAll };
}

const boxesIn = (place: HTMLElement | null) => [
  ...(place?.querySelectorAll<HTMLInputElement>('input[name="account"]') ?? []),
];
