// The document every page stands in, and the page that is shown when one fails.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { requireConfig } from './config.server.ts';
import { isRecording } from './session.server.ts';
import { ErrorPage } from './ui/error-page.tsx';
import { tellError } from './ui/error-words.ts';
import { useLinks } from './ui/link.tsx';
import { useNonce } from './ui/nonce.tsx';
import { useRecording } from './ui/recording.tsx';
import type { RootData } from './ui/trouble.ts';
import style from './ui/style/index.css?url';

export const links = () => [
  { rel: 'preload', href: interLatin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: style },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Of a page that failed, and of one that says nothing of itself. */
export const meta: MetaFunction = ({ error }) => {
  const told = error ? tellError(error) : null;
  return [
    { title: told === null ? 'CRM Flow — Meta Review' : `${told.title} · CRM Flow — Meta Review` },
    {
      name: 'description',
      content: told?.happened ?? 'Where CRM Flow shows what it does with each Meta permission.',
    },
  ];
};

/** What every page needs, also one that stands without the API: the id to quote, where we are, whether this Meta is Meta, how to look. */
export const loader = ({ request, context }: LoaderFunctionArgs): RootData => ({
  requestId: context.requestId,
  origin: requireConfig().web.origin,
  simulated: requireConfig().meta.simulated,
  recording: isRecording(request),
});

// A tick re-reads the page's data; the document's own never changes.
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const recording = useRecording();
  useLinks();
  return (
    <html lang="en" className={recording ? 'recording' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {/* Where Vite, in development, finds the nonce for the styles it adds. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
        <ReloadWithoutScript />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** A page that waits for something says so with `reloadSeconds` in its data; scripts do better than a reload. */
function ReloadWithoutScript() {
  const seconds = useMatches()
    .map(({ data }) => findReloadSeconds(data))
    .find((found) => found);
  if (seconds === undefined) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}

function findReloadSeconds(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('reloadSeconds' in data)) return undefined;
  return typeof data.reloadSeconds === 'number' ? data.reloadSeconds : undefined;
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
