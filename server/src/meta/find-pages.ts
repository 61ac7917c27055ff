// The Pages a person has a role on, with the Instagram accounts behind them.
import { BadParameter, MissingPermission, type MetaError } from './errors.ts';
import type { PermissionName } from './permissions.ts';
import type { Graph, GraphToken, Listed } from './request.ts';
import { page, type Page, pageFields } from './shapes.ts';

/** `problems` says why Instagram is missing when Meta refused that part alone; `requests` counts the pages fetched. */
export interface FoundPages {
  pages: Page[];
  requests: number;
  problems: MetaError[];
}

/**
 * `/me/accounts` to its end, a hundred a request (docs/graph-api/reference/user/accounts). Only Pages chosen in the dialog come back.
 * When Meta refuses with Instagram asked for, the Pages are read without it and the refusal is told.
 */
export async function findPages(
  graph: Graph,
  userToken: GraphToken,
  wish: { withInstagram: boolean },
): Promise<FoundPages> {
  try {
    const { items, requests } = await readPages(graph, userToken, wish.withInstagram);
    return { pages: items, requests, problems: [] };
  } catch (error) {
    if (!wish.withInstagram || !isAboutAPart(error)) throw error;
    const { items, requests } = await readPages(graph, userToken, false);
    return { pages: items, requests: requests + 1, problems: [error] };
  }
}

/** Meta says both for a field that the token may not read. */
const isAboutAPart = (error: unknown): error is MetaError =>
  error instanceof MissingPermission || error instanceof BadParameter;

function readPages(graph: Graph, token: GraphToken, withInstagram: boolean): Promise<Listed<Page>> {
  return graph.list({
    path: '/me/accounts',
    query: { fields: pageFields({ withInstagram, withTasks: true }), limit: '100' },
    token,
    permissions: withInstagram ? ['pages_show_list', 'instagram_basic'] : ['pages_show_list'],
    exercised: (items) => ['pages_show_list', ...instagramShown(items)],
    shape: page,
  });
}

/** instagram_basic was really used only where an Instagram account came back. */
export function instagramShown(pages: readonly Page[]): PermissionName[] {
  return pages.some((one) => one.instagram !== null) ? ['instagram_basic'] : [];
}
