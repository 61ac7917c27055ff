// PGlite has no lock across processes: two that open one folder lose rows without a word. So a file beside the
// folder names the process that holds it. A file left by a process that no longer lives is taken over.
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface FolderLock {
  release(): Promise<void>;
}

/** Throws with a plain sentence when another living process holds the folder. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = `${folder}.lock`;
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true });
  if (!(await tryLock(path))) {
    const holder = await holderOf(path);
    if (holder !== null && isAlive(holder)) {
      throw new Error(
        `The embedded database in ${folder} is in use by process ${holder}. Stop that process, or set DATABASE_FOLDER or DATABASE_URL.`,
      );
    }
    await rm(path, { force: true });
    if (!(await tryLock(path))) {
      throw new Error(`The embedded database in ${folder} was just taken by another process.`);
    }
  }
  return { release: () => rm(path, { force: true }) };
}

/** Creating the file with `wx` is atomic: exactly one process succeeds. */
async function tryLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const pid = Number(text);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
