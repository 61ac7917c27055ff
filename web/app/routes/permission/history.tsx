// Every recorded run of a proof, the newest first, failures as they were.
import type { RunFragment } from '../../gql/graphql.ts';
import { utcSecond } from '../../ui/format.ts';
import { Check, X } from '../../ui/icons.tsx';
import { Moment, Relative } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { RunResult } from '../../ui/proof/run-result.tsx';
import { Turning } from '../../ui/turning.tsx';
import type { Permission } from './document.server.ts';

export function History({ runs: { nodes: runs, pageInfo } }: Pick<Permission, 'runs'>) {
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">History</h2>
      {runs.length === 0 ? (
        <p className="sub">
          No run yet. Each one is kept here, with its calls, until you delete it.
        </p>
      ) : (
        <ol className="history">
          {runs.map((run) => (
            <li key={run.id}>
              <p className="history-head">
                <Outcome outcome={run.outcome} />
                <span className="note">
                  <Moment at={run.at} write={utcSecond} /> UTC · <Relative at={run.at} />
                </span>
              </p>
              <RunResult run={run} />
            </li>
          ))}
        </ol>
      )}
      <Turning pageInfo={pageInfo} label="Older and newer runs" hash="#history" />
    </section>
  );
}

function Outcome({ outcome }: { outcome: RunFragment['outcome'] }) {
  return outcome === 'SUCCEEDED' ? (
    <Pill tone="ok" icon={<Check aria-hidden="true" size={12} />}>
      Succeeded
    </Pill>
  ) : (
    <Pill tone="bad" icon={<X aria-hidden="true" size={12} />}>
      Failed
    </Pill>
  );
}
