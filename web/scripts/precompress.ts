// After the build: a Brotli twin beside each static text file, so that serving it costs no time.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);
const client = join(import.meta.dirname, '../build/client');

const entries = await readdir(client, { recursive: true, withFileTypes: true });
const texts = entries.filter((entry) => entry.isFile() && /\.(js|css|svg)$/.test(entry.name));
await Promise.all(
  texts.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    await writeFile(`${path}.br`, await compress(await readFile(path)));
  }),
);
