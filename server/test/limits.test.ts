// Every question that the pages ask is known to the server by its id, within the limits of the API’s door, and answered;
// so is every operation that the developers’ page offers.
import { readdirSync, readFileSync } from 'node:fs';
import { getIntrospectionQuery, parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COST_LIMIT } from '#base/cost';
import { stage, type Reviewer, type Stage } from './stage.ts';

const MANIFEST = new URL('../../web/app/gql/persisted-documents.json', import.meta.url).pathname;

/** What a page would fill in; unknown ids are answered with null. */
const VARIABLES = {
  id: 'unknown',
  code: 'unknown',
  name: 'pages_show_list',
  operatorKey: 'none',
  recording: true,
};

const operationIn = (text: string) =>
  parse(text).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === 'OperationDefinition',
  );

const documents: Record<string, string> = JSON.parse(readFileSync(MANIFEST, 'utf8'));
const queries = Object.entries(documents)
  .filter(([, text]) => operationIn(text)?.operation === 'query')
  .map(([documentId, text]) => ({ documentId, name: operationIn(text)?.name?.value }));

let it_: Stage;
let rita: Reviewer;
beforeAll(async () => {
  it_ = await stage({ GRAPHQL_TRUSTED_DOCUMENTS: MANIFEST });
  rita = await it_.login('all-channels');
});
afterAll(() => it_.close());

test.each(queries)(
  '$name is answered and leaves half of the limit',
  async ({ documentId, name }) => {
    const answer = await it_.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${rita.session}` },
      payload: { documentId, variables: VARIABLES },
    });
    const { errors, extensions } = answer.json();
    expect(errors).toBeUndefined();
    expect(answer.statusCode).toBe(200);
    expect(extensions.cost.limit).toBe(COST_LIMIT);
    expect(extensions.cost.requested, `the cost of ${name}`).toBeGreaterThan(1);
    expect(extensions.cost.requested, `the cost of ${name}`).toBeLessThan(COST_LIMIT / 2);
  },
);

/** The operations that the developers’ page offers. */
const OFFERED = new URL('../../web/app/routes/developers/operations/', import.meta.url);
const offered = readdirSync(OFFERED).map((file) => ({
  file,
  query: readFileSync(new URL(file, OFFERED), 'utf8'),
}));

test.each(offered)('$file is answered and leaves half of the limit', async ({ query }) => {
  const variables = { id: 'unknown', accountId: '1', search: 'words' };
  const answer = await rita.ask(query, variables);
  expect(answer.errors).toBeUndefined();
  const { cost } = JSON.parse(answer.text).extensions;
  expect(cost.requested).toBeGreaterThan(1);
  expect(cost.requested).toBeLessThan(COST_LIMIT / 2);
});

test('there are pages to ask for', () => {
  expect(queries.length).toBeGreaterThan(12);
});

test('an explorer’s question about the schema passes, where it may be asked', async () => {
  const answer = await rita.ask(
    getIntrospectionQuery({
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      oneOf: true,
    }),
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toHaveProperty('__schema.types');
});
