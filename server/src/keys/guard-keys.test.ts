// What a key may ask for: every mutation of the contract is either allowed or the person's, and no way leads around the
// guard.
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Reviewer, stage, type Stage } from '../../test/stage.ts';
import { KEYS_MAY, PERSON_ONLY } from './what-keys-may.ts';

const contract = buildSchema(
  readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
);
const mutations = Object.keys(contract.getMutationType()?.getFields() ?? {}).toSorted();

describe('the two lists', () => {
  it('name every mutation of the contract once, and nothing else', () => {
    expect([...KEYS_MAY, ...Object.keys(PERSON_ONLY)].toSorted()).toEqual(mutations);
    expect(mutations.length).toBeGreaterThan(12);
  });

  it('say why something stays with the person', () => {
    for (const reason of Object.values(PERSON_ONLY)) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe('the guard', () => {
  let it_: Stage;
  let rita: Reviewer;
  const keys = { READ: '', ACT: '' };
  beforeAll(async () => {
    it_ = await stage();
    rita = await it_.login('all-channels');
    const create = `mutation ($scope: ApiKeyScope!) { createApiKey(input: { name: "x", scope: $scope }) { ... on ApiKeyCreated { secret } } }`;
    for (const scope of ['READ', 'ACT'] as const) {
      const { data } = await rita.ask(create, { scope });
      keys[scope] = (data['createApiKey'] as { secret: string }).secret;
    }
  });
  afterAll(() => it_.close());

  const code = ({ errors }: Answer) => errors?.[0]?.extensions?.['code'];
  const isWhole = async () => {
    const { data } = await rita.ask('{ connection { connected } apiKeys { nodes { state } } }');
    expect(data).toEqual({
      connection: { connected: true },
      apiKeys: { nodes: [{ state: 'LIVE' }, { state: 'LIVE' }] },
    });
  };

  it('lets a reading key ask every question', async () => {
    const answer = await it_.ask(
      '{ connection { connected } apiKeys { nodes { name } } }',
      {},
      keys.READ,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ connection: { connected: true } });
  });

  it('refuses any mutation to a reading key, with the way on', async () => {
    for (const mutation of [
      'checkConnection { __typename }',
      'deleteMe { __typename }',
      '__typename',
    ]) {
      const answer = await it_.ask(`mutation { ${mutation} }`, {}, keys.READ);
      expect(answer.status).toBe(403);
      expect(answer.data).toBeUndefined();
      expect(code(answer)).toBe('FORBIDDEN');
      expect(answer.errors?.[0]?.message).toMatch(/may read only\. .*scope ACT/);
    }
    await isWhole();
  });

  it('lets an acting key act, and the call is its person’s evidence', async () => {
    const answer = await it_.ask('mutation { checkConnection { __typename } }', {}, keys.ACT);
    expect(answer.data).toEqual({ checkConnection: { __typename: 'ConnectionChecked' } });
    const answers = await it_.ask('mutation { refreshChannels { __typename } }', {}, keys.ACT);
    expect(answers.errors).toBeUndefined();
  });

  it.each([
    'logout { __typename }',
    'deleteMe { __typename }',
    'startLogin(input: {}) { __typename }',
    'finishLogin(input: {}) { __typename }',
    'createApiKey(input: { name: "y" }) { __typename }',
    'revokeApiKey(id: "y") { __typename }',
  ])('keeps for the person: %s', async (mutation) => {
    const answer = await it_.ask(`mutation { ${mutation} }`, {}, keys.ACT);
    expect(answer.status).toBe(403);
    expect(answer.data).toBeUndefined();
    expect(code(answer)).toBe('FORBIDDEN');
    expect(answer.errors?.[0]?.message).toMatch(/belongs to the person.*Sign in/);
    await isWhole();
  });

  it.each([
    ['an alias', 'mutation { checkConnection: deleteMe { __typename } }'],
    [
      'a fragment',
      'mutation { ...A } fragment A on Mutation { ...B } fragment B on Mutation { deleteMe { __typename } }',
    ],
    ['an inline fragment', 'mutation { ... on Mutation { ... { deleteMe { __typename } } } }'],
    [
      'a directive',
      'mutation { deleteMe @skip(if: true) { __typename } checkConnection { __typename } }',
    ],
    ['a second field', 'mutation { checkConnection { __typename } deleteMe { __typename } }'],
  ])('is not led around by %s, and runs nothing before it', async (_way, query) => {
    const before = await it_.app.database.sql('select count(*) from graph_call');
    expect(code(await it_.ask(query, {}, keys.ACT))).toBe('FORBIDDEN');
    expect(await it_.app.database.sql('select count(*) from graph_call')).toEqual(before);
    await isWhole();
  });

  it('is not led around by a second operation of the document', async () => {
    const query = 'query Q { connection { connected } } mutation M { deleteMe { __typename } }';
    const send = (operationName: string) =>
      fetch(`${it_.url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${keys.ACT}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
    expect((await send('M')).status).toBe(403);
    expect((await send('Q')).status).toBe(200);
    await isWhole();
  });

  it('lets no key delete over plain HTTP', async () => {
    const answer = await fetch(`${it_.url}/me`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${keys.ACT}` },
    });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('An API key cannot delete');
    await isWhole();
  });
});
