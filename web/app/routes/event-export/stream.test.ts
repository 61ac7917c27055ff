import { expect, test } from 'vitest';
import { manyEvents } from '../../../test/event-worlds.ts';
import type { ExportedEvent } from './document.server.ts';
import { formats } from './exported.ts';
import { streamOf } from './stream.ts';
import type { ExportedPage } from './stream.ts';

const size = 100;

/** A list of `number` events, read a hundred at a time; `asked` are the cursors that were asked for. */
function listOf(number: number) {
  const all = manyEvents(number) as unknown as ExportedEvent[];
  const asked: (string | null)[] = [];
  const page = (from: number): ExportedPage => ({
    nodes: all.slice(from, from + size),
    pageInfo: { hasNextPage: from + size < number, endCursor: String(from + size) },
  });
  const read = async (after: string | null) => {
    asked.push(after);
    return page(Number(after));
  };
  return { first: page(0), read, asked };
}

const writes = (number: number, most: number, format: 'jsonl' | 'csv' = 'jsonl') => {
  const { first, read, asked } = listOf(number);
  const stream = streamOf({ format: formats[format], reveal: false, most, first, read });
  return { asked, text: new Response(stream).text() };
};

const linesOf = (text: string) => text.trimEnd().split('\n');

test('a list that goes on is cut, and its last line says so', async () => {
  const lines = linesOf(await writes(300, 250).text);
  expect(lines).toHaveLength(251);
  expect(lines.at(-1)).toBe('{"truncated":true}');
});

test('cut at the end of a page it says so too, and reads no further', async () => {
  const { text, asked } = writes(300, 200);
  const lines = linesOf(await text);
  expect(lines).toHaveLength(201);
  expect(lines.at(-1)).toBe('{"truncated":true}');
  expect(asked).toEqual(['100']);
});

test('a list of exactly as many was not cut', async () => {
  const lines = linesOf(await writes(200, 200).text);
  expect(lines).toHaveLength(200);
  expect(lines.at(-1)).toContain('"id":"n00001"');
});

test('the header of a CSV stands once, over all pages', async () => {
  const text = await writes(250, 1_000, 'csv').text;
  expect(text.match(/^id,/gm)).toHaveLength(1);
  expect(text.trimEnd().split('\r\n')).toHaveLength(251);
});

test('a page is read when it is taken, not before', async () => {
  const { first, read, asked } = listOf(300);
  const reader = streamOf({
    format: formats.jsonl,
    reveal: false,
    most: 1_000,
    first,
    read,
  }).getReader();
  await reader.read();
  await reader.cancel();
  expect(asked.length).toBeLessThanOrEqual(1);
});
