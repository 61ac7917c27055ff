// The links to the newer and the older page of a list; plain addresses, so that they work without scripts.
import type { TurningFragment } from '../gql/graphql.ts';
import { Link } from './link.tsx';

type TurningProps = {
  pageInfo: TurningFragment;
  /** What is turned: "Older and newer conversations". */
  label: string;
  /** Where on the page the list stands: "#history". */
  hash?: string;
};

/** Nothing where all fits on one page. */
export function Turning({ pageInfo, label, hash = '' }: TurningProps) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <nav className="turning-pages" aria-label={label}>
      {hasPreviousPage ? (
        <Link className="btn" preventScrollReset to={placeAt({ before: startCursor }) + hash}>
          {startCursor === null ? '← Newest' : '← Newer'}
        </Link>
      ) : null}
      {hasNextPage ? (
        <Link className="btn" preventScrollReset to={placeAt({ after: endCursor }) + hash}>
          Older →
        </Link>
      ) : null}
    </nav>
  );
}

/** "?after=…"; "?" alone, where there is no place to go on from, is the newest page. */
function placeAt(place: Record<string, string | null>): string {
  const known = Object.entries(place).flatMap(([end, cursor]) =>
    cursor === null ? [] : [[end, cursor]],
  );
  return `?${new URLSearchParams(known)}`;
}
