// The top of the developers' pages: what they are for, and the ways between them.
import { NavLink } from '../../ui/link.tsx';

const ways = [
  { to: '/developers', label: 'Explorer' },
  { to: '/developers/keys', label: 'Keys' },
  { to: '/developers/programs', label: 'Use it from a program' },
];

export function DevelopersHead({ title, lede }: { title: string; lede: string }) {
  return (
    <div className="page-head developers-head">
      <p className="eyebrow">Developers</p>
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
      <nav aria-label="Developers" className="tabs">
        {ways.map(({ to, label }) => (
          <NavLink key={to} to={to} end>
            {label}
          </NavLink>
        ))}
        <a href="/developers/schema.graphql" download>
          Schema
        </a>
      </nav>
    </div>
  );
}
