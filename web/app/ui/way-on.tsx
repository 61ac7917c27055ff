// What to do about a failure; a link where there is a page on which to begin.
import { useRouteLoaderData } from '@remix-run/react';
import { ExternalLink } from './icons.tsx';
import { Link } from './link.tsx';
import type { RootData } from './trouble.ts';

type WayOnProps = { wayOn: string; fixUrl: string | null };

export function WayOn({ wayOn, fixUrl }: WayOnProps) {
  return fixUrl === null ? wayOn : <WayOnLink wayOn={wayOn} fixUrl={fixUrl} />;
}

function WayOnLink({ wayOn, fixUrl }: { wayOn: string; fixUrl: string }) {
  const path = usePathHere(fixUrl);
  if (path !== null) return <Link to={path}>{wayOn}</Link>;
  return (
    <a href={fixUrl} target="_blank" rel="noreferrer">
      {wayOn} ({new URL(fixUrl).host}) <ExternalLink aria-hidden="true" size={13} />
    </a>
  );
}

/** The path of a page of ours; null for one elsewhere. */
export function usePathHere(address: string): string | null {
  const origin = useRouteLoaderData<RootData>('root')?.origin;
  const { origin: there, pathname, search, hash } = new URL(address);
  return there === origin ? `${pathname}${search}${hash}` : null;
}
