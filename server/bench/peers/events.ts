// What all peers share: the contract's schema with one question answered, and the product's own SQL beneath it, statement for
// statement, from the built product. So that they differ from it, and from each other, in GraphQL and HTTP alone.
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { Pool } from 'pg';
import type * as AccountsOf from '../../src/channels/accounts-of.ts';
import type * as Prepared from '../../src/base/prepared.ts';
import type * as Session from '../../src/connection/session.ts';
import type * as FindEvents from '../../src/webhooks/find-events.ts';
import type * as Walk from '../../src/webhooks/walk.ts';

const { chosenAccounts } = await built<typeof AccountsOf>('channels/accounts-of');
const { PreparingClient } = await built<typeof Prepared>('base/prepared');
const { peekSessionOwner } = await built<typeof Session>('connection/session');
const { findEvents } = await built<typeof FindEvents>('webhooks/find-events');
const { everyEventOf } = await built<typeof Walk>('webhooks/walk');

type EntityManager = Parameters<typeof findEvents>[0];

/** As in the product: a minute, and half a day. */
const SESSION = { idleMs: 12 * 3_600_000, maxMs: 24 * 3_600_000 };
/** Of Meta's samples. */
const SAMPLES = '0';

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Answers `webhookEvents` by the SQL of the product. */
export interface Events {
  page(authorization: string | undefined, first: number): Promise<EventsPage>;
}

export interface EventsPage {
  readonly nodes: readonly object[];
  readonly pageInfo: object;
}

export function openEvents(databaseUrl: string): Events {
  // The product's pool has as many connections; they compile no statement either, and keep the same ones prepared.
  const pool = new Pool({
    Client: PreparingClient,
    connectionString: databaseUrl,
    max: 10,
    options: '-c jit=off',
  });
  const executeQuery = ({ sql, parameters }: Statement) => pool.query(sql, [...parameters]);
  // The product's verbs ask an EntityManager for nothing but this, and one is a request's alone.
  const only = { getKysely: () => ({ executeQuery }), isInTransaction: () => false };
  const fork = () => ({ ...only }) as unknown as EntityManager;
  return { page: (authorization, first) => readPage(fork(), authorization, first) };
}

async function readPage(em: EntityManager, authorization = '', first: number): Promise<EventsPage> {
  const session = authorization.replace('Bearer ', '');
  const owner = await peekSessionOwner(em, session, SESSION, new Date());
  if (owner === null) return { nodes: [], pageInfo: pageInfoOf([], false) };
  const own = await chosenAccounts(em, owner.connectionId);
  const names = new Map(own.map(({ metaId, name }) => [metaId, name]));
  const list = everyEventOf([...names.keys(), SAMPLES]);
  const stretch = { after: null, before: null, fromEnd: false, most: first + 1 };
  const rows = await findEvents(em, list, stretch, false);
  const shown = rows.slice(0, first).map((row) => showEvent(row, names.get(row.accountId) ?? null));
  return { nodes: shown, pageInfo: pageInfoOf(shown, rows.length > first) };
}

function showEvent(row: FindEvents.EventRow, accountName: string | null) {
  const occurredAt = row.occurredAt === null ? null : new Date(row.occurredAt);
  return { ...row, accountName, occurredAt, receivedAt: new Date(row.receivedAt) };
}

function pageInfoOf(nodes: readonly { id: string }[], hasNextPage: boolean) {
  const [startCursor, endCursor] = [nodes[0]?.id ?? null, nodes.at(-1)?.id ?? null];
  return { hasNextPage, hasPreviousPage: false, startCursor, endCursor };
}

export interface Caller {
  readonly authorization: string | undefined;
}

/** The whole contract; only `webhookEvents` is answered. */
export function schemaWith(events: Events): GraphQLSchema {
  const schema = buildSchema(
    readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
  );
  (schema.getType('DateTime') as GraphQLScalarType).serialize = (at) => (at as Date).toISOString();
  const field = schema.getQueryType()?.getFields()['webhookEvents'];
  if (field === undefined) throw new Error('The contract has no `webhookEvents` any more.');
  field.resolve = (_root, { first }: { first: number }, { authorization }: Caller) =>
    events.page(authorization, first);
  return schema;
}

function built<Module>(file: string): Promise<Module> {
  return import(`../../dist/src/${file}.js`) as Promise<Module>;
}
