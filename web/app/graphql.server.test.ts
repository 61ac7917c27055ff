import { afterEach, expect, test } from 'vitest';
import { browserAsks, stage } from '../test/stage.ts';
import { connected, signedOut } from '../test/worlds.ts';
import { graphql } from './gql/index.ts';
import { ask } from './graphql.server.ts';
import documents from './gql/persisted-documents.json' with { type: 'json' };

const WhatIsStored = graphql(`
  query WhatIsStored {
    ...Frame
  }
`);

afterEach(() => stage.play(signedOut));

const asked = (request: Request) => ask(request, WhatIsStored, {});
const thrownBy = (request: Request) =>
  asked(request).then(
    () => null,
    (error: unknown) => error,
  );

test('the session travels as a Bearer token, with the request id and the client’s address', async () => {
  stage.play(connected);
  const headers = { 'x-request-id': 'r-1', 'x-forwarded-for': '203.0.113.7' };
  await asked(browserAsks('/', { cookie: 'session=s-1', headers }));
  expect(stage.heard[0]?.headers).toMatchObject({ ...headers, authorization: 'Bearer s-1' });
});

test('without a session there is no Authorization header, and no cookie goes further than here', async () => {
  await asked(browserAsks('/', { cookie: 'other=1' }));
  expect(stage.heard[0]?.headers).not.toHaveProperty('authorization');
  expect(stage.heard[0]?.headers).not.toHaveProperty('cookie');
});

test('a bug of the server is a 500 that carries the server’s request id and nothing else', async () => {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: 'srv-9' };
  stage.play(() => ({ brokenWith: { message: 'Something went wrong on our side.', extensions } }));
  const thrown = await thrownBy(browserAsks('/', { cookie: 'session=secret-session' }));
  expect(thrown).toMatchObject({
    data: { kind: 'bug', requestId: 'srv-9' },
    init: { status: 500 },
  });
  expect(JSON.stringify(thrown)).not.toContain('secret-session');
});

test('a cursor that makes no sense is the address’s fault: 400', async () => {
  stage.play(() => ({
    brokenWith: { message: 'No such cursor.', extensions: { code: 'BAD_USER_INPUT' } },
  }));
  const thrown = await thrownBy(browserAsks('/', { headers: { 'x-request-id': 'r-2' } }));
  expect(thrown).toMatchObject({
    data: { kind: 'address', requestId: 'r-2' },
    init: { status: 400 },
  });
});

test('a server that cannot be reached is a 503, with our own request id', async () => {
  stage.play(() => {
    throw new Error('down');
  });
  const thrown = await thrownBy(browserAsks('/', { headers: { 'x-request-id': 'r-3' } }));
  expect(thrown).toMatchObject({
    data: { kind: 'unreachable', requestId: 'r-3' },
    init: { status: 503 },
  });
});

test('a document goes by its id, which the build wrote down with its text', async () => {
  stage.play(connected);
  await asked(browserAsks('/'));
  const [heard, ...more] = stage.heard;
  expect(heard).toMatchObject({ operation: 'WhatIsStored', variables: {} });
  expect(new Map(Object.entries(documents)).get(heard?.documentId ?? '')).toMatch(
    /query WhatIsStored \{/,
  );
  expect(more).toEqual([]);
});

test('a server that does not know the id is asked once more, in full', async () => {
  const extensions = { code: 'PERSISTED_DOCUMENT_NOT_FOUND' };
  const unknown = {
    brokenWith: { message: 'No document with this id is known here.', extensions },
  };
  stage.play(() => (stage.heard.at(-1)?.documentId === null ? connected() : unknown));
  await expect(asked(browserAsks('/'))).resolves.toMatchObject({ connection: { connected: true } });
  expect(stage.heard.map(({ documentId }) => documentId)).toEqual([expect.any(String), null]);
  stage.play(() => unknown);
  expect(await thrownBy(browserAsks('/'))).toMatchObject({ init: { status: 500 } });
  expect(stage.heard).toHaveLength(2);
});
