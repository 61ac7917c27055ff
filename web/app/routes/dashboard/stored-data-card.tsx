// "Stored review data": how much there is, and the button that removes it.
import { storedCounts } from '../../ui/stored-counts.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import type { StoredData } from './document.server.ts';

export function StoredDataCard({ stored }: { stored: StoredData | null }) {
  return (
    <section className="card" aria-labelledby="stored">
      <h2 id="stored">Stored review data</h2>
      <dl className="counts">
        {storedCounts(stored).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      {stored === null ? null : <DeleteDialog stored={stored} />}
      <p className="note">
        “Delete stored review data” calls DELETE /me and removes users, tokens, pages, Instagram,
        WhatsApp, and webhook history for this environment.
      </p>
    </section>
  );
}
