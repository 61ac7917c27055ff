// The gate of the contract bites: changes are planted in a copy of the contract, and the command is run as a developer runs it.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SERVER = fileURLToPath(new URL('..', import.meta.url));
const RELEASED = `"""What can be asked."""
type Query {
  """A thing."""
  thing(id: ID!): Thing
  """Another."""
  other: String
}
"""A thing."""
type Thing { name: String kind: Kind }
"""Another thing."""
type Gadget { name: String }
"""Of what kind."""
enum Kind { ROUND SQUARE }
`;
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-11-26\n\nThe first.\n';

describe('the gate of the contract', () => {
  let house: string;
  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'contract-'));
    mkdirSync(join(house, 'docs/api'), { recursive: true });
    write('docs/api/released.graphql', RELEASED);
    write('docs/api/CHANGELOG.md', CHANGELOG);
    write('schema.graphql', RELEASED);
  });
  afterEach(() => rmSync(house, { recursive: true }));

  const write = (path: string, text: string) => writeFileSync(join(house, path), text);
  const read = (path: string) => readFileSync(join(house, path), 'utf8');
  const plant = (was: string, is: string) =>
    write('schema.graphql', read('schema.graphql').replace(was, is));
  const explain = (line: string, why: string) =>
    write(
      'docs/api/CHANGELOG.md',
      read('docs/api/CHANGELOG.md').replace(`- ${line}\n`, `- ${line}\n  Why: ${why}\n`),
    );

  function run(...args: string[]): Promise<{ code: number; printed: string }> {
    return new Promise((resolve) => {
      execFile(
        join(SERVER, 'node_modules/.bin/tsx'),
        [join(SERVER, 'scripts/schema-changes.ts'), ...args],
        { cwd: house },
        (error, stdout, stderr) => {
          const code = typeof error?.code === 'number' ? error.code : 0;
          resolve({ code, printed: stdout + stderr });
        },
      );
    });
  }

  const REMOVED = "Field 'other' was removed from object type 'Query'";

  it('is open while nothing changed', async () => {
    expect(await run('clean')).toEqual({ code: 0, printed: '' });
    await run('changes');
    expect(read('docs/api/CHANGELOG.md')).toBe(CHANGELOG);
  });

  it('refuses a breaking change until it is listed, and then until a reason stands beneath it', async () => {
    plant('"""Another."""\n  other: String', '');
    const unlisted = await run('clean');
    expect(unlisted.code).toBe(1);
    expect(unlisted.printed).toContain('is not what the two schemas give');
    const listed = await run('changes');
    expect(listed).toMatchObject({ code: 0 });
    expect(read('docs/api/CHANGELOG.md')).toContain(`### Breaking\n\n- ${REMOVED}\n`);
    const silent = await run('clean');
    expect(silent.code).toBe(1);
    expect(silent.printed).toBe(
      `Breaking without a reason: ${REMOVED}. Write “  Why: …” beneath it in docs/api/CHANGELOG.md.\n`,
    );
    explain(REMOVED, 'Nobody asked for it.');
    expect(await run('clean')).toEqual({ code: 0, printed: '' });
  });

  it('does not take an empty reason, nor one beneath another line', async () => {
    plant('"""Another."""\n  other: String', '');
    plant('ROUND SQUARE', 'ROUND');
    await run('changes');
    explain(REMOVED, ' ');
    explain("Enum value 'SQUARE' was removed from enum 'Kind'", 'There are no squares.');
    const { code, printed } = await run('clean');
    expect(code).toBe(1);
    expect(printed.match(/Breaking without a reason/g)).toHaveLength(1);
    expect(printed).toContain(REMOVED);
  });

  it('keeps reasons and words when it writes anew, and drops the reason of what is no longer changed', async () => {
    plant('"""Another."""\n  other: String', '');
    plant('ROUND SQUARE', 'ROUND');
    await run('changes');
    explain(REMOVED, 'Nobody asked for it.');
    explain("Enum value 'SQUARE' was removed from enum 'Kind'", 'There are no squares.');
    const words = 'A quiet release.\n\n### Breaking';
    write('docs/api/CHANGELOG.md', read('docs/api/CHANGELOG.md').replace('### Breaking', words));
    plant('kind: Kind', 'kind: Kind size: Int');
    plant('enum Kind { ROUND }', 'enum Kind { ROUND SQUARE }');
    await run('changes');
    const text = read('docs/api/CHANGELOG.md');
    expect(text).toContain(
      `A quiet release.\n\n### Breaking\n\n- ${REMOVED}\n  Why: Nobody asked for it.\n`,
    );
    expect(text).toContain("### Added\n\n- Field 'size' was added to object type 'Thing'\n");
    expect(text).not.toContain('squares');
    expect(text).toMatch(/\n## \[0\.1\.0\] - 2026-11-26\n\nThe first\.\n$/);
    expect((await run('clean')).code).toBe(0);
  });

  it('draws together what differs in its last name alone, and leaves descriptions out', async () => {
    plant('type Thing { name: String', 'type Thing { name: String at: Int');
    plant('type Gadget { name: String', 'type Gadget { name: String at: Int');
    plant('"""A thing."""\ntype', '"""A thing, told better."""\ntype');
    plant('ROUND SQUARE', 'ROUND SQUARE OVAL');
    await run('changes');
    expect(read('docs/api/CHANGELOG.md')).toContain(
      "### Dangerous\n\n- Enum value 'OVAL' was added to enum 'Kind'\n\n### Added\n\n- Field 'at' was added to object type 'Gadget', 'Thing'\n\n## [0.1.0]",
    );
  });

  it('releases what is listed under a version, once, and begins anew', async () => {
    plant('"""Another."""\n  other: String', '');
    expect((await run('release', '0.2.0')).code).toBe(1);
    await run('changes');
    explain(REMOVED, 'Nobody asked for it.');
    expect((await run('release', 'two')).printed).toContain('form 1.2.3');
    expect((await run('release', '0.1.0')).printed).toContain('released already');
    expect(read('docs/api/released.graphql')).toBe(RELEASED);
    expect(await run('release', '0.2.0')).toEqual({ code: 0, printed: '' });
    expect(read('docs/api/released.graphql')).toBe(read('schema.graphql'));
    expect(read('docs/api/CHANGELOG.md')).toMatch(
      /## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n### Breaking\n\n- .*\n {2}Why: .*\n\n## \[0\.1\.0\]/,
    );
    expect((await run('clean')).code).toBe(0);
  });
}, 60_000);
