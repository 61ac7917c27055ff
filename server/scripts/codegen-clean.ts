// Fails when schema.graphql, web/app/gql or docs/client/src/gql is not what the code makes of them now.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const generated = ['schema.graphql', 'web/app/gql', 'docs/client/src/gql'];
const before = mkdtempSync(join(tmpdir(), 'contract-'));
for (const path of generated) cpSync(path, join(before, path), { recursive: true });
execFileSync('pnpm', ['codegen'], { stdio: ['ignore', 'ignore', 'inherit'] });

const stale = generated.flatMap(filesOf).filter((path) => read(path) !== read(join(before, path)));
rmSync(before, { recursive: true });
if (stale.length > 0) {
  console.error(`Stale, now written anew; commit them: ${stale.join(', ')}`);
  process.exit(1);
}

function filesOf(path: string): string[] {
  if (path.endsWith('.graphql')) return [path];
  return readdirSync(path).map((name) => join(path, name));
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
