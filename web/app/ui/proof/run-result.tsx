// What one run of a proof brought: the result in words, what came back line by line, and the calls that were made.
import type { RunFragment } from '../../gql/graphql.ts';
import { count } from '../format.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { Problem } from '../failure-notice.tsx';

// As much as reads at a glance; a person with 61 Pages has 61 lines.
const linesInSight = 4;
const callsInSight = 2;

export function RunResult({ run }: { run: RunFragment }) {
  const { told, lines, accountName, problem, calls } = run;
  return (
    <div className={`run ${run.outcome.toLowerCase()}`}>
      <p className="told">
        {told}
        {accountName === null ? null : <span className="run-account"> On {accountName}.</span>}
      </p>
      {problem === null ? null : <Problem problem={problem} />}
      <Fold
        className="came-back"
        items={lines.map((line, index) => ({ key: `${index} ${line}`, content: line }))}
        inSight={linesInSight}
        what="line"
      />
      <Fold
        className="evidence"
        items={calls.map((call) => ({ key: call.id, content: <EvidenceLine call={call} /> }))}
        inSight={callsInSight}
        what="call"
      />
    </div>
  );
}

type FoldProps = {
  className: string;
  items: { key: string; content: React.ReactNode }[];
  inSight: number;
  what: string;
};

/** The first few in sight, the rest one click away. */
function Fold({ className, items, inSight, what }: FoldProps) {
  const rest = items.slice(inSight);
  if (items.length === 0) return null;
  return (
    <>
      <Items className={className} items={items.slice(0, inSight)} />
      {rest.length === 0 ? null : (
        <details className="more">
          <summary>Show {count(rest.length, `more ${what}`)}</summary>
          <Items className={className} items={rest} />
        </details>
      )}
    </>
  );
}

function Items({ className, items }: Pick<FoldProps, 'className' | 'items'>) {
  return (
    <ul className={className}>
      {items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
}
