// Says, on every page, that this Meta is not Meta.
import { ExternalLink, FlaskConical } from './icons.tsx';

export function SimulatorBanner({ controlUrl }: { controlUrl: string | null }) {
  return (
    <aside className="banner simulator" aria-label="Simulated environment">
      <FlaskConical aria-hidden="true" size={16} />
      <p>
        <b>Simulated Meta — not real data.</b> Accounts, people and messages here are made up.
      </p>
      {controlUrl === null ? null : (
        <a href={controlUrl} target="_blank" rel="noreferrer">
          Play the customer <ExternalLink aria-hidden="true" size={14} />
        </a>
      )}
    </aside>
  );
}
