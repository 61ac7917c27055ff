// Every question that the pages ask is within the limits of the contract's door, and is answered.
import { readFileSync } from 'node:fs';
import { print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stage, type Reviewer, type Stage } from './stage.ts';

const generated = readFileSync(new URL('../../web/app/gql/graphql.ts', import.meta.url), 'utf8');

/** What a page would fill in; unknown ids are answered with null. */
const VARIABLES = {
  id: 'unknown',
  code: 'unknown',
  name: 'pages_show_list',
  operatorKey: 'none',
  recording: true,
};

const operationOf = (document: DocumentNode): OperationDefinitionNode | undefined =>
  document.definitions.find((one) => one.kind === 'OperationDefinition');

const queries = [...generated.matchAll(/^export const \w+Document = (\{.*\}) as unknown as/gm)]
  .map(([, json = '{}']) => JSON.parse(json) as DocumentNode)
  .filter((document) => operationOf(document)?.operation === 'query')
  .map((document) => ({ name: operationOf(document)?.name?.value, query: print(document) }));

let it_: Stage;
let rita: Reviewer;
beforeAll(async () => {
  it_ = await stage();
  rita = await it_.login('all-channels');
});
afterAll(() => it_.close());

test.each(queries)('$name is answered', async ({ query }) => {
  const answer = await rita.ask(query, VARIABLES);
  expect(answer.errors).toBeUndefined();
  expect(answer.status).toBe(200);
});

test('there are pages to ask for', () => {
  expect(queries.length).toBeGreaterThan(12);
});
