// "How this app uses Meta permissions": the nine, each with what it is for, the button that proves it, and the proof.
import { ProofForm } from '../../ui/proof/prove-action.tsx';
import { Pill } from '../../ui/pill.tsx';
import type { Permission } from './document.server.ts';
import { ProofCard } from './proof-card.tsx';

type PermissionsProps = {
  permissions: Permission[];
  connected: boolean;
  /** Proving is the reviewer's next step: its button is the primary one. */
  isNext: boolean;
};

export function Permissions({ permissions, connected, isNext }: PermissionsProps) {
  const verified = permissions.filter(({ state }) => state === 'VERIFIED').length;
  return (
    <section className="card" aria-labelledby="permissions">
      <div className="row">
        <h2 id="permissions">
          How this app uses Meta permissions{' '}
          <Pill tone={verified === permissions.length ? 'ok' : 'plain'}>
            {verified} of {permissions.length} verified
          </Pill>
        </h2>
        {connected ? (
          <ProofForm
            path="/permissions"
            from="dashboard"
            busyWord="Running all nine…"
            primary={isNext}
          >
            Run all nine
          </ProofForm>
        ) : null}
      </div>
      <p className="sub">
        Each button does the real thing now. Verified means that the newest run of it succeeded at
        Meta; the call that shows it stands beneath.
      </p>
      {connected ? <LeftOut permissions={permissions} /> : null}
      <ul className="proofs">
        {permissions.map((permission) => (
          <ProofCard key={permission.name} permission={permission} connected={connected} />
        ))}
      </ul>
    </section>
  );
}

/** What "Run all nine" does not run, each with the reason. */
function LeftOut({ permissions }: { permissions: Permission[] }) {
  const left = permissions.flatMap((permission) => {
    const reason = whyLeftOut(permission);
    return reason === null ? [] : [{ name: permission.name, reason }];
  });
  if (left.length === 0) return null;
  return (
    <div className="left-out">
      <p>“Run all nine” leaves out:</p>
      <ul>
        {left.map(({ name, reason }) => (
          <li key={name}>
            <a href={`#${name}`} className="mono">
              {name}
            </a>
            : {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

function whyLeftOut({ state, cannotRun, byReply }: Permission): string | null {
  if (cannotRun !== null) return cannotRun;
  return byReply && state !== 'VERIFIED' ? 'A reply that you write yourself proves it.' : null;
}
