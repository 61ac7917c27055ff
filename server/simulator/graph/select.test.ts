import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { GraphError } from './error.ts';
import { parseFields } from './select.ts';

test('names, arguments, aliases and braces are read', () => {
  const [first, second] = parseFields(
    'id, accounts.limit(2).after(abc).as(pages){name,picture{url}}',
  );
  expect(first).toMatchObject({ name: 'id', children: null });
  expect(second).toMatchObject({
    name: 'accounts',
    alias: 'pages',
    inner: 'name,picture{url}',
    children: [{ name: 'name' }, { name: 'picture', children: [{ name: 'url' }] }],
  });
  expect(Object.fromEntries(second?.args ?? [])).toEqual({ limit: '2', after: 'abc', as: 'pages' });
});

test('nonsense is Graph’s error 100, and never anything else', () => {
  const outcome = (text: string) => {
    try {
      parseFields(text);
      return 100;
    } catch (error) {
      return error instanceof GraphError ? error.body.code : error;
    }
  };
  const letters = fc.string({ unit: fc.constantFrom(...'ab_.,(){} '), maxLength: 40 });
  fc.assert(fc.property(letters, (text) => outcome(text) === 100));
  for (const text of ['a{b', 'a}', 'a.limit', '{', ',a', 'a,,b']) {
    expect(() => parseFields(text)).toThrow(GraphError);
  }
});

test('braces nested without end are refused', () => {
  expect(() => parseFields(`${'a{'.repeat(50)}b${'}'.repeat(50)}`)).toThrow('nested too deeply');
});
