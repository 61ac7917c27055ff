// Which version of this software is running.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** The version in the nearest package.json above this file; built or not, that is the server's own. */
export const VERSION = readVersion(new URL('./', import.meta.url));

function readVersion(folder: URL): string {
  try {
    const text = readFileSync(new URL('package.json', folder), 'utf8');
    return manifest.parse(JSON.parse(text)).version;
  } catch (error) {
    const above = new URL('../', folder);
    if (above.href === folder.href) throw error;
    return readVersion(above);
  }
}
