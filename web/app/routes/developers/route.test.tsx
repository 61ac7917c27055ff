import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { developing } from '../../../test/key-worlds.ts';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { signedOut } from '../../../test/worlds.ts';
import type { Answer } from './explorer/answer.ts';
import DevelopersPage, { action, loader, shouldRevalidate } from './route.tsx';

beforeEach(() => stage.play(developing));
afterEach(() => stage.play(signedOut));

const cookie = 'session=s';

async function open(path = '/developers', actionData?: unknown) {
  const data = await loader(args(browserAsks(path, { cookie })));
  const html = renderPage(DevelopersPage, {
    path,
    data,
    ...(actionData !== undefined && { actionData: plain(actionData) }),
  });
  return { html, words: wordsOf(html) };
}

type Typed = { operation: string; variables?: string; changes?: boolean };

const run = ({ operation, variables = '', changes = false }: Typed, headers = {}) =>
  action(
    args(
      browserAsks('/developers', {
        cookie,
        headers,
        form: { operation, variables, ...(changes && { changes: 'on' }) },
      }),
    ),
  );

const answerTo = async (typed: Typed): Promise<Answer> => (await run(typed)).data.answer;

describe('the list', () => {
  test('opens the first operation, and marks it', async () => {
    const { html } = await open();
    expect(html).toMatch(/<a aria-current="page"[^>]*>Connection and grants<\/a>/);
    expect(html).toContain('query Connection {');
  });

  test('opens what the address names, with an id of the reader’s own as example', async () => {
    const { html, words } = await open('/developers?operation=event');
    expect(words).toContain('An event with its payload as Meta sent it');
    expect(html).toContain('query Event($id: ID!)');
    expect(html).toContain('&quot;id&quot;: &quot;e1&quot;');
  });

  test('a name that is not there is a 404', async () => {
    await expect(open('/developers?operation=nope')).rejects.toMatchObject({ status: 404 });
  });

  test('reading the page asks the API once', async () => {
    await open();
    expect(stage.heard.map(({ operation }) => operation)).toEqual(['Explorer']);
  });
});

describe('running', () => {
  test('asks as the signed-in person and shows the JSON with how it went', async () => {
    const answer = await run({ operation: '{ connection { displayName } }' });
    expect(stage.heard[0]?.headers.authorization).toBe('Bearer s');
    const { html, words } = await open('/developers', answer);
    expect(words).toContain('Status 200');
    expect(words).toMatch(/Duration \d+ ms/);
    expect(html).toContain('&quot;displayName&quot;: &quot;Rita Reviewer&quot;');
    expect(html).not.toContain('Bearer');
  });

  test('takes variables', async () => {
    const operation = 'query ($id: ID!) { webhookEvent(id: $id) { summary } }';
    const answer = await answerTo({ operation, variables: '{ "id": "e5" }' });
    expect(answer).toMatchObject({ kind: 'answered', errors: [] });
    expect(answer).toHaveProperty('json', expect.stringContaining('living-room.jpg'));
  });

  test('shows again what was typed, without scripts', async () => {
    const typed = { operation: '{ connection { typo } }', variables: '{ "x": 1 }' };
    const { html } = await open('/developers', await run(typed));
    expect(html).toContain('{ connection { typo } }</textarea>');
    expect(html).toContain('{ &quot;x&quot;: 1 }</textarea>');
  });

  test('an error of the API is told with its sentence, and is no error of the page', async () => {
    const sent = await run({ operation: '{ connection { typo } }' });
    expect(sent.init?.status).toBe(200);
    const { words } = await open('/developers', sent);
    expect(words).toContain('with errors');
    expect(words).toContain('Cannot query field "typo" on type "MetaConnection".');
    expect(words).toContain('line 1, column 16');
  });

  test('code and request id of a bug of the API are told', async () => {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: 'server-request-9' };
    stage.play(() => ({ brokenWith: { message: 'Something went wrong.', extensions } }));
    const answer = await answerTo({ operation: '{ connection { connected } }' });
    expect(answer).toMatchObject({
      requestId: 'server-request-9',
      errors: [{ message: 'Something went wrong.', code: 'INTERNAL_SERVER_ERROR', at: null }],
    });
  });

  test('an API that is away is told with 503', async () => {
    stage.play(() => {
      throw new Error('The server hangs up');
    });
    const sent = await run({ operation: '{ connection { connected } }' });
    expect(sent.init?.status).toBe(503);
    expect(sent.data.answer).toMatchObject({ message: 'The API did not answer.' });
  });

  test('somebody who is not logged in runs as nobody, and is told so', async () => {
    stage.play(signedOut);
    const data = await loader(args(browserAsks('/developers')));
    const words = wordsOf(renderPage(DevelopersPage, { path: '/developers', data }));
    expect(words).toContain('operations run as nobody');
    expect(words).toContain('Continue with Facebook');
    const sent = await action(
      args(browserAsks('/developers', { form: { operation: '{ connection { connected } }' } })),
    );
    expect(stage.heard.at(-1)?.headers.authorization).toBeUndefined();
    expect(sent.data.answer).toMatchObject({
      kind: 'answered',
      json: expect.stringContaining('"connected": false'),
    });
  });

  test('what stands around the editor is not read anew by a run', () => {
    const at = new URL('http://x/developers');
    const asked = {
      currentUrl: at,
      nextUrl: at,
      currentParams: {},
      nextParams: {},
      defaultShouldRevalidate: true,
    };
    expect(shouldRevalidate({ ...asked, formMethod: 'POST' })).toBe(false);
    expect(shouldRevalidate(asked)).toBe(true);
  });
});

