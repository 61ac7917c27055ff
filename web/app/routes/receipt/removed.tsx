// The counts of a receipt.
import type { Told } from './told.ts';

export function Removed({ counts, done }: { counts: Told['counts']; done: boolean }) {
  const rows = [
    ['Users', counts.users],
    ['Tokens', counts.tokens],
    ['Sessions', counts.sessions],
    ['Pages', counts.pages],
    ['Instagram', counts.instagram],
    ['WhatsApp', counts.whatsapp],
    ['Webhook events', counts.events],
    ['Recorded calls', counts.calls],
  ] as const;
  return (
    <>
      <h2 className="removed-title">{done ? 'What was deleted' : 'Deleted so far'}</h2>
      <dl className="counts four">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
