// The test-call meter: Meta counts a permission's call for 30 days before a submission.
import type { ProofFragment } from '../../gql/graphql.ts';
import { utcMinute } from '../format.ts';
import { Moment, Relative } from '../moment.tsx';
import { useNow } from '../now.tsx';

// Meta: "at least one successful API call within the 30 days before submission".
const dayMs = 24 * 60 * 60 * 1000;
const countsDays = 30;

type FreshMeterProps = { permission: Pick<ProofFragment, 'name' | 'state'>; freshUntil: string };

export function FreshMeter({ permission: { name, state }, freshUntil }: FreshMeterProps) {
  const daysLeft = (Date.parse(freshUntil) - Date.parse(useNow())) / dayMs;
  if (daysLeft <= 0) {
    return (
      <p className="fresh over">
        The last success no longer counts for a submission: run it again.
      </p>
    );
  }
  return (
    <div className={state === 'VERIFIED' ? 'fresh' : 'fresh earlier'}>
      <progress
        value={Math.min(daysLeft, countsDays)}
        max={countsDays}
        aria-label={`How long the last success of ${name} still counts`}
      />
      <p>
        {state === 'VERIFIED' ? 'Counts' : 'An earlier success counts'} for a submission until{' '}
        <Moment at={freshUntil} write={utcMinute} /> UTC (
        <Relative at={freshUntil} />)
      </p>
    </div>
  );
}
