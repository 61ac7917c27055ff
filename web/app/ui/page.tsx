// The frame around every page: skip link, header, what holds for all pages (simulated, recording), main, footer.
import { useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Frame } from './frame.ts';
import { Header } from './header.tsx';
import { Link } from './link.tsx';
import { NowProvider } from './now.tsx';
import { RecordingNote, RecordingSwitch, useRecording } from './recording.tsx';
import { SimulatorBanner } from './simulator-banner.tsx';
import { TokenBanner } from './token-banner.tsx';
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
      <RecordingNote />
      {frame === null ? null : <TokenBanner {...frame.connection} />}
      <main id="main" className={className} tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </NowProvider>
  );
}

function Footer() {
  const recording = useRecording();
  return (
    <footer className="foot-bar">
      <p>CRM Flow — Meta Review. Isolated from the main CRM product.</p>
      {recording ? null : <RecordingSwitch />}
      <nav aria-label="More">
        <Link to="/developers">Developers</Link>
        <Link to="/privacy">Privacy</Link>
        <Link to="/terms">Terms</Link>
        <Link to="/data-deletion">Data deletion</Link>
      </nav>
    </footer>
  );
}
