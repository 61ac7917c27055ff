// What the README says is tested: every sentence it quotes stands in the test file it names.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const house = import.meta.dirname;
const tests = new Map(
  globSync('**/*.test.ts', { cwd: house }).map((file) => [
    basename(file, '.ts'),
    readFileSync(join(house, file), 'utf8'),
  ]),
);

/** The rows of the table of platform lines, its headings left out: each with the tests it quotes. */
const [, table = ''] = readFileSync(join(house, 'README.md'), 'utf8').split('| line | stands |');
const rows = table
  .split('\n')
  .filter((row) => /^\| (?!\*\*)/.test(row))
  .map((row) => {
    const [, line = '', stands = ''] = row.split('|');
    const files = stands.split('`').slice(1);
    const quoted = files.flatMap((file, place) =>
      [...(files[place + 1] ?? '').matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => ({
        file,
        sentence,
      })),
    );
    return { line: line.trim(), quoted };
  });

test('every line of the platform notes names tests that are there', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ quoted }) => quoted.length === 0).map(({ line }) => line)).toEqual([]);
  const missing = rows.flatMap(({ line, quoted }) =>
    quoted
      .filter(({ file, sentence }) => !tests.get(file)?.includes(sentence))
      .map(({ file, sentence }) => `${line}: ${file} “${sentence}”`),
  );
  expect(missing).toEqual([]);
});
