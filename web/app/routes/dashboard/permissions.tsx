// "How this app uses Meta permissions": the nine explanations, each with the last successful call that needed it.
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
  const { name, explanation, status, lastUse } = permission;
  const { word, tone } = grantWord[status];
  return (
    <li className="permission">
      <h3 className="mono">{name}</h3>
      <span className="hidden-visually"> — </span>
      <p className="explanation">{explanation}</p>
      <span className="permission-state">
        <Pill tone={tone}>{word}</Pill>
      </span>
      <p className="evidence">
        {lastUse === null ? 'No call has needed it yet.' : <LastUse use={lastUse} />}
      </p>
    </li>
  );
}

function LastUse({ use }: { use: NonNullable<Permission['lastUse']> }) {
  const { method, pathTemplate, httpStatus, durationMs, at, traceId, tokenKind } = use;
  return (
    <>
      <span className="mono">
        {method} {pathTemplate} → {httpStatus}
      </span>{' '}
      · {durationMs} ms · <Moment at={at} write={utcSecond} /> UTC · {tokenKind.toLowerCase().replaceAll('_', ' ')} token
      {traceId === null ? null : (
        <>
          {' '}
          · trace <span className="mono">{traceId}</span>
        </>
      )}
    </>
  );
}
