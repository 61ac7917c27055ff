// Turning the pages of a list: what is asked of the API, and which page an address names.
import { graphql } from '../gql/index.ts';

export const TurningFragmentDocument = graphql(`
  fragment Turning on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

type AskedPage = { first?: number; after?: string; last?: number; before?: string };

/** "?after=…" is older than that place, "?before=…" newer; without either it is the newest page. `size`: rows of a page. */
export function pageIn(request: Request, size: number): AskedPage {
  const query = new URL(request.url).searchParams;
  const before = query.get('before');
  if (before !== null) return { last: size, before };
  const after = query.get('after');
  return after === null ? { first: size } : { first: size, after };
}
