import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { operations } from './explorer/saved.ts';
import type { Own } from './explorer/saved.ts';
import { findOpened } from './explorer/saved.server.ts';
import * as recipes from './programs/recipes.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'),
);
const faultsOf = (text: string) => validate(schema, parse(text)).map(({ message }) => message);

const nothing: Own = { event: null, conversationId: null };
const own: Own = {
  event: { id: 'e1', accountId: '104958712309', kind: 'READ' },
  conversationId: 'c1',
};

test('every file is in the list, and every line of the list has its file', () => {
  const files = readdirSync(new URL('operations', import.meta.url));
  expect(files.toSorted()).toEqual(operations.map(({ name }) => `${name}.graphql`).toSorted());
});

describe.each(operations)('$name', ({ name, changes, shows }) => {
  const opened = findOpened(name, own);
  const text = opened?.text ?? '';

  test('fits the contract', () => {
    expect(faultsOf(text)).toEqual([]);
  });

  test('is one named operation of the kind that the list says', () => {
    const [operation, ...others] = parse(text).definitions;
    expect(others).toEqual([]);
    expect(operation).toMatchObject({
      kind: Kind.OPERATION_DEFINITION,
      operation: changes ? 'mutation' : 'query',
      name: { value: expect.any(String) },
    });
  });

  test('says in a sentence what it shows', () => {
    expect(shows).toMatch(/^[A-Z].{30,}\.$/);
  });

  test.each([
    ['one’s own ids', own],
    ['none', nothing],
  ])('begins with variables that it knows and all that it needs: with %s', (_whose, whose) => {
    const variables: object = JSON.parse(findOpened(name, whose)?.variables ?? '');
    const [operation] = parse(text).definitions;
    const defined =
      operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
    const names = (needed: boolean) =>
      defined
        .filter(({ type, defaultValue }) =>
          needed ? type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined : true,
        )
        .map(({ variable }) => variable.name.value);
    expect(names(false)).toEqual(expect.arrayContaining(Object.keys(variables)));
    expect(Object.keys(variables)).toEqual(expect.arrayContaining(names(true)));
  });
});

test('a name that is not in the list opens nothing; none opens the first', () => {
  expect(findOpened('../../secrets', own)).toBeNull();
  expect(findOpened(null, own)?.name).toBe('connection');
});

test('what the recipes ask fits the contract', () => {
  const addresses = { endpoint: 'https://x/graphql', schema: 'https://x/s', keys: 'https://x/k' };
  const blocks = Object.values(recipes).map((recipe) =>
    typeof recipe === 'function' ? recipe(addresses) : recipe,
  );
  const code = blocks.map((block) => block.code).join('\n');
  const texts = [
    ...[...code.matchAll(/graphql\(`([^`]+)`\)/g)].map(([, text = '']) => text),
    ...[...code.matchAll(/"query": "([^"]+)"/g)].map(([, text = '']) => text),
  ];
  expect(texts).toHaveLength(6);
  expect(texts.flatMap(faultsOf)).toEqual([]);
});
