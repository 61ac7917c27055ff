// WhatsApp Business accounts known by their ids alone: shared in the login dialog, seen through no business.
import { z } from 'zod';
import { BadParameter, MetaError, MissingPermission, NotFound, TokenError } from './errors.ts';
import type { BatchOutcome, Graph, GraphRequest, GraphToken } from './request.ts';
import {
  type WhatsAppAccount,
  WHATSAPP_FIELDS,
  whatsAppNode,
  type WhatsAppNode,
} from './shapes.ts';
import { accountOf, readNumbers } from './whatsapp-accounts.ts';

export interface FoundWhatsAppAccounts {
  accounts: WhatsAppAccount[];
  requests: number;
  /** The accounts that Meta did not show, or not with all their numbers, each with the reason. */
  problems: Array<{ wabaId: string; error: MetaError }>;
}

/** Meta's limit of ids in one question, and of operations in one batch. */
const MOST_IDS = 50;

interface Found {
  nodes: WhatsAppNode[];
  requests: number;
  problems: FoundWhatsAppAccounts['problems'];
}

/**
 * Reads the accounts fifty a request by `?ids=` (docs/graph-api/overview). One id that Meta does not show fails that whole question;
 * then the same accounts are asked for singly in one batch, so that the others are found all the same.
 */
export async function findWhatsAppAccounts(
  graph: Graph,
  userToken: GraphToken,
  wabaIds: readonly string[],
): Promise<FoundWhatsAppAccounts> {
  const ids = [...new Set(wabaIds)];
  const found: FoundWhatsAppAccounts = { accounts: [], requests: 0, problems: [] };
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const part = await readPart(graph, userToken, ids.slice(from, from + MOST_IDS));
    found.requests += part.requests;
    found.problems.push(...part.problems);
    for (const node of part.nodes) found.accounts.push(await whole(graph, userToken, node, found));
  }
  return found;
}

/** The account with all its numbers; with those at hand when Meta refuses the rest. */
async function whole(
  graph: Graph,
  token: GraphToken,
  node: WhatsAppNode,
  found: FoundWhatsAppAccounts,
): Promise<WhatsAppAccount> {
  const account = accountOf(node);
  try {
    const numbers = await readNumbers(graph, token, node);
    found.requests += numbers.requests;
    return { ...account, phoneNumbers: numbers.items };
  } catch (error) {
    if (!(error instanceof MetaError) || error instanceof TokenError) throw error;
    found.requests += 1;
    found.problems.push({ wabaId: node.id, error });
    return account;
  }
}

async function readPart(graph: Graph, token: GraphToken, ids: readonly string[]): Promise<Found> {
  try {
    return { nodes: await readTogether(graph, token, ids), requests: 1, problems: [] };
  } catch (error) {
    if (!isAboutOneId(error)) throw error;
    const outcomes = await graph.batch(ids.map((id) => singly(token, id)));
    return { ...sorted(ids, outcomes), requests: 2 };
  }
}

async function readTogether(
  graph: Graph,
  token: GraphToken,
  ids: readonly string[],
): Promise<WhatsAppNode[]> {
  const byId = await graph.call({
    method: 'GET',
    path: '/?ids={wabas}',
    ids: { wabas: ids.join(',') },
    query: { fields: WHATSAPP_FIELDS },
    token,
    permissions: ['whatsapp_business_management'],
    shape: z.record(z.string(), whatsAppNode),
  });
  return Object.values(byId);
}

const singly = (token: GraphToken, waba: string): GraphRequest<WhatsAppNode> => ({
  method: 'GET',
  path: '/{waba}',
  ids: { waba },
  query: { fields: WHATSAPP_FIELDS },
  token,
  permissions: ['whatsapp_business_management'],
  accountId: waba,
  shape: whatsAppNode,
});

function sorted(
  ids: readonly string[],
  outcomes: ReadonlyArray<BatchOutcome<WhatsAppNode>>,
): Omit<Found, 'requests'> {
  const nodes: WhatsAppNode[] = [];
  const problems: Found['problems'] = [];
  outcomes.forEach((outcome, index) => {
    const wabaId = ids[index];
    if (outcome.ok) nodes.push(outcome.value);
    else if (wabaId !== undefined) problems.push({ wabaId, error: outcome.error });
  });
  return { nodes, problems };
}

/** Meta fails the whole question with any of these when one id in it is not ours to see. */
const isAboutOneId = (error: unknown): boolean =>
  [MissingPermission, NotFound, BadParameter].some((kind) => error instanceof kind);
