// "How this app uses Meta permissions": the nine explanations, each with the last successful call that needed it.
import { Check } from 'lucide-react';
import { utcSecond } from '../../ui/format.ts';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { grantWord } from '../../ui/words.ts';
import type { Permission } from './document.server.ts';

export function Permissions({ permissions }: { permissions: Permission[] }) {
  const used = permissions.filter(({ lastUse }) => lastUse !== null).length;
  return (
    <section className="card" aria-labelledby="permissions">
      <div className="row">
        <h2 id="permissions">How this app uses Meta permissions</h2>
        <Pill>
          {used} of {permissions.length} used
        </Pill>
      </div>
      <p className="sub">Each row shows the last successful call that needed the permission.</p>
      <ul className="permissions">
        {permissions.map((permission) => (
          <PermissionRow key={permission.name} permission={permission} />
        ))}
      </ul>
    </section>
  );
}

function PermissionRow({ permission }: { permission: Permission }) {
  const { name, explanation, lastUse } = permission;
  return (
    <li className="permission">
      <h3 className="mono">{name}</h3>
      <span className="hidden-visually"> — </span>
      <p className="explanation">{explanation}</p>
      <span className="permission-state">
        <State permission={permission} />
      </span>
      <p className="evidence">
        {lastUse === null ? 'No call has needed it yet.' : <LastUse use={lastUse} />}
      </p>
    </li>
  );
}

/** Green only when a call has really used it: that Meta granted it is no proof yet. */
function State({ permission: { status, lastUse } }: { permission: Permission }) {
  if (status !== 'GRANTED')
    return <Pill tone={grantWord[status].tone}>{grantWord[status].word}</Pill>;
  return lastUse === null ? (
    <Pill>granted, not used yet</Pill>
  ) : (
    <Pill tone="ok" icon={<Check aria-hidden="true" size={12} />}>
      Used
    </Pill>
  );
}

function LastUse({ use }: { use: NonNullable<Permission['lastUse']> }) {
  const { method, pathTemplate, httpStatus, durationMs, at, traceId, tokenKind } = use;
  return (
    <>
      <span className="mono">
        {method} {pathTemplate} → {httpStatus}
      </span>{' '}
      · {durationMs} ms · <Moment at={at} write={utcSecond} /> UTC ·{' '}
      {tokenKind.toLowerCase().replaceAll('_', ' ')} token
      {traceId === null ? null : (
        <>
          {' '}
          · trace <span className="mono">{traceId}</span>
        </>
      )}
    </>
  );
}
