import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish, goThroughDialog, stage, type Stage } from '../../test/stage.ts';
import { statementsOf } from '../../test/statements.ts';
import { readTrustedDocuments } from './trusted-documents.ts';

const OF_WEB = new URL('../../../web/app/gql/persisted-documents.json', import.meta.url).pathname;

const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
afterAll(() => rmSync(folder, { recursive: true }));

function manifest(content: unknown): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('a server that answers trusted documents only', () => {
  const OWN = 'query Own { connection { connected } }';
  const STRANGE = '{ connection { connected displayName } }';
  const documents: Record<string, string> = JSON.parse(readFileSync(OF_WEB, 'utf8'));
  const byName = (name: string) =>
    Object.keys(documents).find((id) => documents[id]?.includes(` ${name}(`));

  let it_: Stage;
  beforeAll(async () => {
    const files = [OF_WEB, manifest({ [idOf(OWN)]: OWN })].join(', ');
    it_ = await stage({ GRAPHQL_TRUSTED_DOCUMENTS: files, GRAPHQL_ONLY_TRUSTED: 'on' });
  });
  afterAll(() => it_.close());

  async function send(payload: object, session: string | null = null) {
    const answer = await it_.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: session === null ? {} : { authorization: `Bearer ${session}` },
      payload,
    });
    const body = answer.json();
    return { status: answer.statusCode, ...body, code: body.errors?.[0]?.extensions.code };
  }

  const trusted = (name: string) => async (_text: string, variables?: object) => ({
    ...(await send({ documentId: byName(name), variables })),
    text: name,
  });

  it('answers them by their id, and as their text, to anybody', async () => {
    expect(await send({ documentId: idOf(OWN) })).toMatchObject({
      status: 200,
      data: { connection: { connected: false } },
      extensions: { cost: { requested: 3 } },
    });
    expect((await send({ query: OWN })).status).toBe(200);
  });

  it('lets a person in by the documents of the pages, and from then on answers what they ask', async () => {
    const doors = { simulator: it_.simulator, ask: trusted('StartLogin') };
    const { data } = await finish(
      trusted('FinishLogin'),
      await goThroughDialog(doors, 'all-channels', {}),
    );
    const { session } = data['finishLogin'] as { session: string };
    expect(await send({ query: STRANGE }, session)).toMatchObject({
      data: { connection: { connected: true } },
    });
  });

  it('refuses the documents of others without reading them, and says what to do', async () => {
    for (const query of [STRANGE, `${OWN} `, '{ nothing', '{ __schema { types { name } } }']) {
      let answer: Awaited<ReturnType<typeof send>> | undefined;
      expect(
        await statementsOf(it_.app.database, async () => (answer = await send({ query }))),
      ).toBe(0);
      expect(answer).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_TRUSTED' });
      expect(answer?.errors[0].message).toContain('Send `Authorization: Bearer …`');
    }
    expect((await send({ query: STRANGE }, 'x'.repeat(43))).code).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('counts the cost of a trusted document with the variables of the moment', async () => {
    const text = 'query Rows($first: Int) { webhookEvents(first: $first) { nodes { id } } }';
    const rows = await stage({ GRAPHQL_TRUSTED_DOCUMENTS: manifest({ [idOf(text)]: text }) });
    const answer = await rows.app.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { documentId: idOf(text), variables: { first: 100_000 } },
    });
    expect(answer.json().errors[0].extensions.code).toBe('OPERATION_TOO_COSTLY');
    await rows.close();
  });

  it.each([
    [
      'an id that it does not know',
      { documentId: idOf('{ x }') },
      404,
      'PERSISTED_DOCUMENT_NOT_FOUND',
    ],
    ['an id in another form', { documentId: 'constructor' }, 404, 'PERSISTED_DOCUMENT_NOT_FOUND'],
    ['an id that is no text', { documentId: 7 }, 400, 'BAD_REQUEST'],
    ['an id and a text', { documentId: idOf(OWN), query: OWN }, 400, 'BAD_REQUEST'],
    [
      'a text left by somebody before',
      { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(OWN).slice(7) } } },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
  ])('does not answer %s', async (_what, body, status, code) => {
    expect(await send(body)).toMatchObject({ status, code });
  });
});

describe('a manifest of trusted documents', () => {
  it('stops the start when it is not what it says, and names the file', () => {
    const text = '{ connection { connected } }';
    const read = (content: unknown) => {
      const file = manifest(content);
      return [() => readTrustedDocuments([file]), file] as const;
    };
    const wrong: [unknown, RegExp][] = [
      [{ [idOf(text)]: `${text} ` }, /the text of sha256:[0-9a-f]{64} has another hash/],
      [{ short: text }, /the text of short has another hash/],
      [[text], /expected record/],
      ['not json', /JSON/],
    ];
    for (const [content, problem] of wrong) {
      const [act, file] = read(content);
      expect(act).toThrow(problem);
      expect(act).toThrow(`GRAPHQL_TRUSTED_DOCUMENTS: ${file} is not usable`);
    }
    expect(() => readTrustedDocuments(['/nowhere.json'])).toThrow(/\/nowhere\.json.*ENOENT/);
  });

  it('stands beside others, and none is needed', () => {
    const files = ['{ a }', '{ b }'].map((text) => manifest({ [idOf(text)]: text }));
    const both = readTrustedDocuments(files);
    expect([both.find(idOf('{ a }')), both.find(idOf('{ b }'))]).toEqual(['{ a }', '{ b }']);
    expect(readTrustedDocuments([]).includes('{ a }')).toBe(false);
  });
});
