// The import law bites: wrong imports are planted in a copy of an empty house, and each is reported.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const house = mkdtempSync(join(tmpdir(), 'house-'));
cpSync(join(root, '.dependency-cruiser.mjs'), join(house, '.dependency-cruiser.mjs'));
cpSync(join(root, 'server/package.json'), join(house, 'server/package.json'));
symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
afterAll(() => rmSync(house, { recursive: true }));

/** Cruises a house that holds nothing but these files; returns the names of the broken rules. */
function broken(files: Record<string, string>): string[] {
  for (const folder of ['server/src', 'server/simulator', 'server/test', 'web']) {
    rmSync(join(house, folder), { recursive: true, force: true });
    mkdirSync(join(house, folder), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const cruise = join(root, 'node_modules/.bin/depcruise');
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'server', 'web'];
  const report = JSON.parse(runAnyway(cruise, args)) as {
    summary: { violations: { rule: { name: string } }[] };
  };
  return [...new Set(report.summary.violations.map(({ rule }) => rule.name))];
}

/** It exits with the number of violations, which here are what is looked for. */
function runAnyway(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, {
      cwd: house,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const thing = 'export const thing = 1;\nexport type Thing = number;\n';

describe('the import law', () => {
  it('lets a room look left and into itself', () => {
    expect(
      broken({
        'server/src/base/thing.ts': thing,
        'server/src/connection/thing.ts': `export { thing } from '#base/thing';\n`,
        'server/src/channels/other.ts': thing,
        'server/src/channels/thing.ts': `export { thing } from '#connection/thing';\nexport { thing as own } from './other.ts';\n`,
      }),
    ).toEqual([]);
  });

  it.each([
    ['connection', 'channels'],
    ['connection', 'keys'],
    ['keys', 'evidence'],
    ['meta', 'vault'],
    ['webhooks', 'deletion'],
    ['base', 'meta'],
    ['deletion', 'app'],
  ])('reports %s looking right at %s', (from, to) => {
    const target = to === 'app' ? 'server/src/app.ts' : `server/src/${to}/thing.ts`;
    const specifier = to === 'app' ? '#app' : `#${to}/thing`;
    expect(
      broken({
        [target]: thing,
        [`server/src/${from}/thing.ts`]: `export { thing } from '${specifier}';\n`,
      }),
    ).toEqual([`${from}-looks-only-left`]);
  });

  it('counts a type import too', () => {
    expect(
      broken({
        'server/src/channels/thing.ts': thing,
        'server/src/connection/thing.ts': `import type { Thing } from '#channels/thing';\nexport type Mine = Thing;\n`,
      }),
    ).toEqual(['connection-looks-only-left']);
  });

  it('reports a loop inside a room', () => {
    expect(
      broken({
        'server/src/meta/one.ts': `import './two.ts';\nexport const one = 1;\n`,
        'server/src/meta/two.ts': `import './one.ts';\nexport const two = 2;\n`,
      }),
    ).toEqual(['no-loops']);
  });

  it('keeps product and simulator apart, both ways', () => {
    expect(
      broken({
        'server/simulator/thing.ts': thing,
        'server/src/meta/thing.ts': `export { thing } from '../../simulator/thing.ts';\n`,
      }),
    ).toEqual(['product-never-simulates']);
    expect(
      broken({
        'server/src/meta/thing.ts': thing,
        'server/simulator/thing.ts': `export { thing } from '../src/meta/thing.ts';\n`,
      }),
    ).toEqual(['simulator-stands-alone']);
  });

  it('lets web and server share nothing but the schema', () => {
    expect(
      broken({
        'server/src/meta/thing.ts': thing,
        'web/app/thing.ts': `export { thing } from '../../server/src/meta/thing.ts';\n`,
      }),
    ).toEqual(['web-knows-only-the-schema']);
  });

  it('reports an import that leads nowhere', () => {
    expect(broken({ 'server/src/meta/thing.ts': `export * from './nothing.ts';\n` })).toEqual([
      'no-lost-imports',
    ]);
  });
});
