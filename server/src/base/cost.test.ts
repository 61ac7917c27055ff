import { buildSchema, getIntrospectionQuery, GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { COST_LIMIT, costOf } from './cost.ts';

const schema = buildSchema(`
  type Query {
    event: Event
    things: [Thing!]!
    words: [String!]!
    events(first: Int, last: Int): EventConnection!
    chosen(ids: [ID!], by: Choice): Event
    link: MetaConnection
  }
  input Choice { ids: [ID!]! }
  interface Thing { id: ID! }
  type Event implements Thing { id: ID! line: String! thing: Thing }
  type Page implements Thing { id: ID! name: String! parts: [Event!]! }
  type EventConnection { edges: [EventEdge!]! nodes: [Event!]! pageInfo: PageInfo! }
  type EventEdge { cursor: String! node: Event! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type MetaConnection { names: [String!]! scopes: [Event!]! }
`);

const cost = (query: string, variables = {}, operationName?: string) =>
  costOf(schema, parse(query), variables, operationName);

describe('the cost of an operation', () => {
  it('is 1 for a field and 2 for an object', () => {
    expect(cost('{ words }')).toBe(1);
    expect(cost('{ event { id } }')).toBe(3);
    expect(cost('{ event { id line thing { id } } }')).toBe(7);
  });

  it('counts a page for as many rows as are asked for, and 25 when nobody says', () => {
    const rows = (page: string) => `query ($n: Int) { events${page} { nodes { id line } } }`;
    // An object with two fields is 4; so is the page around it, with its own 2 for each row.
    expect(cost(rows('(first: 10)'))).toBe(10 * (2 + 2 + 2));
    expect(cost(rows('(last: 3)'))).toBe(3 * 6);
    expect(cost(rows('(first: $n)'), { n: 100 })).toBe(100 * 6);
    expect(cost(rows(''))).toBe(25 * 6);
    expect(cost(rows('(first: $n)'))).toBe(25 * 6);
    expect(cost('{ events(first: 10) { edges { cursor node { id } } } }')).toBe(10 * 8);
  });

  it('takes where a page lies for nothing, and a row count below one for one', () => {
    const where = '{ events(first: 10) { pageInfo { hasNextPage endCursor } nodes { id } } }';
    expect(cost(where)).toBe(10 * 5);
    expect(cost('{ events(first: -1000) { nodes { id } } }')).toBe(5);
  });

  it('counts other lists for five, and a person’s link to Meta for no page, whatever it is called', () => {
    expect(cost('{ things { id } }')).toBe(5 * 3);
    expect(cost('{ things { ... on Page { parts { id } } } }')).toBe(5 * (2 + 5 * 3));
    expect(cost('{ link { names scopes { id } } }')).toBe(2 + 1 + 5 * 3);
  });

  it('of what may be one thing or another is that of the dearer one', () => {
    expect(cost('{ things { ... on Page { name } ... on Event { id line } } }')).toBe(5 * 4);
  });

  it('leaves out what is skipped, by the variables of the moment', () => {
    const query = 'query ($more: Boolean!) { words event @include(if: $more) { id } }';
    expect(cost(query, { more: true })).toBe(4);
    expect(cost(query, { more: false })).toBe(1);
    expect(cost('{ words event @skip(if: true) { id } }')).toBe(1);
  });

  it('counts what is handed in as lists, in the document or in variables', () => {
    expect(cost('{ chosen(ids: ["a", "b"]) { id } }')).toBe(3 + 2);
    const query = 'query ($by: Choice) { chosen(by: $by) { id } }';
    expect(cost(query, { by: { ids: Array.from({ length: 1_000 }, String) } })).toBe(3 + 1_000);
  });

  it('is that of the one operation that would run, and nothing when none would', () => {
    const two = 'query One { words } query Two { event { id } }';
    expect(cost(two, {}, 'One')).toBe(1);
    expect(cost(two, {}, 'Two')).toBe(3);
    expect(cost(two)).toBe(0);
    expect(cost('{ words }', {}, 'Three')).toBe(0);
    expect(cost('query ($n: Int!) { events(first: $n) { nodes { id } } }', { n: 'many' })).toBe(0);
  });

  it('of a question about the schema is always the same', () => {
    expect(cost(getIntrospectionQuery())).toBe(500);
    expect(cost('{ __type(name: "Event") { name } __typename }')).toBe(501);
  });

  it('of a fragment bomb is known without spreading it', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, place) => `fragment F${place} on Event { id ...F${place + 1} ...F${place + 1} }`,
    );
    const bomb = `{ event { ...F0 } } ${fragments.join(' ')} fragment F60 on Event { id }`;
    expect(cost(bomb)).toBeGreaterThan(2 ** 60);
    expect(COST_LIMIT).toBeLessThan(2 ** 60);
    expect(cost('{ event { ...A } } fragment A on Event { id ...A }')).toBe(3);
  });

  it('cannot be told when an argument cannot be read, which is refused', () => {
    const required = buildSchema('type Query { one(id: ID!): String }');
    const query = parse('query ($id: ID = "x") { one(id: $id) }');
    expect(() => costOf(required, query, { id: null })).toThrow(GraphQLError);
    expect(costOf(required, query)).toBe(1);
  });

  it('is counted anew for other numbers, lists and switches, and not for other words', () => {
    const document = parse(`query ($n: Int, $ids: [ID!], $all: Boolean! = true) {
      events(first: $n) { nodes { id line @include(if: $all) } } chosen(ids: $ids) { id } }`);
    const ask = (variables: object) => costOf(schema, document, { ...variables });
    const usual = ask({ n: 10, ids: ['a'] });
    expect(usual).toBe(10 * 6 + 1 + 3);
    expect(ask({ n: 10, ids: ['b'] })).toBe(usual);
    expect(ask({ n: 11, ids: ['a'] })).toBe(usual + 6);
    expect(ask({ n: 10, ids: ['a', 'b'] })).toBe(usual + 1);
    expect(ask({ n: 10, ids: ['a'], all: false })).toBe(usual - 10);
    // What does not fit costs nothing, even when the same shape was counted before.
    expect(ask({ n: 10, ids: [null] })).toBe(0);
    expect(ask({ n: 10, ids: ['a'] })).toBe(usual);
  });
});
