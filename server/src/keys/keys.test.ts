import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectionOf } from '../../test/recorded.ts';
import { type Answer, type Reviewer, stage, type Stage } from '../../test/stage.ts';
import { findApiKey } from './find-keys.ts';
import { sweepKeys } from './sweep-keys.ts';

const DAY_MS = 24 * 60 * 60_000;
const KEY = `id name prefix scope state createdAt expiresAt lastUsedAt revokedAt`;
const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename
  ... on ApiKeyCreated { secret key { ${KEY} } } ... on Failure { message wayOn retryable } ... on ApiKeyRefused { reason } } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiKey(id: $id) { __typename
  ... on ApiKeyRevoked { key { id state revokedAt } } ... on ApiKeyRefused { reason message wayOn } } }`;
const LIST = `query ($first: Int, $after: String, $last: Int, $before: String) {
  apiKeys(first: $first, after: $after, last: $last, before: $before) {
    nodes { ${KEY} } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Key {
  id: string;
  name: string;
  prefix: string;
  state: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  expiresAt: string;
}
interface Made {
  secret: string;
  key: Key;
}

let it_: Stage;
let rita: Reviewer;
let sam: Reviewer;
beforeAll(async () => {
  it_ = await stage();
  rita = await it_.login('all-channels');
  sam = await it_.login('second-reviewer');
});
afterAll(() => it_.close());
afterEach(async () => {
  await it_.app.database.sql('delete from api_key');
});

const outcome = ({ data }: Answer, name: string) => data[name] as Record<string, unknown>;

async function make(input: object = {}, person = rita): Promise<Made> {
  const answer = await person.ask(CREATE, { input: { name: 'nightly export', ...input } });
  const made = outcome(answer, 'createApiKey');
  expect(made['__typename']).toBe('ApiKeyCreated');
  return made as unknown as Made;
}

async function keysOf(person: Reviewer, variables: object = {}): Promise<Key[]> {
  const answer = await person.ask(LIST, variables);
  return (answer.data['apiKeys'] as { nodes: Key[] }).nodes;
}

const isMe = '{ connection { connected displayName } }';
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions?.['code'];

describe('a key', () => {
  it('is shown once, is known afterwards by its first characters, and is stored as a hash', async () => {
    const { secret, key } = await make();
    expect(secret).toMatch(/^crmf_[\w-]{43}$/);
    expect(key).toMatchObject({
      name: 'nightly export',
      prefix: secret.slice(0, 11),
      scope: 'READ',
      state: 'LIVE',
      lastUsedAt: null,
      revokedAt: null,
    });
    const list = await rita.ask(LIST);
    expect(list.text).not.toContain(secret);
    const rows = await it_.app.database.sql('select * from api_key');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await keysOf(sam)).toEqual([]);
  });

  it('lives for 30 days when nothing else is said', async () => {
    const { key } = await make();
    const days = (Date.parse(key.expiresAt) - Date.now()) / DAY_MS;
    expect(Math.round(days)).toBe(30);
  });

  it('asks as the person who made it, and of nobody else', async () => {
    const { secret } = await make();
    const answer = await it_.ask(isMe, {}, secret);
    expect(answer.data['connection']).toEqual({ connected: true, displayName: 'Rita Reviewer' });
    const query = '{ channels { accounts { name } } }';
    expect((await it_.ask(query, {}, secret)).data).toEqual((await rita.ask(query)).data);
  });

  it('hears over /live what its person hears, until it is revoked', async () => {
    const { secret, key } = await make();
    const response = await fetch(`${it_.url}/live`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(response.status).toBe(200);
    await rita.ask(REVOKE, { id: key.id });
    // The stream ends by itself: reading it to its end is possible.
    expect(await response.text()).toContain('ready');
    const again = await fetch(`${it_.url}/live`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(again.status).toBe(401);
    expect(await again.text()).toContain('API key has ended');
  });

  it('remembers when it was used, to the minute', async () => {
    const { secret, key } = await make();
    await it_.ask(isMe, {}, secret);
    const [first] = await keysOf(rita);
    expect(first?.lastUsedAt).not.toBeNull();
    await it_.ask(isMe, {}, secret);
    expect((await keysOf(rita))[0]?.lastUsedAt).toBe(first?.lastUsedAt);
    await it_.app.database.sql(
      `update api_key set last_used_at = last_used_at - interval '61 seconds' where id = $1`,
      [key.id],
    );
    await it_.ask(isMe, {}, secret);
    expect(Date.parse((await keysOf(rita))[0]?.lastUsedAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse(first?.lastUsedAt ?? ''),
    );
  });

  it('keeps working after a logout and a new login of its person', async () => {
    const tara = await it_.login('second-reviewer');
    const { secret } = await make({}, tara);
    await tara.ask('mutation { logout { __typename } }');
    expect((await it_.ask(isMe, {}, secret)).data['connection']).toMatchObject({ connected: true });
    await it_.login('second-reviewer');
    expect((await it_.ask(isMe, {}, secret)).data['connection']).toMatchObject({ connected: true });
  });

  it('whose person’s token died at Meta still reads, and fails at Meta as the person does', async () => {
    const { secret } = await make({ scope: 'ACT' });
    it_.simulator.endTokens(rita.metaUserId, 'password changed');
    try {
      const check = `mutation { checkConnection { __typename ... on ConnectionChecked { connection { troubleReason } } } }`;
      const [byKey, byPerson] = [await it_.ask(check, {}, secret), await rita.ask(check)];
      expect(JSON.stringify(byKey.data)).toContain('PASSWORD_CHANGED');
      expect(byKey.data).toEqual(byPerson.data);
      expect((await it_.ask(isMe, {}, secret)).data['connection']).toMatchObject({
        displayName: 'Rita Reviewer',
      });
    } finally {
      rita = await it_.login('all-channels');
    }
  });
});

describe('making a key', () => {
  const refused = async (input: object) =>
    outcome(await rita.ask(CREATE, { input: { name: 'x', ...input } }), 'createApiKey');

  it.each([
    ['no name', { name: ' \t ' }, 'NAME'],
    ['81 characters', { name: 'é'.repeat(81) }, 'NAME'],
    ['no day', { days: 0 }, 'DAYS'],
    ['91 days', { days: 91 }, 'DAYS'],
  ])('is refused with %s', async (_what, input, reason) => {
    expect(await refused(input)).toMatchObject({
      __typename: 'ApiKeyRefused',
      reason,
      message: expect.stringMatching(/\.$/),
      wayOn: expect.stringMatching(/\.$/),
      retryable: false,
    });
    expect(await keysOf(rita)).toEqual([]);
  });

  it('takes a name of 80 characters, trimmed, on one line', async () => {
    expect((await make({ name: ` ${'🗝'.repeat(80)} `, days: 90 })).key.name).toBe('🗝'.repeat(80));
    expect((await make({ name: ' two\n lines ', days: 1 })).key.name).toBe('two lines');
  });

  it('stops at twenty living keys, also when many are made at once; ended ones do not count', async () => {
    const many = await Promise.all(
      Array.from({ length: 24 }, () => rita.ask(CREATE, { input: { name: 'one of many' } })),
    );
    const outcomes = many.map((answer) => outcome(answer, 'createApiKey'));
    const refusals = outcomes.filter(({ __typename }) => __typename === 'ApiKeyRefused');
    expect(refusals.map(({ reason }) => reason)).toEqual(Array(4).fill('TOO_MANY'));
    const [one] = await keysOf(rita);
    await rita.ask(REVOKE, { id: one?.id });
    await make({ name: 'the twentieth again' });
    expect(await refused({})).toMatchObject({ reason: 'TOO_MANY' });
    await make({ name: 'of somebody else' }, sam);
  });

  it('is for people alone, and nobody is told to sign in', async () => {
    const answer = await it_.ask(CREATE, { input: { name: 'x' } });
    expect(outcome(answer, 'createApiKey')).toMatchObject({ __typename: 'NotConnected' });
    const list = await it_.ask(LIST);
    expect(list.data['apiKeys']).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
    expect(outcome(await it_.ask(REVOKE, { id: 'x' }), 'revokeApiKey')).toMatchObject({
      __typename: 'NotConnected',
    });
  });
});

describe('the list of keys', () => {
  const pageOf = async (variables: object) => {
    const { data } = await rita.ask(LIST, variables);
    return data['apiKeys'] as { nodes: Key[]; pageInfo: Record<string, unknown> };
  };

  it('comes newest first, and can be walked from both ends without a gap or a double', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await make({ name });
    await make({ name: 'not hers' }, sam);
    const [first, last] = [await pageOf({ first: 3 }), await pageOf({ last: 3 })];
    expect(first.nodes.map(({ name }) => name).join('')).toBe('edc');
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(last.nodes.map(({ name }) => name).join('')).toBe('cba');
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const after = await pageOf({ first: 3, after: first.pageInfo['endCursor'] });
    expect(after.nodes.map(({ name }) => name).join('')).toBe('ba');
    const before = await pageOf({ last: 3, before: last.pageInfo['startCursor'] });
    expect(before.nodes.map(({ name }) => name).join('')).toBe('ed');
  });

  it('refuses a cursor that is none', async () => {
    for (const variables of [{ after: 'x' }, { last: 2, before: '' }]) {
      expect(codeOf(await rita.ask(LIST, variables))).toBe('BAD_USER_INPUT');
    }
  });

  it('forgets a key 90 days after its end, and no other', async () => {
    const old = await make({ name: 'ended long ago', days: 1 });
    const revoked = await make({ name: 'revoked long ago', days: 90 });
    await rita.ask(REVOKE, { id: revoked.key.id });
    await make({ name: 'still there', days: 90 });
    await sweepKeys(it_.app.database.fork(), new Date(Date.now() + 89 * DAY_MS));
    expect(await keysOf(rita)).toHaveLength(3);
    await sweepKeys(it_.app.database.fork(), new Date(Date.now() + 91.5 * DAY_MS));
    const left = (await keysOf(rita)).map(({ id }) => id);
    expect(left).toHaveLength(1);
    expect(left).not.toContain(old.key.id);
  });

  it('lets a key be found by its id, by its person alone', async () => {
    const { key } = await make();
    const em = it_.app.database.fork();
    const [hers, his] = [await connectionOf(it_, rita), await connectionOf(it_, sam)];
    expect(await findApiKey(em, hers, key.id, new Date())).toMatchObject({ name: key.name });
    expect(await findApiKey(em, his, key.id, new Date())).toBeNull();
    expect(await findApiKey(em, hers, "no id'", new Date())).toBeNull();
  });
});

describe('ending a key', () => {
  it('makes it worth nothing at once, and the program reads why', async () => {
    const { secret, key } = await make();
    const revoked = outcome(await rita.ask(REVOKE, { id: key.id }), 'revokeApiKey');
    expect(revoked).toMatchObject({ key: { id: key.id, state: 'REVOKED' } });
    const answer = await it_.ask(isMe, {}, secret);
    expect(answer.status).toBe(401);
    expect(answer.data).toBeUndefined();
    expect(codeOf(answer)).toBe('KEY_NOT_LIVING');
    expect(answer.errors?.[0]?.message).toMatch(/was revoked on .* UTC\. Make a new key/);
    const again = outcome(await rita.ask(REVOKE, { id: key.id }), 'revokeApiKey');
    expect(again).toEqual(revoked);
  });

  it('is for its person alone', async () => {
    const { secret, key } = await make();
    for (const id of [key.id, 'nonsense']) {
      expect(outcome(await sam.ask(REVOKE, { id }), 'revokeApiKey')).toMatchObject({
        __typename: 'ApiKeyRefused',
        reason: 'NOT_THERE',
      });
    }
    expect((await it_.ask(isMe, {}, secret)).status).toBe(200);
  });

  it('comes by itself when its time is over', async () => {
    const { secret, key } = await make({ days: 1 });
    const rows = [key.id];
    await it_.app.database.sql(`update api_key set expires_at = now() where id = $1`, rows);
    const answer = await it_.ask(isMe, {}, secret);
    expect(codeOf(answer)).toBe('KEY_NOT_LIVING');
    expect(answer.errors?.[0]?.message).toContain('ended by itself on');
    expect((await keysOf(rita))[0]).toMatchObject({ state: 'EXPIRED', revokedAt: null });
    const revoked = outcome(await rita.ask(REVOKE, { id: key.id }), 'revokeApiKey');
    expect(revoked).toMatchObject({ key: { state: 'EXPIRED', revokedAt: null } });
  });

  it('comes with its person’s deletion: from its first moment there is no such key', async () => {
    const nora = await it_.login('declines');
    const { secret } = await make({ scope: 'ACT' }, nora);
    const sql = it_.app.database.sql;
    const [me] = await sql<{ id: string }>(
      'update connection set erasing_since = now() where meta_user_id = $1 returning id',
      [nora.metaUserId],
    );
    const hidden = await it_.ask(isMe, {}, secret);
    expect(codeOf(hidden)).toBe('KEY_NOT_LIVING');
    expect(hidden.text).not.toContain('Dana');
    await sql('update connection set erasing_since = null where id = $1', [me?.id]);
    await nora.ask('mutation { deleteMe { __typename } }');
    await expect.poll(() => sql('select id from connection where id = $1', [me?.id])).toEqual([]);
    expect(await sql('select id from api_key where connection_id = $1', [me?.id])).toEqual([]);
    expect(codeOf(await it_.ask(isMe, {}, secret))).toBe('KEY_NOT_LIVING');
  });

  it('cannot be told from a key that never was', async () => {
    const answer = await it_.ask(isMe, {}, `crmf_${'x'.repeat(43)}`);
    expect(codeOf(answer)).toBe('KEY_NOT_LIVING');
    expect(answer.errors?.[0]?.message).toContain('There is no such API key');
  });
});

describe('a key is never told', () => {
  it('in an answer but the first, in a log line or in a row, whatever goes wrong', async () => {
    const { secret, key } = await make({ scope: 'ACT' });
    const sql = it_.app.database.sql;
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const told: string[] = [];
    const keep = async (answer: Promise<Response>) => void told.push(await (await answer).text());
    const post = (body: string) => fetch(`${it_.url}/graphql`, { method: 'POST', headers, body });
    await keep(post('{ not json'));
    await keep(post(JSON.stringify({ query: '{ nothing }' })));
    await keep(post(JSON.stringify({ query: isMe })));
    await keep(post(JSON.stringify({ query: 'mutation { deleteMe { __typename } }' })));
    await keep(fetch(`${it_.url}/me`, { method: 'DELETE', headers }));
    await keep(fetch(`${it_.url}/nowhere`, { headers }));
    await sql('alter table api_key rename to api_key_away');
    try {
      await keep(post(JSON.stringify({ query: isMe })));
      await keep(fetch(`${it_.url}/live`, { headers }));
      told.push((await rita.ask(CREATE, { input: { name: 'lost' } })).text);
    } finally {
      await sql('alter table api_key_away rename to api_key');
    }
    await rita.ask(REVOKE, { id: key.id });
    await keep(post(JSON.stringify({ query: isMe })));
    const rows = JSON.stringify(await sql('select * from api_key'));
    const everything = [...told, it_.logged(), rows].join('\n');
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(secret.slice('crmf_'.length));
    expect(everything.match(/crmf_[\w-]{7,}/)).toBeNull();
    const broken = told.filter((text) => text.includes('Something went wrong on our side.'));
    expect(broken).toHaveLength(3);
    expect(told.join()).not.toMatch(/api_key|relation|select/);
    expect(it_.logged()).toMatch(/relation .*api_key.* does not exist/);
  });
});
