// What another site can make a signed-in person’s browser send: every mutation of the contract, with the cookie and without a word of
// ours. None of it happens as that person; with our own origin the same does.
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from './stage.ts';

const contract = buildSchema(
  readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
);
const mutations = Object.values(contract.getMutationType()?.getFields() ?? {});

/** Everybody may begin and end a login: its state is bound to the browser that began it. */
const OF_NOBODY = new Set(['startLogin', 'finishLogin']);
/** What an answer says when nobody stands behind the request. */
const NOBODY = /"__typename":"(NotConnected|LoggedOut)"/;

describe('another site’s request with the cookie of a signed-in person', () => {
  let it_: Stage;
  let rita: Reviewer;
  beforeAll(async () => {
    it_ = await stage();
    rita = await it_.login('all-channels');
  });
  afterAll(() => it_.close());

  const send = (query: string, headers: Record<string, string>) =>
    it_.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        cookie: `session=${rita.session}; __Host-session=${rita.session}`,
        ...headers,
      },
      payload: JSON.stringify({ query }),
    });

  const foreign: [string, Record<string, string>][] = [
    ['of another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['of a sandbox', { origin: 'null' }],
    ['of a sister', { origin: 'http://blog.localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['that says nothing of where it comes from', {}],
  ];

  const acting = mutations.filter(({ name }) => !OF_NOBODY.has(name));
  it.each(acting.map(({ name, args, type }) => ({ name, args, type })))(
    '$name is not done for them',
    async ({ name, args }) => {
      const given = args.map((arg) => `${arg.name}: ${literal(arg.type)}`);
      const query = `mutation { ${name}${given.length > 0 ? `(${given.join(', ')})` : ''} { __typename } }`;
      for (const [, headers] of foreign) {
        const answer = await send(query, headers);
        expect(answer.json().errors).toBeUndefined();
        expect(answer.body).toMatch(NOBODY);
      }
      const { data } = await rita.ask('{ connection { connected } }');
      expect(data['connection']).toEqual({ connected: true });
    },
  );

  it.each(foreign)('%s is not even read as a form', async (_name, headers) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await send('mutation { deleteMe { __typename } }', {
        ...headers,
        'content-type': type,
      });
      expect(answer.statusCode).toBe(415);
    }
  });

  it.each(foreign)('%s does not delete them by DELETE /me', async (_name, headers) => {
    const cookie = `session=${rita.session}`;
    const request = { method: 'DELETE', url: '/me', headers: { ...headers, cookie } } as const;
    expect((await it_.app.http.inject(request)).statusCode).toBe(401);
  });

  it('from our own page is theirs', async () => {
    const answer = await send('{ connection { connected } }', { origin: 'http://localhost:3000' });
    expect(answer.json().data.connection).toEqual({ connected: true });
  });

  it('every mutation was asked', () => {
    expect(acting.length).toBe(mutations.length - OF_NOBODY.size);
    expect(acting.length).toBeGreaterThan(10);
  });
});

/** Anything that the contract takes in this place. */
function literal(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  if (isInputObjectType(named)) {
    const required = Object.values(named.getFields()).filter(({ type: inner }) =>
      String(inner).endsWith('!'),
    );
    return `{ ${required.map((one) => `${one.name}: ${literal(one.type)}`).join(', ')} }`;
  }
  const text =
    named.name === 'Int' ? '1' : named.name === 'Boolean' ? 'true' : '"a-text-of-any-kind"';
  return String(type).startsWith('[') ? `[${text}]` : text;
}
