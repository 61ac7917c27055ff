// The businesses of a person, with all their lists in one question; and when Meta refuses a part, with the rest all the same.
//
// One question for everything → if Meta refuses: the bare businesses → each list by itself → a Page list once more without Instagram.
// What it trades: a refusal costs up to seven requests more, and no refusal costs none.
import {
  BUSINESS_FIELDS,
  type BusinessEdge,
  businessNode,
  type BusinessNode,
  type BusinessWish,
  edgesOf,
  isPageEdge,
  nested,
  PAGE_EDGES,
  WHATSAPP_EDGES,
} from './business-parts.ts';
import {
  BadParameter,
  MetaError,
  MissingPermission,
  NotFound,
  TokenError,
  TransientFailure,
  UnknownMetaError,
} from './errors.ts';
import { instagramShown } from './find-pages.ts';
import type { PermissionName } from './permissions.ts';
import type { Graph, GraphToken, Listed } from './request.ts';

/** A part of the answer that is missing, and why: it is unknown, not empty. */
export interface PartProblem {
  part: 'BUSINESSES' | 'INSTAGRAM' | 'PHONE_NUMBERS' | BusinessEdge;
  error: MetaError;
}

export interface Tally {
  requests: number;
  problems: PartProblem[];
}

/** The businesses with their lists, each possibly not at its end. A business may come several times, with different lists. */
export async function readBusinesses(
  graph: Graph,
  token: GraphToken,
  wish: BusinessWish,
  tally: Tally,
): Promise<BusinessNode[]> {
  try {
    return counted(await ask(graph, token, edgesOf(wish), wish), tally);
  } catch (error) {
    if (!isAboutAPart(error)) throw error;
    tally.requests += 1;
  }
  const bare = await tried('BUSINESSES', tally, () => ask(graph, token, [], wish));
  if (bare === null) return [];
  const nodes = [...bare];
  for (const edge of edgesOf(wish))
    nodes.push(...(await readPart(graph, token, edge, wish, tally)));
  return nodes;
}

/** One list of all businesses; Pages without Instagram when that is what Meta refuses. */
async function readPart(
  graph: Graph,
  token: GraphToken,
  edge: BusinessEdge,
  wish: BusinessWish,
  tally: Tally,
): Promise<BusinessNode[]> {
  const mayBeInstagram = wish.withInstagram && isPageEdge(edge);
  const part = mayBeInstagram ? 'INSTAGRAM' : edge;
  const whole = await tried(part, tally, () => ask(graph, token, [edge], wish));
  if (whole !== null || !mayBeInstagram) return whole ?? [];
  const plain = { ...wish, withInstagram: false };
  return (await tried(edge, tally, () => ask(graph, token, [edge], plain))) ?? [];
}

function ask(
  graph: Graph,
  token: GraphToken,
  edges: readonly BusinessEdge[],
  wish: BusinessWish,
): Promise<Listed<BusinessNode>> {
  const lists = edges.map((edge) => nested(edge, wish));
  return graph.list({
    path: '/me/businesses',
    query: { fields: [BUSINESS_FIELDS, ...lists].join(','), limit: '25' },
    token,
    permissions: needed(edges, wish),
    exercised: shown,
    shape: businessNode,
  });
}

function needed(edges: readonly BusinessEdge[], wish: BusinessWish): PermissionName[] {
  const permissions: PermissionName[] = ['business_management'];
  if (wish.withInstagram && edges.some(isPageEdge)) permissions.push('instagram_basic');
  if (edges.some((edge) => !isPageEdge(edge))) permissions.push('whatsapp_business_management');
  return permissions;
}

/** Which permissions the answer shows in use: a list that Meta left out shows nothing. */
function shown(nodes: readonly BusinessNode[]): PermissionName[] {
  const pages = nodes.flatMap((node) => PAGE_EDGES.flatMap((edge) => node[edge]?.data ?? []));
  const whatsApp = nodes.some((node) => WHATSAPP_EDGES.some((edge) => node[edge] !== undefined));
  return [
    'business_management',
    ...instagramShown(pages),
    ...(whatsApp ? (['whatsapp_business_management'] as const) : []),
  ];
}

/** The items, or null and a note of the problem. A dead token is thrown: nothing else would work either. */
export async function tried<T>(
  part: PartProblem['part'],
  tally: Tally,
  work: () => Promise<Listed<T>>,
): Promise<T[] | null> {
  try {
    return counted(await work(), tally);
  } catch (error) {
    if (!(error instanceof MetaError) || error instanceof TokenError) throw error;
    tally.requests += 1;
    tally.problems.push({ part, error });
    return null;
  }
}

function counted<T>(listed: Listed<T>, tally: Tally): T[] {
  tally.requests += listed.requests;
  return listed.items;
}

/** Errors that one part may have brought on the whole. TransientFailure too: "reduce the amount of data" comes with code 1. */
function isAboutAPart(error: unknown): boolean {
  return [MissingPermission, BadParameter, NotFound, TransientFailure, UnknownMetaError].some(
    (kind) => error instanceof kind,
  );
}
