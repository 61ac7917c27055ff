import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../test/render.tsx';
import { JsonTree } from './json-tree.tsx';

const draw = (json: unknown, text = JSON.stringify(json)) =>
  renderToStaticMarkup(<JsonTree json={json} text={text} channel="OTHER" />);

/** What is read on the page, without blanks. */
const readBack = (html: string): unknown =>
  JSON.parse(
    html
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );

test('the tree read as text is the JSON itself', () => {
  const hard = {
    'a"b:': ['\\', '": 1', -1.5e-7, true, null, {}, [], [[1], { x: [] }]],
    ключ: '<b>&amp;</b>',
    '': 0,
  };
  expect(readBack(draw(hard))).toEqual(hard);
  for (const value of [null, 'text', 7, [], {}, [1, 2]]) {
    expect(readBack(draw(value))).toEqual(value);
  }
});

test('branches stand open from the envelope to the words, and fold deeper down', () => {
  const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } };
  expect(draw(deep).match(/<details open="">/g)).toHaveLength(5);
  expect(draw(deep).match(/<details>/g)).toHaveLength(2);
});

test('nesting without end, and a giant, are plain text', () => {
  const nested = Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 'x');
  expect(readBack(draw(nested))).toEqual(nested);
  expect(draw(nested).match(/<details/g)?.length).toBeLessThan(30);
  const giant = draw(['x'.repeat(120_000)]);
  expect(giant).not.toContain('<details');
  expect(wordsOf(giant)).toContain('xxx');
});
