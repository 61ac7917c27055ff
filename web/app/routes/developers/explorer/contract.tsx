// The contract itself, and other explorers that can be pointed at it.
import { Download } from '../../../ui/icons.tsx';

const sandbox = (endpoint: string) =>
  `https://studio.apollographql.com/sandbox/explorer?endpoint=${encodeURIComponent(endpoint)}`;

export function Contract({ endpoint }: { endpoint: string }) {
  return (
    <section className="card contract" aria-labelledby="contract">
      <h2 id="contract">The contract</h2>
      <p className="sub">
        What can be asked, with every type, field and argument described: for completion, for types,
        for tests.
      </p>
      <div className="actions">
        <a className="btn" href="/developers/schema.graphql" download>
          <Download aria-hidden="true" size={15} /> Download schema.graphql
        </a>
      </div>
      <dl className="reads">
        <div>
          <dt>Endpoint</dt>
          <dd>
            <code>POST {endpoint}</code>
          </dd>
        </div>
        <div>
          <dt>The server’s own explorer</dt>
          <dd>
            <a href={endpoint}>{endpoint}</a> in a browser, where the operator has switched it on (
            <code>GRAPHQL_EXPLORER</code>). It also runs as you.
          </dd>
        </div>
        <div>
          <dt>Apollo Sandbox</dt>
          <dd>
            <a href={sandbox(endpoint)} rel="noreferrer">
              Open it on this endpoint
            </a>
            , with a key as <code>Authorization</code>. It needs introspection, and its origin{' '}
            <code>https://studio.apollographql.com</code> in <code>GRAPHQL_ALLOWED_ORIGINS</code>.
          </dd>
        </div>
      </dl>
    </section>
  );
}
