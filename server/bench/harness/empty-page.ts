// Builds the web with nothing but /empty beside the product's own build, which it follows: it is made anew after each of those.
import { execFileSync } from 'node:child_process';
import { copyFileSync, statSync } from 'node:fs';

const WEB = new URL('../../../web/', import.meta.url).pathname;
const START = `${WEB}build/start.js`;

/** The file that starts it, told from the project's root. The same process as the product's: only its pages differ. */
export const EMPTY_START = 'web/build/empty-page/start.js';
const COPIED = `${WEB}build/empty-page/start.js`;

export function buildEmptyPage(): void {
  if (timeOf(COPIED) > timeOf(START)) return;
  const remix = `${WEB}node_modules/@remix-run/dev/dist/cli.js`;
  const config = `${WEB}test/empty-page/vite.config.ts`;
  execFileSync(process.execPath, [remix, 'vite:build', WEB, '--config', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  copyFileSync(START, COPIED);
}

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
