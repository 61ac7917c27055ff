// A browser for measuring: the machine's own Chromium, with a port on which Lighthouse reaches it.
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';
import { freePort } from '../../scripts/free-port.ts';

export interface Opened {
  readonly browser: Browser;
  /** Of the debugging protocol. */
  readonly port: number;
}

/** Null when none is installed. */
export async function openBrowser(): Promise<Opened | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const port = await freePort();
  const args = ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`];
  return { browser: await chromium.launch({ executablePath, args }), port };
}
