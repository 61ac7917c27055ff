// What the channel doctor found: each cause, the call that showed it, and the click that repairs it.
import type { FindingFragment, FindingSeverity } from '../gql/graphql.ts';
import { count } from './format.ts';
import { CircleAlert, TriangleAlert } from './icons.tsx';
import { RepairButton } from './repair-button.tsx';

type FindingsProps = {
  findings: FindingFragment[];
  /** The repair of the first one is the screen's primary button. */
  primary?: boolean;
  refreshAt?: '/dashboard' | '/accounts';
};

// The most important come first; 61 Pages may each have one.
const inSight = 3;

export function Findings({ findings, primary = false, refreshAt = '/dashboard' }: FindingsProps) {
  if (findings.length === 0) return null;
  const rest = findings.slice(inSight);
  return (
    <>
      <ul className="findings">
        {findings.slice(0, inSight).map((finding, index) => (
          <Line
            key={keyOf(finding)}
            finding={finding}
            look={primary && index === 0 ? 'primary' : 'plain'}
            refreshAt={refreshAt}
          />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details className="more-accounts">
          <summary>Show {count(rest.length, 'more finding')}</summary>
          <ul className="findings">
            {rest.map((finding) => (
              <Line key={keyOf(finding)} finding={finding} look="plain" refreshAt={refreshAt} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const keyOf = ({ code, accountName, sentence }: FindingFragment) =>
  `${code} ${accountName} ${sentence}`;

const signs = {
  BLOCKING: { Sign: CircleAlert, word: 'Blocking' },
  WARNING: { Sign: TriangleAlert, word: 'Warning' },
} as const satisfies Record<FindingSeverity, unknown>;

type LineProps = {
  finding: FindingFragment;
  look: 'primary' | 'plain';
  refreshAt: '/dashboard' | '/accounts';
};

function Line({ finding, look, refreshAt }: LineProps) {
  const { severity, sentence, seenBy, accountName, repair } = finding;
  const { Sign, word } = signs[severity];
  return (
    <li className={`finding ${severity.toLowerCase()}`}>
      <Sign aria-hidden="true" size={15} />
      <div>
        <p>
          <span className="hidden-visually">{word}: </span>
          {accountName === null || sentence.includes(accountName) ? null : <b>{accountName}: </b>}
          {sentence}
        </p>
        <p className="seen-by">
          Seen by <span className="mono">{seenBy}</span>
        </p>
        {repair === null ? null : (
          <RepairButton repair={repair} look={look} about={accountName} refreshAt={refreshAt} />
        )}
      </div>
    </li>
  );
}
