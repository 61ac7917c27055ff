// Tokens at rest: kept, lent, forgotten, on the real tables.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#base/database';
import { onPostgres, openTestDatabase } from '../../test/databases.ts';
import { SealBroken } from './seal.ts';
import { UnknownMasterKey } from './key-ring.ts';
import { createVault } from './vault.ts';

const RING = [{ id: '2026.a', key: Buffer.alloc(32, 1) }];

describe('the vault', () => {
  let database: Database;
  const vault = createVault(RING);
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const keepPages = (ownerId: string, tokens: Record<string, string>) =>
    vault.keepMany(database.fork(), {
      ownerId,
      purpose: 'page',
      tokens: Object.entries(tokens).map(([subject, token]) => ({ subject, token })),
    });

  const lendPage = (ownerId: string, subject: string) =>
    vault.lend(database.fork(), { ownerId, purpose: 'page', subject });

  const rowsOf = (ownerId: string) =>
    database.sql<{ id: string; subject: string; envelope: string }>(
      'select id, subject, envelope from sealed_token where owner_id = $1 order by subject',
      [ownerId],
    );

  it('lends what was kept, each token in its place, and null where none was kept', async () => {
    const place = { ownerId: randomUUID(), subject: '1' };
    await vault.keep(database.fork(), { ...place, purpose: 'user', token: 'of the person' });
    await vault.keep(database.fork(), { ...place, purpose: 'page', token: 'of the Page' });
    expect(await vault.lend(database.fork(), { ...place, purpose: 'user' })).toBe('of the person');
    expect(await lendPage(place.ownerId, '1')).toBe('of the Page');
    expect(await lendPage(place.ownerId, '2')).toBeNull();
    expect(await lendPage(randomUUID(), '1')).toBeNull();
  });

  it('keeps 300 Page tokens at once and lends them all at once', async () => {
    const ownerId = randomUUID();
    const tokens = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`${n}`, `token ${n}`]),
    );
    await keepPages(ownerId, tokens);
    const lent = await vault.lendMany(database.fork(), { ownerId, purpose: 'page' });
    expect(Object.fromEntries(lent)).toEqual(tokens);
  });

  it('lends only the purpose and the owner that were asked for', async () => {
    const [own, other] = [randomUUID(), randomUUID()];
    await keepPages(own, { 1: 'own' });
    await keepPages(other, { 1: 'foreign', 2: 'foreign too' });
    await vault.keep(database.fork(), { ownerId: own, purpose: 'user', subject: '9', token: 'u' });
    const lent = await vault.lendMany(database.fork(), { ownerId: own, purpose: 'page' });
    expect([...lent]).toEqual([['1', 'own']]);
  });

  it('replaces a token in its own row when it is kept again', async () => {
    const ownerId = randomUUID();
    await keepPages(ownerId, { 1: 'old', 2: 'untouched' });
    const [before] = await rowsOf(ownerId);
    await keepPages(ownerId, { 1: 'new' });
    const after = await rowsOf(ownerId);
    expect(after.map(({ subject }) => subject)).toEqual(['1', '2']);
    expect(after[0]?.id).toBe(before?.id);
    expect(await lendPage(ownerId, '1')).toBe('new');
    expect(await lendPage(ownerId, '2')).toBe('untouched');
  });

  it('takes the last of two tokens for one Page, and an empty list without a word', async () => {
    const ownerId = randomUUID();
    await vault.keepMany(database.fork(), { ownerId, purpose: 'page', tokens: [] });
    expect(await rowsOf(ownerId)).toEqual([]);
    const tokens = [
      { subject: '1', token: 'first' },
      { subject: '1', token: 'last' },
    ];
    await vault.keepMany(database.fork(), { ownerId, purpose: 'page', tokens });
    expect(await lendPage(ownerId, '1')).toBe('last');
  });

  it('takes part in the transaction of its caller: nothing stays of one that failed', async () => {
    const ownerId = randomUUID();
    const failing = database.fork().transactional(async (em) => {
      await vault.keep(em, { ownerId, purpose: 'user', subject: '1', token: 'lost' });
      expect(await vault.lend(em, { ownerId, purpose: 'user', subject: '1' })).toBe('lost');
      throw new Error('the login failed');
    });
    await expect(failing).rejects.toThrow('the login failed');
    expect(await rowsOf(ownerId)).toEqual([]);
    const keys = await database.sql('select 1 from data_key where owner_id = $1', [ownerId]);
    expect(keys).toEqual([]);
  });

  it('stores nothing in which a token or a key can be read', async () => {
    const marker = `EAAmarker${randomUUID()}`;
    const ownerId = randomUUID();
    await vault.keep(database.fork(), { ownerId, purpose: 'user', subject: '1', token: marker });
    await keepPages(ownerId, { 2: marker });
    const dump = JSON.stringify(await dumpAll(database));
    expect(dump).toContain(ownerId);
    for (const encoding of ['utf8', 'base64', 'base64url', 'hex'] as const) {
      expect(dump).not.toContain(Buffer.from(marker).toString(encoding));
      expect(dump).not.toContain(RING[0]?.key.toString(encoding));
    }
  });

  it('refuses a token whose envelope was exchanged with that of another Page', async () => {
    const ownerId = randomUUID();
    await keepPages(ownerId, { 1: 'one', 2: 'two', 3: 'three' });
    const [one, two] = await rowsOf(ownerId);
    await setEnvelope(database, one?.id, two?.envelope);
    await setEnvelope(database, two?.id, one?.envelope);
    await expect(lendPage(ownerId, '1')).rejects.toThrow(SealBroken);
    await expect(lendPage(ownerId, '2')).rejects.toThrow(SealBroken);
    expect(await lendPage(ownerId, '3')).toBe('three');
    const all = vault.lendMany(database.fork(), { ownerId, purpose: 'page' });
    await expect(all).rejects.toThrow(SealBroken);
  });

  it('refuses a token that was given to another Page, purpose or owner', async () => {
    const [thief, victim] = [randomUUID(), randomUUID()];
    await keepPages(victim, { 1: 'one' });
    await keepPages(thief, { 2: 'two' });
    const change = (assignment: string) =>
      database.sql(`update sealed_token set ${assignment} where owner_id = $1`, [victim]);
    await change(`subject = '7'`);
    await expect(lendPage(victim, '7')).rejects.toThrow(SealBroken);
    await change(`subject = '1', purpose = 'user'`);
    const asUser = vault.lend(database.fork(), { ownerId: victim, purpose: 'user', subject: '1' });
    await expect(asUser).rejects.toThrow(SealBroken);
    await change(`purpose = 'page', owner_id = '${thief}'`);
    await expect(lendPage(thief, '1')).rejects.toThrow(SealBroken);
    expect(await lendPage(thief, '2')).toBe('two');
  });

  it('refuses a data key that was given to another owner', async () => {
    const [thief, victim] = [randomUUID(), randomUUID()];
    await keepPages(victim, { 1: 'one' });
    await keepPages(thief, { 1: 'two' });
    await database.sql(
      `update data_key set envelope = (select envelope from data_key where owner_id = $1) where owner_id = $2`,
      [victim, thief],
    );
    await expect(lendPage(thief, '1')).rejects.toThrow(SealBroken);
    expect(await lendPage(victim, '1')).toBe('one');
  });

  it('says which master key is missing when the ring lost one', async () => {
    const ownerId = randomUUID();
    await keepPages(ownerId, { 1: 'one' });
    const poorer = createVault([{ id: 'other', key: Buffer.alloc(32, 9) }]);
    const lent = poorer.lend(database.fork(), { ownerId, purpose: 'page', subject: '1' });
    await expect(lent).rejects.toThrow(new UnknownMasterKey('2026.a'));
  });

  it('forgets one owner with key and tokens, and leaves the other whole', async () => {
    const [gone, stays] = [randomUUID(), randomUUID()];
    await keepPages(gone, { 1: 'one', 2: 'two' });
    await vault.keep(database.fork(), { ownerId: gone, purpose: 'user', subject: '3', token: 'u' });
    await keepPages(stays, { 1: 'one' });
    expect(await vault.forget(database.fork(), gone)).toBe(3);
    expect(JSON.stringify(await dumpAll(database))).not.toContain(gone);
    expect(await lendPage(gone, '1')).toBeNull();
    expect(await lendPage(stays, '1')).toBe('one');
    expect(await vault.forget(database.fork(), gone)).toBe(0);
  });

  it('cannot read a token from an older backup once the data key is destroyed', async () => {
    const ownerId = randomUUID();
    await keepPages(ownerId, { 1: 'one' });
    const [backup] = await rowsOf(ownerId);
    await vault.forget(database.fork(), ownerId);
    await database.sql(
      `insert into sealed_token (id, owner_id, purpose, subject, envelope) values ($1, $2, 'page', '1', $3)`,
      [backup?.id, ownerId, backup?.envelope],
    );
    expect(await lendPage(ownerId, '1')).toBeNull();
    await keepPages(ownerId, { 2: 'two' });
    await expect(lendPage(ownerId, '1')).rejects.toThrow(SealBroken);
    expect(await lendPage(ownerId, '2')).toBe('two');
  });

  it('agrees on one data key when many keep a first token at once', async () => {
    const ownerId = randomUUID();
    const subjects = Array.from({ length: 12 }, (_, n) => `${n}`);
    await Promise.all(subjects.map((subject) => keepPages(ownerId, { [subject]: subject })));
    const lent = await vault.lendMany(database.fork(), { ownerId, purpose: 'page' });
    expect([...lent.keys()].sort()).toEqual(subjects.sort());
  });

  it('survives that many keep the same tokens at once, in any order', async () => {
    const ownerId = randomUUID();
    const subjects = Array.from({ length: 60 }, (_, n) => `${n}`);
    const keepAll = (order: readonly string[], token: string) =>
      keepPages(ownerId, Object.fromEntries(order.map((subject) => [`p${subject}`, token])));
    await Promise.all([
      ...Array.from({ length: 6 }, () => keepAll(subjects, 'forth')),
      ...Array.from({ length: 6 }, () => keepAll(subjects.toReversed(), 'back')),
    ]);
    const lent = await vault.lendMany(database.fork(), { ownerId, purpose: 'page' });
    expect(lent.size).toBe(60);
    expect(new Set(lent.values()).size).toBe(1);
  });

  it.runIf(onPostgres)(
    'leaves no token that was being kept while its owner is forgotten',
    async () => {
      const ownerId = randomUUID();
      await keepPages(ownerId, { 1: 'one' });
      const keeping = Promise.withResolvers<void>();
      const kept = database.fork().transactional(async (em) => {
        await vault.keep(em, { ownerId, purpose: 'page', subject: '2', token: 'two' });
        keeping.resolve();
        await waitForSomeoneBlocked(database);
      });
      await keeping.promise;
      const forgotten = vault.forget(database.fork(), ownerId);
      await kept;
      expect(await forgotten).toBe(2);
      expect(JSON.stringify(await dumpAll(database))).not.toContain(ownerId);
    },
  );
});

function setEnvelope(database: Database, id: string | undefined, envelope: string | undefined) {
  return database.sql('update sealed_token set envelope = $2 where id = $1', [id, envelope]);
}

/** Every row of every table. */
async function dumpAll(database: Database) {
  const tables = await database.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  return Promise.all(
    tables.map(({ name }) => database.sql(`select to_jsonb(t)::text as row from "${name}" t`)),
  );
}

async function waitForSomeoneBlocked(database: Database): Promise<void> {
  await expect
    .poll(() =>
      database.sql(
        `select 1 from pg_locks where not granted and locktype in ('transactionid', 'tuple')`,
      ),
    )
    .not.toEqual([]);
}
