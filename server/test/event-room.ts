// The reading side of webhook events for tests: a database, the resolvers of the events, people connected to Pages, and
// deliveries that arrive at a time of one's choice.
import { randomUUID } from 'node:crypto';
import type { Database } from '#base/database';
import { composeSchema } from '#base/schema';
import { accountsOf } from '#channels/accounts-of';
import { ChartResolver } from '#webhooks/chart/chart.resolver';
import { EventResolver } from '#webhooks/event.resolver';
import { createInbox } from '#webhooks/inbox';
import { ListResolver } from '#webhooks/list.resolver';
import { NeighboursResolver } from '#webhooks/neighbours.resolver';
import { unpack } from '#webhooks/unpack';
import { graphql } from 'graphql';
import { openTestDatabase } from './databases.ts';

export interface EventRoom {
  database: Database;
  /** Who asks is told by the id of their connection. */
  ask: (who: string | null, query: string, variables?: object) => Promise<EventAnswer>;
  /** A person with one Page; returns the id of the connection. */
  connect: (page: string) => Promise<string>;
  receive: (body: object, at: Date, meta?: { simulated: boolean }) => Promise<void>;
  /** SQL statements that the last question took. */
  statements: () => number;
  /** No events, nobody connected. */
  empty: () => Promise<void>;
  close: () => Promise<void>;
}

export interface EventAnswer {
  data: Record<string, unknown> | null;
  errors?: readonly { message: string; extensions: { code?: string } }[];
}

/** What was answered under that name; throws when nothing was. */
export function partOf<Part>({ data, errors }: EventAnswer, name: string): Part {
  const part = data?.[name];
  if (part === undefined) throw new Error(`No ${name}: ${JSON.stringify(errors)}`);
  return part as Part;
}

export async function openEventRoom(now: () => Date): Promise<EventRoom> {
  const database = await openTestDatabase();
  const schema = await composeSchema(eventResolvers(now), []);
  let statements = 0;
  const countedFork = () => {
    const em = database.fork();
    const getKysely = () => {
      statements += 1;
      return Object.getPrototypeOf(em).getKysely.call(em);
    };
    return Object.defineProperty(em, 'getKysely', { value: getKysely });
  };
  const ask = async (sessionId: string | null, source: string, variables: object = {}) => {
    statements = 0;
    const contextValue = { requestId: 'r', em: countedFork(), sessionId, address: '::1' };
    const answer = await graphql({
      schema,
      source,
      contextValue,
      variableValues: { ...variables },
    });
    return JSON.parse(JSON.stringify(answer)) as EventAnswer;
  };
  return {
    database,
    ask,
    connect: (page) => connect(database, page),
    receive: async (body, at, { simulated } = { simulated: false }) => {
      const inbox = createInbox(database, { simulated, log: { error: () => {} } });
      await inbox.accept(unpack(body, at), at);
    },
    statements: () => statements,
    empty: async () => {
      for (const table of ['webhook_event', 'connection']) {
        await database.sql(`delete from ${table}`);
      }
    },
    close: () => database.close(),
  };
}

function eventResolvers(now: () => Date): object[] {
  const parts = {
    findViewer: async ({ sessionId }: { sessionId: string | null }) =>
      sessionId === null ? null : { connectionId: sessionId, sessionHash: 'hash' },
    accountsOf,
    now,
  };
  return [
    new EventResolver(parts),
    new ListResolver(),
    new NeighboursResolver(parts),
    new ChartResolver(parts),
  ];
}

async function connect(database: Database, page: string): Promise<string> {
  const id = randomUUID();
  await database.sql(
    'insert into connection (id, meta_user_id, display_name, connected_at) values ($1, $2, $2, now())',
    [id, `user of ${page}`],
  );
  await database.sql(
    `insert into page (id, connection_id, meta_id, name, source, subscription)
     values ($1, $2, $3, $4, 'OWN_ROLE', 'SUBSCRIBED')`,
    [randomUUID(), id, page, `Page ${page}`],
  );
  return id;
}

/** A delivery with one messaging item of a Page. */
export function toPage(page: string, item: object, object = 'page'): object {
  const messaging = [{ sender: { id: '2002' }, recipient: { id: page }, ...item }];
  return { object, entry: [{ id: page, messaging }] };
}

export const message = (mid: string, text: string, more: object = {}) => ({
  message: { mid, text, ...more },
});
