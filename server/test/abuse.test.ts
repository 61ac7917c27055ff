// Whoever abuses the API is refused with a sentence and a code, at no statement's cost, and the next caller is answered.
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COST_LIMIT } from '#base/cost';
import { stage, type Reviewer, type Stage } from './stage.ts';
import { statementsOf } from './statements.ts';

let it_: Stage;
let rita: Reviewer;
beforeAll(async () => {
  it_ = await stage({ GRAPHQL_INTROSPECTION: 'off' });
  rita = await it_.login('all-channels');
});
afterAll(() => it_.close());

interface Sent {
  status: number;
  text: string;
  headers: Record<string, unknown>;
  cost: unknown;
  errors: { message: string; extensions: Record<string, unknown> }[];
}

/** As somebody who is signed in: what is refused to them is refused to everybody. */
async function send(payload: string | object, headers = {}, method: 'POST' | 'GET' = 'POST') {
  const answer = await it_.app.http.inject({
    method,
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${rita.session}`,
      ...headers,
    },
    ...(method === 'POST' && { payload }),
  });
  const { errors = [], extensions } = answer.json<{
    errors?: Sent['errors'];
    extensions?: { cost: unknown };
  }>();
  const { statusCode: status, body: text } = answer;
  return { status, text, headers: answer.headers, cost: extensions?.cost, errors } as Sent;
}

/** The one refusal of what was sent; nobody has looked into the database for it, and the next caller is served. */
async function refusalOf(act: () => Promise<Sent>): Promise<Sent['errors'][number] & Sent> {
  let sent: Sent | undefined;
  const statements = await statementsOf(it_.app.database, async () => (sent = await act()));
  expect(statements).toBe(0);
  expect(sent?.status).toBeGreaterThanOrEqual(400);
  expect(sent?.status).toBeLessThan(500);
  expect(sent?.text).not.toMatch(/node_modules|\.ts:|\.js:|stack/);
  const [error] = sent?.errors ?? [];
  expect(error?.message).toMatch(/^[A-Z“`'"].*[.!]?$/);
  expect(error?.extensions).toMatchObject({ requestId: sent?.headers['x-request-id'] });
  const next = await send({ query: '{ connection { connected } }' });
  expect(next.status).toBe(200);
  return { ...sent, ...error } as Sent['errors'][number] & Sent;
}

const repeat = (times: number, make: (place: number) => string) =>
  Array.from({ length: times }, (_, place) => make(place)).join(' ');

/** Each fragment spreads the next one so often. */
const bomb = (levels: number, spreads: number) => `{ connection { ...F0 } }
  ${repeat(levels, (place) => `fragment F${place} on MetaConnection { connected ${repeat(spreads, () => `...F${place + 1}`)} }`)}
  fragment F${levels} on MetaConnection { connected displayName }`;

describe('an operation is refused', () => {
  it('where an honest one is counted to ask the database', async () => {
    expect(
      await statementsOf(it_.app.database, () => send({ query: '{ connection { connected } }' })),
    ).not.toBe(0);
  });

  it.each<[code: string, what: string, query: string]>([
    [
      'TOO_DEEP',
      'nested without end',
      `{ channels ${'{ accounts '.repeat(12)}{ id }${' }'.repeat(12)} }`,
    ],
    ['TOO_DEEP', 'whose fragments lead ever deeper', bomb(30, 2)],
    [
      'TOO_MANY_ALIASES',
      'with aliases without end',
      `{ ${repeat(30, (place) => `a${place}: connection { connected }`)} }`,
    ],
    [
      'TOO_MANY_DIRECTIVES',
      'overloaded with directives',
      `{ connection { connected ${repeat(60, () => '@include(if: true)')} } }`,
    ],
    [
      'TOO_LONG',
      'longer than any page',
      `{ connection { ${repeat(2_000, (place) => `f${place}`)} } }`,
    ],
    [
      'TOO_LONG',
      'with a list of arguments as long as a book',
      `{ node(ids: [${repeat(2_000, String)}]) }`,
    ],
    [
      'TOO_REPETITIVE',
      'that says the same again and again',
      `{ connection { ${repeat(900, () => 'connected')} } }`,
    ],
    ['OPERATION_TOO_COSTLY', 'whose few fragments spread to millions of fields', bomb(3, 90)],
    [
      'OPERATION_TOO_COSTLY',
      'wide beyond all pages',
      `{ ${repeat(20, (place) => `a${place}: webhookEvents(first: 100) { nodes { id summary badge kind channel receivedAt } }`)} }`,
    ],
    [
      'OPERATION_TOO_COSTLY',
      'that asks for a million rows',
      '{ webhookEvents(first: 1000000) { nodes { id } } }',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'whose fragments go round in circles',
      '{ connection { ...A } } fragment A on MetaConnection { ...B } fragment B on MetaConnection { ...A }',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'about the schema, where introspection is off',
      getIntrospectionQuery(),
    ],
    ['GRAPHQL_PARSE_FAILED', 'that is none', '{ connection { connected '],
    ['BAD_USER_INPUT', 'with a null character', '{ webhookEvent(id: "a\\u0000b") { id } }'],
    [
      'OPERATION_RESOLUTION_FAILURE',
      'that is one of many and not named',
      repeat(40, (place) => `query Q${place} { connection { connected } }`),
    ],
  ])('with %s, %s', async (code, _what, query) => {
    const refusal = await refusalOf(() => send({ query }));
    expect(refusal.extensions['code']).toBe(code);
    expect(refusal.cost).toMatchObject({ limit: COST_LIMIT });
  });

  it('with its cost, the limit, and what to ask instead', async () => {
    const query = 'query ($first: Int) { webhookEvents(first: $first) { nodes { id summary } } }';
    const refusal = await refusalOf(() => send({ query, variables: { first: 5_000 } }));
    expect(refusal.cost).toEqual({ requested: expect.any(Number), limit: COST_LIMIT });
    const { requested } = refusal.cost as { requested: number };
    expect(refusal.message).toBe(
      `This operation costs ${requested}, and one may cost at most ${COST_LIMIT}. Ask for fewer rows with \`first\`, or for fewer fields.`,
    );
    const allowed = await send({ query, variables: { first: 5 } });
    expect(allowed.cost).toMatchObject({ limit: COST_LIMIT });
    expect((allowed.cost as typeof refusal.cost & { requested: number }).requested).toBeLessThan(
      50,
    );
  });

  it('that hides its price behind an argument that cannot be read, or a row count below zero', async () => {
    const rows = '{ webhookEvents(first: 100) { nodes { id summary badge kind channel } } }';
    const wide = repeat(
      19,
      (place) =>
        `a${place}: webhookEvents(first: 100) { nodes { id summary badge kind channel receivedAt } }`,
    );
    const unread = `query ($id: ID = "x") { webhookEvent(id: $id) { id } ${wide} }`;
    const first = await refusalOf(() => send({ query: unread, variables: { id: null } }));
    expect(first.extensions['code']).toBe('BAD_USER_INPUT');
    const below = `{ z: webhookEvents(first: -1000000) { nodes { id } } ${wide} }`;
    const second = await refusalOf(() => send({ query: below }));
    expect(second.extensions['code']).toBe('OPERATION_TOO_COSTLY');
    expect((await send({ query: rows })).status).toBe(200);
  });
});

describe('variables are refused', () => {
  const choose = `mutation ($input: ChooseAccountsInput!) { chooseAccounts(input: $input) { __typename } }`;
  const find = 'query ($id: ID!) { webhookEvent(id: $id) { id } }';

  it('when a list is without end', async () => {
    const accountIds = Array.from({ length: 20_000 }, (_, place) => `id-${place}`);
    const refusal = await refusalOf(() =>
      send({ query: choose, variables: { input: { accountIds } } }),
    );
    expect(refusal.extensions['code']).toBe('OPERATION_TOO_COSTLY');
  });

  it('when they are nested without end', async () => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const body = `{"query":${JSON.stringify(find)},"variables":{"id":${nested}}}`;
    expect((await refusalOf(() => send(body))).extensions['code']).toBe('TOO_DEEP');
  });

  it('when they hold a null character, which no text in the database can', async () => {
    const refusal = await refusalOf(() => send({ query: find, variables: { id: 'a\0b' } }));
    expect(refusal.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('when they do not fit, all of them named', async () => {
    const query =
      'query ($id: ID!, $first: Int) { webhookEvent(id: $id) { id } webhookEvents(first: $first) { nodes { id } } }';
    const variables = { id: { an: 'object' }, first: 'many' };
    const refusal = await refusalOf(() => send({ query, variables }));
    expect(refusal.errors.map(({ extensions }) => extensions['code'])).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });

  it.each(['__proto__', 'constructor'])('when they reach for the prototype by %s', async (key) => {
    const body = `{"query":${JSON.stringify(find)},"variables":{"${key}":{"prototype":{"id":"x"}}}}`;
    expect((await refusalOf(() => send(body))).extensions['code']).toBe('BAD_REQUEST');
    expect(({} as Record<string, unknown>)['id']).toBeUndefined();
  });
});

describe('a request is refused', () => {
  const query = '{ connection { connected } }';

  it('in a batch', async () => {
    const refusal = await refusalOf(() => send([{ query }, { query }]));
    expect(refusal.extensions['code']).toBe('BATCHING_NOT_ALLOWED');
  });

  it('beyond the size of a body, without being read on', async () => {
    const refusal = await refusalOf(() => send({ query, variables: { big: 'x'.repeat(300_000) } }));
    expect(refusal.status).toBe(413);
    expect(refusal.extensions['code']).toBe('BODY_TOO_LARGE');
    expect(refusal.message).toBe('A request may have at most 256 KB.');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as %s, which any site’s form can send',
    async (type) => {
      const refusal = await refusalOf(() =>
        send(JSON.stringify({ query }), { 'content-type': type }),
      );
      expect(refusal.status).toBe(415);
      expect(refusal.extensions['code']).toBe('UNSUPPORTED_MEDIA_TYPE');
    },
  );

  it.each(['', '{ not json', '"text"', 'null', '{}'])('whose body is %j', async (body) => {
    const sent = await send(body);
    expect(sent.status).toBe(400);
    expect(sent.errors[0]?.extensions['code']).toBe('BAD_REQUEST');
  });

  it('with a mutation, or anything, by GET', async () => {
    const refusal = await refusalOf(() => send('', {}, 'GET'));
    expect(refusal.status).toBe(405);
    expect(refusal.extensions['code']).toBe('METHOD_NOT_ALLOWED');
    expect(refusal.headers['allow']).toBe('POST');
  });
});
