// What is asked in each world, and what it costs: the median of a few requests in a row, in milliseconds.
import { readFileSync } from 'node:fs';
import { median, type Contestant } from '../harness/in-turn.ts';
import { BUSY_PAGE, openAsker, WORDS, type World } from './world.ts';

export type Who = keyof World['people'];

export const READS = ['newest', 'middle', 'filtered', 'search', 'dashboard'] as const;
export type ReadName = (typeof READS)[number];

/** Requests of one round, and how long a round may take when they are slow. */
const ROUND = { requests: 20, ms: 250 };

export const nameOf = (events: number, who: Who, read: ReadName): string =>
  `${read} of ${events} for ${who}`;

export async function readsOf(world: World): Promise<Contestant[]> {
  const made: Contestant[] = [];
  for (const who of ['one', 'many'] as const) {
    for (const read of READS) {
      const ask = await openAsker(world, world.people[who]);
      const body = bodyOf(read, world);
      if (FULL.has(read)) requireFullPage(read, await ask(body));
      made.push({
        name: nameOf(world.events, who, read),
        run: () => timed(() => ask(body)),
      });
    }
  }
  return made;
}

/** What is found in every world, however small: only then are their costs comparable. */
const FULL: ReadonlySet<ReadName> = new Set(['newest', 'middle', 'filtered']);
const ROWS = 25;

function requireFullPage(read: ReadName, { webhookEvents }: Record<string, unknown>): void {
  const { nodes } = webhookEvents as { nodes: unknown[] };
  if (nodes.length !== ROWS) throw new Error(`${read}: ${nodes.length} events, not a page.`);
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  const until = performance.now() + ROUND.ms;
  while (took.length < ROUND.requests && (took.length === 0 || performance.now() < until)) {
    const asked = performance.now();
    await ask();
    took.push(performance.now() - asked);
  }
  return median(took);
}

const PAGE = `query ($after: String, $filter: WebhookEventFilter) { webhookEvents(first: ${ROWS}, after: $after, filter: $filter) {
  nodes { id kind summary receivedAt accountName } pageInfo { hasNextPage endCursor } } }`;

function bodyOf(read: ReadName, { middle }: World): object {
  switch (read) {
    case 'newest':
      return { query: PAGE };
    case 'middle':
      return { query: PAGE, variables: { after: middle } };
    case 'filtered':
      return { query: PAGE, variables: { filter: { accountId: BUSY_PAGE, kind: 'READ' } } };
    case 'search':
      return { query: PAGE, variables: { filter: { search: `${WORDS}that nobody wrote` } } };
    case 'dashboard':
      return { documentId: dashboard(), operationName: 'Dashboard', variables: {} };
  }
}

/** The dashboard's own document, by its id. */
function dashboard(): string {
  const file = new URL('../../../web/app/gql/persisted-documents.json', import.meta.url);
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const found = Object.entries(documents).find(([, text]) => text.includes('query Dashboard'));
  if (found === undefined) throw new Error('The dashboard asks nothing any more.');
  return found[0];
}
