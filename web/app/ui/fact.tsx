// A fact under its label, and a point in time as one: in UTC, with how far off it is.
import type { ReactNode } from 'react';
import { utcMinute } from './format.ts';
import { Moment, Relative } from './moment.tsx';

/** What is not known is a dash. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || '—'}</dd>
    </div>
  );
}

export function Instant({ at }: { at: string }) {
  return (
    <>
      <Moment at={at} write={utcMinute} />
      <small>
        <Relative at={at} />
      </small>
    </>
  );
}
