// One point in time: written in UTC, with the viewer's own time as a hint once scripts run, and relative where wanted.
import { useSyncExternalStore } from 'react';
import { relative } from './format.ts';
import { useNow } from './now.tsx';

type MomentProps = { at: string; write: (iso: string) => string };

export function Moment({ at, write }: MomentProps) {
  const own = useOwnTime(at);
  return (
    <time dateTime={at} title={own}>
      {write(at)}
    </time>
  );
}

/** "in 59 days", walking with the clock. */
export function Relative({ at }: { at: string }) {
  return <>{relative(at, useNow())}</>;
}

const never = () => () => {};

/** The viewer's own reading of a time; undefined on the server and in the first render. */
function useOwnTime(at: string): string | undefined {
  return useSyncExternalStore(
    never,
    () => `${new Date(at).toLocaleString(undefined, { timeZoneName: 'short' })} (your time)`,
    () => undefined,
  );
}
