// Whether the page follows what happens.
import { Radio } from './icons.tsx';
import { Pill } from './pill.tsx';
import type { Live } from './use-live.ts';

export function LivePill({ live }: { live: Live }) {
  if (live === 'off') return null;
  return live === 'live' ? (
    <Pill tone="ok" icon={<Radio aria-hidden="true" size={13} />}>
      Live
    </Pill>
  ) : (
    <Pill tone="warn">Reconnecting</Pill>
  );
}
