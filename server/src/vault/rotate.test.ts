// Rotation: every data key under the new master key, and nobody notices.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#base/database';
import { onPostgres, openTestDatabase } from '../../test/databases.ts';
import { createVault, type Vault } from './vault.ts';

const OLD = { id: 'old', key: Buffer.alloc(32, 1) };
const NEW = { id: 'new', key: Buffer.alloc(32, 2) };

describe('rotation', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  const keepFor = async (vault: Vault, owners: readonly string[]) => {
    for (const ownerId of owners) {
      await vault.keep(database.fork(), { ownerId, purpose: 'user', subject: '1', token: ownerId });
    }
  };
  const lendTo = (vault: Vault, ownerId: string) =>
    vault.lend(database.fork(), { ownerId, purpose: 'user', subject: '1' });
  const idsOf = (count: number) => Array.from({ length: count }, () => randomUUID());

  it('wraps every data key by the first master key, over several batches, and only once', async () => {
    const owners = idsOf(450);
    await keepFor(createVault([OLD]), owners);
    const both = createVault([NEW, OLD]);
    expect(await both.rotate(database.fork())).toEqual({ rewrapped: 450, broken: 0, remaining: 0 });
    expect(await both.rotate(database.fork())).toEqual({ rewrapped: 0, broken: 0, remaining: 0 });
    const newAlone = createVault([NEW]);
    const lent = await Promise.all(owners.map((ownerId) => lendTo(newAlone, ownerId)));
    expect(lent).toEqual(owners);
    await expect(lendTo(createVault([OLD]), owners[0] ?? '')).rejects.toThrow('"new"');
  });

  it('leaves and counts what it cannot open: a broken seal, an unknown master key', async () => {
    const [broken = '', unknown = '', fine = ''] = idsOf(3);
    await keepFor(createVault([OLD]), [broken, fine]);
    await keepFor(createVault([{ id: 'lost', key: Buffer.alloc(32, 3) }]), [unknown]);
    await database.sql(
      `update data_key set envelope = (select envelope from data_key where owner_id = $1) where owner_id = $2`,
      [fine, broken],
    );
    const both = createVault([NEW, OLD]);
    expect(await both.rotate(database.fork())).toEqual({ rewrapped: 1, broken: 1, remaining: 2 });
    expect(await lendTo(createVault([NEW]), fine)).toBe(fine);
  });

  it.runIf(onPostgres)(
    'passes over a data key that is being destroyed, without waiting',
    async () => {
      const [gone = '', stays = ''] = idsOf(2);
      await keepFor(createVault([OLD]), [gone, stays]);
      const both = createVault([NEW, OLD]);
      await database.fork().transactional(async (em) => {
        await both.forget(em, gone);
        const counts = await both.rotate(database.fork());
        expect(counts).toEqual({ rewrapped: 1, broken: 0, remaining: 1 });
      });
      expect(await both.rotate(database.fork())).toEqual({ rewrapped: 0, broken: 0, remaining: 0 });
    },
  );

  it.runIf(onPostgres)('does not wait for a transaction that keeps a token just now', async () => {
    const [ownerId = ''] = idsOf(1);
    await keepFor(createVault([OLD]), [ownerId]);
    const both = createVault([NEW, OLD]);
    await database.fork().transactional(async (em) => {
      await both.keep(em, { ownerId, purpose: 'page', subject: '2', token: 'two' });
      const counts = await both.rotate(database.fork());
      expect(counts).toEqual({ rewrapped: 1, broken: 0, remaining: 0 });
    });
    const lent = createVault([NEW]).lend(database.fork(), {
      ownerId,
      purpose: 'page',
      subject: '2',
    });
    expect(await lent).toBe('two');
  });

  it.runIf(onPostgres)('works while servers lend and keep, with no failure', async () => {
    const owners = idsOf(400);
    await keepFor(createVault([OLD]), owners);
    const both = createVault([NEW, OLD]);
    const rotating = new AbortController();
    let lent = 0;
    const work = async (offset: number) => {
      for (let n = offset; !rotating.signal.aborted; n += 7) {
        const ownerId = owners[n % owners.length] ?? '';
        expect(await lendTo(both, ownerId)).toBe(ownerId);
        const page = { ownerId, purpose: 'page', subject: `${n % 5}` } as const;
        await both.keep(database.fork(), { ...page, token: `${ownerId} ${page.subject}` });
        expect(await both.lend(database.fork(), page)).toBe(`${ownerId} ${page.subject}`);
        lent += 2;
      }
    };
    const workers = [0, 1, 2, 3].map(work);
    const there = createVault([NEW, OLD]);
    const back = createVault([OLD, NEW]);
    for (let round = 0; round < 5; round += 1) {
      await back.rotate(database.fork());
      await Promise.all([there.rotate(database.fork()), there.rotate(database.fork())]);
    }
    rotating.abort();
    await Promise.all(workers);
    expect(lent).toBeGreaterThan(0);
    await there.rotate(database.fork());
    const newAlone = createVault([NEW]);
    const all = await Promise.all(owners.map((ownerId) => lendTo(newAlone, ownerId)));
    expect(all).toEqual(owners);
  });
});
