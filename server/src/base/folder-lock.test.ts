import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#base/database';
import { ENTITIES } from '#entities';
import { MIGRATIONS } from '../../migrations/index.ts';
import { lockFolder } from './folder-lock.ts';

describe('the folder of the embedded database', () => {
  let parent: string;
  let folder: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'lock-'));
    folder = join(parent, 'database');
  });
  afterEach(() => rm(parent, { recursive: true }));

  it('belongs to one process at a time, and the other is told which holds it', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(
      `The embedded database in ${folder} is in use by process ${process.pid}.`,
    );
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it('left by a process that no longer lives is taken over', async () => {
    // Above every pid that Linux gives out.
    await writeFile(`${folder}.lock`, '99999999');
    const lock = await lockFolder(folder);
    expect(await readFile(`${folder}.lock`, 'utf8')).toBe(String(process.pid));
    await lock.release();
  });

  it('keeps what was stored when it is opened again', async () => {
    const settings = { url: null, folder, entities: ENTITIES, migrations: MIGRATIONS };
    const first = await openDatabase(settings);
    await first.sql(`insert into login_attempt values ('state', 'browser', now())`);
    await expect(openDatabase(settings)).rejects.toThrow('is in use by process');
    await first.close();
    const second = await openDatabase(settings);
    expect(await second.sql('select state_hash from login_attempt')).toEqual([
      { state_hash: 'state' },
    ]);
    await second.close();
  });
});
