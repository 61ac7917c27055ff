// A list as the API pages it; a row's id is its place.
import type { Fields } from './events.ts';

type Asked = { first?: number; after?: string; last?: number; before?: string };

export const pageOf =
  (rows: Fields[]) =>
  ({ first, after, last, before }: Asked) => {
    const placeOf = (cursor: string) => rows.findIndex(({ id }) => id === cursor);
    const begin = after === undefined ? 0 : placeOf(after) + 1;
    const end = before === undefined ? rows.length : placeOf(before);
    const from = last === undefined ? begin : Math.max(begin, end - last);
    const until = last === undefined ? Math.min(end, begin + (first ?? 25)) : end;
    const nodes = rows.slice(from, until);
    return {
      nodes,
      edges: nodes.map((node) => ({ node, cursor: node['id'] })),
      pageInfo: {
        hasNextPage: until < rows.length,
        hasPreviousPage: from > 0,
        startCursor: nodes[0]?.['id'] ?? null,
        endCursor: nodes.at(-1)?.['id'] ?? null,
      },
    };
  };
