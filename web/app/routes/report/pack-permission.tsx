// One permission in the report: the texts of the submission, how to see it, what to record, and the evidence.
import type { ReactNode } from 'react';
import { CopyButton } from '../../ui/copy-button.tsx';
import { utcMinute } from '../../ui/format.ts';
import { Moment } from '../../ui/moment.tsx';
import { EvidenceLine } from '../../ui/proof/evidence-line.tsx';
import { StatePill } from '../../ui/proof/state-pill.tsx';
import type { PackPermission } from './pack.ts';

export function PackPermissionSection({ permission }: { permission: PackPermission }) {
  const { name, state, status, explanation, useCase, allowedUse, dependsOn } = permission;
  return (
    <section className="card pack-permission" aria-labelledby={name}>
      <div className="row">
        <h2 id={name}>
          <span className="mono">{name}</span> <StatePill state={state} status={status} />
        </h2>
        <CopyButton text={useCase}>Copy use case</CopyButton>
      </div>
      <p className="explanation">{explanation}</p>
      <Part title="Use case">
        <p>{useCase}</p>
      </Part>
      <Part title="Allowed use">
        <p>{allowedUse}</p>
      </Part>
      <Part title="Depends on">
        <p>{dependsOn.length === 0 ? 'No other permission.' : <Names names={dependsOn} />}</p>
      </Part>
      <Part title="How to see it">
        <Script lines={permission.steps} />
      </Part>
      <Part title="Recording script">
        <Script lines={permission.recording} />
      </Part>
      <Part title="Data handling">
        <p>{permission.dataHandling}</p>
      </Part>
      <Part title="Evidence">
        <Evidence permission={permission} />
      </Part>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="part">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

const Names = ({ names }: { names: string[] }) => <span className="mono">{names.join(', ')}</span>;

function Script({ lines }: { lines: string[] }) {
  return (
    <ol className="script">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

function Evidence({
  permission: { told, lines, evidence, freshUntil },
}: {
  permission: PackPermission;
}) {
  if (evidence.length === 0) return <p>No successful run yet.</p>;
  return (
    <>
      {told === null ? null : <p className="told">{told}</p>}
      <ul className="came-back">
        {lines.map((line, index) => (
          // Two accounts may have one name; the lines of a run never move.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{line}</li>
        ))}
      </ul>
      <ul className="evidence">
        {evidence.map((call) => (
          <li key={call.id}>
            <EvidenceLine call={call} />
          </li>
        ))}
      </ul>
      {freshUntil === null ? null : (
        <p className="note">
          Counts for a submission until <Moment at={freshUntil} write={utcMinute} /> UTC.
        </p>
      )}
    </>
  );
}
