// Why a permission is asked for, what Meta allows it for, what the recording must show, and what becomes of the data.
import { CopyButton } from '../../ui/copy-button.tsx';
import { Link } from '../../ui/link.tsx';
import { proofPath } from '../../ui/proof/prove-action.tsx';
import type { Permission } from './document.server.ts';

export function Why({ permission }: { permission: Permission }) {
  const { useCase, allowedUse, breaks, recording, dataHandling } = permission;
  return (
    <>
      <section className="card why" aria-labelledby="why">
        <div className="row">
          <h2 id="why">Why CRM Flow asks for it</h2>
          <CopyButton text={useCase}>Copy use case</CopyButton>
        </div>
        <p>{useCase}</p>
        <h3>What Meta allows it for</h3>
        <p>{allowedUse}</p>
        <h3>What does not work without it</h3>
        <p>{breaks}</p>
        <Needs permission={permission} />
      </section>
      <section className="card why" aria-labelledby="record">
        <h2 id="record">What the recording must show</h2>
        <ol className="script">
          {recording.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <section className="card why" aria-labelledby="handling">
        <h2 id="handling">What becomes of the data</h2>
        <p>{dataHandling}</p>
      </section>
    </>
  );
}

function Needs({ permission: { dependsOn, endpoints } }: { permission: Permission }) {
  return (
    <>
      <h3>What it depends on</h3>
      {dependsOn.length === 0 ? (
        <p>On no other permission.</p>
      ) : (
        <ul className="names">
          {dependsOn.map((name) => (
            <li key={name}>
              <Link to={proofPath(name)} className="mono">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <h3>The calls that need it here</h3>
      <ul className="names">
        {endpoints.map((endpoint) => (
          <li key={endpoint} className="mono">
            {endpoint}
          </li>
        ))}
      </ul>
    </>
  );
}
