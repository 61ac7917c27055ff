// A whole database as one file, and back: PostgreSQL by its own pg_dump and pg_restore, the embedded database by the archive of its
// folder. The password of DATABASE_URL is handed over in the environment, because everybody may read what a program was called with.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { DatabaseSettings } from '#base/database';
import { lockFolder } from '#base/folder-lock';
import { peek } from '#base/peek';

type Place = Pick<DatabaseSettings, 'url' | 'folder'>;

/** Writes the dump beside the file first, so that a file of that name is a whole one. Readable by its owner alone. */
export async function dumpTo(file: string, { url, folder }: Place): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    // Made here, with our rights: pg_dump keeps those of a file that is there.
    await writeFile(unfinished, '', { mode: 0o600 });
    if (url === null) await writeFile(unfinished, await archive(folder));
    else await run('pg_dump', url, ['--format=custom', ...NO_OWNERS, `--file=${unfinished}`]);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Puts a dump into an empty database. Throws with a plain sentence when it is not empty. */
export async function loadFrom(file: string, { url, folder }: Place): Promise<void> {
  if (url === null) return unpack(file, folder);
  await requireEmpty(url);
  const whole = ['--exit-on-error', '--single-transaction'];
  await run('pg_restore', url, [...NO_OWNERS, ...whole, file]);
}

/** A dump is put in place by whoever restores it. */
const NO_OWNERS = ['--no-owner', '--no-privileges'];

async function archive(folder: string): Promise<Uint8Array> {
  const lock = await lockFolder(folder);
  try {
    const pglite = new PGlite(folder);
    const dump = await pglite.dumpDataDir('gzip');
    await pglite.close();
    return new Uint8Array(await dump.arrayBuffer());
  } finally {
    await lock.release();
  }
}

async function unpack(file: string, folder: string): Promise<void> {
  const bytes = await readFile(file);
  const lock = await lockFolder(folder);
  try {
    if ((await readdir(folder)).length > 0) throw notEmpty(`The folder ${folder}`);
    const pglite = new PGlite(folder, { loadDataDir: new Blob([new Uint8Array(bytes)]) });
    await pglite.waitReady;
    await pglite.close();
  } finally {
    await lock.release();
  }
}

async function requireEmpty(url: string): Promise<void> {
  const { sql, close } = await peek({ url, folder: '' });
  try {
    const tables = await sql?.(
      `select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname !~ '^pg_' and nspname <> 'information_schema' limit 1`,
    );
    if (tables?.length !== 0) throw notEmpty('The database of DATABASE_URL');
  } finally {
    await close();
  }
}

function notEmpty(what: string): Error {
  return new Error(`${what} is not empty: restore into an empty one, nothing is overwritten.`);
}

async function run(program: string, databaseUrl: string, args: readonly string[]): Promise<void> {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  const child = spawn(program, [...args, `--dbname=${url.href}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(password === '' ? {} : { PGPASSWORD: password }) },
  });
  const [code] = (await once(child, 'exit').catch((error: unknown) => {
    throw new Error(
      `${program} could not be started: install PostgreSQL’s client programs (apt-get install postgresql-client).`,
      { cause: error },
    );
  })) as [number | null];
  if (code !== 0) throw new Error(`${program} has failed.`);
}
