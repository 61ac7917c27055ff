// A browser for measuring: the machine's own Chromium (CHROMIUM names another), with a port on which Lighthouse reaches it.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { freePort } from '../../scripts/free-port.ts';

export interface Opened {
  readonly browser: Browser;
  /** Of the debugging protocol. */
  readonly port: number;
}

/** Null when none is installed. */
export async function openBrowser(): Promise<Opened | null> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return null;
  const port = await freePort();
  const args = ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`];
  return { browser: await chromium.launch({ executablePath, args }), port };
}
