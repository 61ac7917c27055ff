// The bar at the top: whose page this is, the ways through it, and who is signed in.
import { initials } from './format.ts';
import { isSignedIn } from './frame.ts';
import type { Frame } from './frame.ts';
import { Link, NavLink } from './link.tsx';
import { Pill } from './pill.tsx';

export function Header({ frame }: { frame: Frame | null }) {
  const signedIn = frame !== null && isSignedIn(frame);
  return (
    <header className="top">
      <div className="bar">
        <Link to="/" className="brand">
          <span className="mark" aria-hidden="true">
            F
          </span>
          <span>
            CRM Flow <span className="brand-sub">Meta Review</span>
          </span>
        </Link>
        <span className="isolated">
          <Pill>Isolated review environment</Pill>
        </span>
        <nav aria-label="Main" className="ways">
          <NavLink to="/dashboard">Dashboard</NavLink>
          <NavLink to="/accounts">Accounts</NavLink>
          <NavLink to="/events">Events</NavLink>
          <NavLink to="/messages">Messages</NavLink>
          <NavLink to="/report">Report</NavLink>
          <NavLink to="/guide">Guide</NavLink>
        </nav>
        {signedIn ? <Who name={frame.connection.displayName ?? 'Signed in'} /> : null}
      </div>
    </header>
  );
}

function Who({ name }: { name: string }) {
  return (
    <div className="who" title={name}>
      <span className="who-name">{name}</span>
      <span className="avatar" aria-hidden="true">
        {initials(name)}
      </span>
    </div>
  );
}
