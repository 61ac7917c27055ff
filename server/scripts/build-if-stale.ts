// Builds server and web unless what was built is newer than every source. Run from the project's root.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = ['server/dist/src/main.js', 'web/build/start.js'];
const SOURCES = ['server/src', 'server/simulator', 'server/migrations', 'web/app', 'web/server'];
const FILES = ['pnpm-lock.yaml', 'schema.graphql', 'tsconfig.json', 'web/vite.config.ts'];

export function buildIfStale(): void {
  const newest = Math.max(...SOURCES.map(newestIn), ...FILES.map(timeOf));
  if (BUILT.every((path) => existsSync(path) && timeOf(path) > newest)) return;
  console.log('Building server and web …');
  execFileSync('pnpm', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

if (import.meta.main) buildIfStale();

function newestIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, timeOf(join(entry.parentPath, entry.name))), 0);
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
