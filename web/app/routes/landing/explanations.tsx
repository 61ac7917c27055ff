// All nine permissions in the words of the API, which are the words of the dashboard.
import type { Explained } from './document.server.ts';

export function Explanations({ permissions }: { permissions: Explained[] }) {
  return (
    <section className="explanations" aria-labelledby="permissions">
      <h2 id="permissions">The nine permissions, explained</h2>
      <dl className="card">
        {permissions.map(({ name, explanation }) => (
          <div key={name}>
            <dt className="mono">{name}</dt>
            <dd>{explanation}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
