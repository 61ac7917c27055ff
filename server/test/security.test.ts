// What docs/security.md says is tested: every sentence it quotes stands in the test file it names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1);

/** “…” behind the file in which it stands, as the row has them. */
function quotedIn(row: string): { file: string; sentence: string }[] {
  const [, , heldBy = ''] = row.split('|');
  const parts = heldBy.split('`').slice(1);
  return parts.flatMap((file, place) =>
    [...(parts[place + 1] ?? '').matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => ({
      file,
      sentence,
    })),
  );
}

function isTested({ file, sentence }: { file: string; sentence: string }): boolean {
  const path = ['ts', 'tsx'].map((end) => join(root, `${file}.${end}`)).find(existsSync);
  if (path === undefined) return false;
  return readFileSync(path, 'utf8')
    .replaceAll(String.raw`\'`, "'")
    .includes(sentence);
}

test('every item is held by tests that are there', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => quotedIn(row).length === 0)).toEqual([]);
  const quoted = rows.flatMap(quotedIn);
  expect(quoted.filter((one) => !isTested(one))).toEqual([]);
});
