// The report's chapters.
import type { Pack } from './pack.ts';
import { packFacts } from './pack.ts';
import { PackPermissionSection } from './pack-permission.tsx';
import { Summary } from './summary.tsx';

export function PackBody({ pack }: { pack: Pack }) {
  return (
    <>
      <section className="card" aria-labelledby="environment">
        <h2 id="environment">Environment</h2>
        <dl className="fact-list">
          {packFacts(pack).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card" aria-labelledby="glance">
        <h2 id="glance">
          The nine at a glance: {pack.verifiedCount} of {pack.permissions.length} verified
        </h2>
        <Summary permissions={pack.permissions} />
      </section>
      <section className="card" aria-labelledby="steps">
        <h2 id="steps">Steps for the reviewer</h2>
        <ol className="script">
          {pack.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {pack.permissions.map((permission) => (
        <PackPermissionSection key={permission.name} permission={permission} />
      ))}
      <section className="card" aria-labelledby="handling">
        <h2 id="handling">Data handling</h2>
        <dl className="answers">
          {pack.dataHandling.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
