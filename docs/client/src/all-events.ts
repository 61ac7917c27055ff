// All events, newest first, one JSON line each. With the `cursor` of a line as argument it goes on after that line.
//   node src/all-events.ts [cursor]
import { pathToFileURL } from 'node:url';
import { run, type Client } from './client.ts';
import { graphql } from './gql/index.ts';
import type { EventsPageQuery } from './gql/graphql.ts';

const EventsPage = graphql(`
  query EventsPage($after: String) {
    webhookEvents(first: 100, after: $after) {
      edges {
        cursor
        node {
          id
          channel
          kind
          accountId
          summary
          text
          receivedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type EventEdge = EventsPageQuery['webhookEvents']['edges'][number];

/** Page after page, as they are taken. Events that arrive meanwhile stand before the first page and are not among them. */
export async function* allEvents(client: Client, after: string | null): AsyncGenerator<EventEdge> {
  for (let cursor = after; ;) {
    const { webhookEvents }: EventsPageQuery = await client.ask(EventsPage, { after: cursor });
    yield* webhookEvents.edges;
    cursor = webhookEvents.pageInfo.endCursor;
    if (!webhookEvents.pageInfo.hasNextPage || cursor === null) return;
  }
}

export function print({ cursor, node }: EventEdge): void {
  process.stdout.write(`${JSON.stringify({ cursor, ...node })}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(async (client) => {
    for await (const event of allEvents(client, process.argv[2] ?? null)) print(event);
  });
}
