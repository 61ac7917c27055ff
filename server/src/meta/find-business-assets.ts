// The Pages and WhatsApp accounts a person reaches through a business, each with the business it came through.
import {
  type BusinessEdge,
  type BusinessNode,
  type BusinessSource,
  type BusinessWish,
  fieldsOfEdge,
  PAGE_EDGES,
  sourceOf,
  WHATSAPP_EDGES,
} from './business-parts.ts';
import { instagramShown } from './find-pages.ts';
import { type PartProblem, readBusinesses, type Tally, tried } from './read-businesses.ts';
import type { Edge, Graph, GraphToken, Listed } from './request.ts';
import {
  page,
  type Page,
  type WhatsAppAccount,
  whatsAppNode,
  type WhatsAppNode,
} from './shapes.ts';
import { accountOf, readNumbers } from './whatsapp-accounts.ts';

export interface Business {
  metaId: string;
  name: string;
  verificationStatus: string | null;
}

/** Which business an account came through, and whether it is its own. */
export interface Through {
  business: Business;
  source: BusinessSource;
}

/**
 * An account that several businesses reach comes once for each of them. `requests` counts the requests made. `problems` names each
 * part that Meta refused: what is missing there is unknown, not empty.
 */
export interface BusinessAssets {
  businesses: Business[];
  pages: Array<Page & Through>;
  whatsAppAccounts: Array<WhatsAppAccount & Through>;
  requests: number;
  problems: PartProblem[];
}

/**
 * `/me/businesses` with all lists nested in one question, each read to its end (docs/marketing-api/reference/business,
 * docs/graph-api/guides/field-expansion). Throws only when nothing can be read: a dead token, a limit, no connection.
 */
export async function findBusinessAssets(
  graph: Graph,
  userToken: GraphToken,
  wish: BusinessWish,
): Promise<BusinessAssets> {
  const tally: Tally = { requests: 0, problems: [] };
  const nodes = await readBusinesses(graph, userToken, wish, tally);
  const walk: Walk = { graph, token: userToken, wish, tally };
  const pages: BusinessAssets['pages'] = [];
  const whatsAppAccounts: BusinessAssets['whatsAppAccounts'] = [];
  for (const node of nodes) {
    for (const edge of PAGE_EDGES) {
      const found = await pagesOf(walk, node, edge);
      pages.push(...found.map((one) => cameThrough(one, node, edge)));
    }
    for (const edge of WHATSAPP_EDGES) {
      const found = await accountsOf(walk, node, edge);
      whatsAppAccounts.push(...found.map((one) => cameThrough(one, node, edge)));
    }
  }
  return { businesses: distinct(nodes), pages, whatsAppAccounts, ...tally };
}

/** What every step of the walk through the businesses needs. */
interface Walk {
  graph: Graph;
  token: GraphToken;
  wish: BusinessWish;
  tally: Tally;
}

function pagesOf(walk: Walk, node: BusinessNode, edge: (typeof PAGE_EDGES)[number]) {
  const { graph, token, wish } = walk;
  const first = node[edge] ?? { data: [] };
  const instagram = wish.withInstagram ? (['instagram_basic'] as const) : [];
  return toTheEnd(walk.tally, edge, first, () =>
    graph.follow(
      {
        ...listOf(node, edge, wish),
        token,
        permissions: ['business_management', ...instagram],
        exercised: (pages) => ['business_management', ...instagramShown(pages)],
        shape: page,
      },
      first,
    ),
  );
}

async function accountsOf(walk: Walk, node: BusinessNode, edge: (typeof WHATSAPP_EDGES)[number]) {
  const { graph, token, wish } = walk;
  const first = node[edge] ?? { data: [] };
  const nodes = await toTheEnd(walk.tally, edge, first, () =>
    graph.follow(
      {
        ...listOf(node, edge, wish),
        token,
        permissions: ['business_management', 'whatsapp_business_management'],
        shape: whatsAppNode,
      },
      first,
    ),
  );
  const accounts: WhatsAppAccount[] = [];
  for (const one of nodes) accounts.push(await wholeAccount(walk, one));
  return accounts;
}

async function wholeAccount(walk: Walk, node: WhatsAppNode): Promise<WhatsAppAccount> {
  const account = accountOf(node);
  const numbers = await tried('PHONE_NUMBERS', walk.tally, () =>
    readNumbers(walk.graph, walk.token, node),
  );
  return { ...account, phoneNumbers: numbers ?? account.phoneNumbers };
}

/** All pages of a nested list; its first page when a later one fails, with the problem noted. */
async function toTheEnd<T>(
  tally: Tally,
  part: BusinessEdge,
  first: Edge<T>,
  follow: () => Promise<Listed<T>>,
): Promise<T[]> {
  return (await tried(part, tally, follow)) ?? first.data;
}

function cameThrough<T extends object>(
  account: T,
  node: BusinessNode,
  edge: BusinessEdge,
): T & Through {
  return { ...account, business: businessOf(node), source: sourceOf(edge) };
}

const listOf = (node: BusinessNode, edge: BusinessEdge, wish: BusinessWish) => ({
  path: `/{business}/${edge}`,
  ids: { business: node.id },
  query: { fields: fieldsOfEdge(edge, wish) },
});

const businessOf = (node: BusinessNode): Business => ({
  metaId: node.id,
  name: node.name,
  verificationStatus: node.verification_status ?? null,
});

function distinct(nodes: readonly BusinessNode[]): Business[] {
  return [...new Map(nodes.map((node) => [node.id, businessOf(node)])).values()];
}
