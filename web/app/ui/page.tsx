// The frame around every page: skip link, header, the simulator's banner, main, footer.
import { Link, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Frame } from './frame.ts';
import { Header } from './header.tsx';
import { NowProvider } from './now.tsx';
import { SimulatorBanner } from './simulator-banner.tsx';
import type { RootData } from './trouble.ts';

type PageProps = {
  /** Null where a page must stand without the API. */
  frame: Frame | null;
  now: string;
  className?: string;
  children: ReactNode;
};

export function Page({ frame, now, className = 'column', children }: PageProps) {
  const root = useRouteLoaderData<RootData>('root');
  const simulated = frame?.environment.simulated ?? root?.simulated ?? false;
  return (
    <NowProvider start={now}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header frame={frame} />
      {simulated ? (
        <SimulatorBanner controlUrl={frame?.environment.simulatorControlUrl ?? null} />
      ) : null}
      <main id="main" className={className} tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </NowProvider>
  );
}

function Footer() {
  return (
    <footer className="foot-bar">
      <p>CRM Flow — Meta Review. Isolated from the main CRM product.</p>
      <nav aria-label="Legal">
        <Link to="/privacy">Privacy</Link>
        <Link to="/terms">Terms</Link>
        <Link to="/data-deletion">Data deletion</Link>
      </nav>
    </footer>
  );
}