describe('changes', () => {
  const operation = 'mutation { checkWebhooks { __typename } }';

  test('do not run by themselves', async () => {
    const sent = await run({ operation });
    expect(stage.heard).toEqual([]);
    expect(sent.init?.status).toBe(400);
    const { words } = await open('/developers', sent);
    expect(words).toContain('A mutation changes something, so it did not run.');
    expect(words).toContain('Tick “Allow changes”');
  });

  test('run when they were allowed for this run', async () => {
    expect(await answerTo({ operation, changes: true })).toMatchObject({ errors: [] });
    expect(stage.heard).toHaveLength(1);
    const { html } = await open('/developers', await run({ operation, changes: true }));
    expect(html).toMatch(/<input type="checkbox" name="changes"\/>/);
  });

  test.each([
    ['startLogin(input: {}) { __typename }', '/'],
    ['finishLogin(input: {}) { __typename }', '/'],
    ['logout { __typename }', '/dashboard'],
    ['createApiKey(input: { name: "x" }) { __typename }', '/developers/keys'],
    ['revokeApiKey(id: "x") { __typename }', '/developers/keys'],
    ['deleteMe { __typename }', '/delete'],
  ])('that have a page of their own are done there: %s', async (field, to) => {
    const answer = await answerTo({ operation: `mutation { ${field} }`, changes: true });
    expect(answer).toMatchObject({ kind: 'refused', status: 403, link: { to } });
    expect(stage.heard).toEqual([]);
  });

  test.each([
    'mutation { harmless: deleteMe { __typename } }',
    'mutation { ...A } fragment A on Mutation { ... { deleteMe { __typename } } }',
    'mutation { checkWebhooks { __typename } deleteMe @skip(if: false) { __typename } }',
  ])('are found wherever they hide: %s', async (hidden) => {
    expect(await answerTo({ operation: hidden, changes: true })).toMatchObject({ status: 403 });
    expect(stage.heard).toEqual([]);
  });
});

describe('what cannot run is told and asks nobody:', () => {
  const query = '{ connection { connected } }';

  test.each([
    ['nothing', { operation: '  ' }, 'There is no operation here.'],
    ['half an operation', { operation: '{ connection {' }, 'Syntax Error: Expected Name'],
    ['a fragment alone', { operation: 'fragment A on Query { __typename }' }, 'no operation here'],
    ['two operations', { operation: 'query A { a } query B { b }' }, 'There are 2 operations'],
    ['a type', { operation: 'type A { a: Int }' }, 'no operation here'],
    [
      'a subscription',
      { operation: 'subscription { webhookEventReceived { cursor } }' },
      'A subscription stays open',
    ],
    ['variables that are no JSON', { operation: query, variables: '{ id: 1 }' }, 'are not JSON'],
    ['variables that are a list', { operation: query, variables: '[1]' }, 'no JSON object'],
    ['a novel', { operation: '#'.repeat(20_001) }, 'at most 20,000 characters'],
    ['long variables', { operation: query, variables: ' '.repeat(10_001) }, 'at most 10,000'],
    ['an abyss', { operation: '{a'.repeat(9_000) }, 'more that 1500 tokens'],
  ])('%s', async (_what, typed, told) => {
    const sent = await run(typed);
    expect(sent.init?.status).toBeGreaterThanOrEqual(400);
    expect(sent.init?.status).toBeLessThan(500);
    expect(stage.heard).toEqual([]);
    const { words } = await open('/developers', sent);
    expect(words).toContain(told);
  });

  test('a form larger than any of ours', async () => {
    const sent = await run({ operation: query }, { 'content-length': '70000' });
    expect(sent).toMatchObject({ init: { status: 413 }, data: { written: null } });
  });

  test('but variables may nest as deep as they are long', async () => {
    const variables = `{ "x": ${'['.repeat(4_900)}${']'.repeat(4_900)} }`;
    expect(await answerTo({ operation: query, variables })).toMatchObject({ kind: 'answered' });
  });
});
