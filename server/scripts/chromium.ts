// The machine's own Chromium: the one that CHROMIUM names, or one where Linux keeps it.
import { existsSync } from 'node:fs';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The program's path; null when none is installed. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  return [named, ...USUAL].find((path) => path !== undefined && existsSync(path)) ?? null;
}
