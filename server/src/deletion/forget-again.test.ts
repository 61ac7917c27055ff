// What a restored backup brings back, and what is done about it; backup.test.ts plays the whole with the commands.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '#config';
import { createGraph } from '#meta/graph';
import { createVault } from '#vault/vault';
import { stage, type Stage } from '../../test/stage.ts';
import { createEraser } from './erase.ts';
import { forgetAgain } from './forget-again.ts';
import { openJournal, type Journal } from './journal.ts';
import { readJournal } from './read-journal.ts';
import type { Receipt } from './receipt.entity.ts';

const ring = [{ id: 'one', key: Buffer.alloc(32, 1) }];
const MASTER_KEYS = `one:${ring[0]?.key.toString('base64')}`;
const RITA_ID = '122094857160';
const STUDIO = '104958712309';
const NOTHING = {
  users: 0,
  tokens: 0,
  sessions: 0,
  pages: 0,
  instagram: 0,
  whatsapp: 0,
  events: 0,
  calls: 0,
  keptEvents: 0,
};

let it_: Stage;
let folder: string;
let journal: Journal;
beforeEach(async () => {
  it_ = await stage({ MASTER_KEYS });
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  journal = await openJournal(join(folder, 'deletions'), ring);
});
afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true });
  await it_.close();
});

/** Notes a deletion as a server would that is gone now. */
function note(code: string, metaUserId: string, requestedAt: Date): Promise<void> {
  const receipt: Receipt = {
    code: code.padEnd(16, 'X'),
    door: 'BUTTON',
    requestedAt,
    finishedAt: requestedAt,
    counts: { ...NOTHING, users: 1 },
    revokedAtMeta: null,
    connectionId: null,
  };
  return journal.note(receipt, journal.markOf(metaUserId));
}

function parts() {
  const { database } = it_.app;
  const config = readConfig({
    META_APP_ID: '1001200130014001',
    META_APP_SECRETS: '0123456789abcdef0123456789abcdef',
    META_VERIFY_TOKENS: 'word',
    META_GRAPH_URL: it_.simulator.url,
    MASTER_KEYS,
  });
  const graph = createGraph({ ...config.meta, appSecret: config.meta.appSecrets[0] });
  return { database, graph, vault: createVault(ring), now: () => new Date() };
}

async function restore(keys = ring) {
  const { database, now } = parts();
  const eraser = createEraser({ ...parts(), journal: null }, (error) => {
    throw error;
  });
  const { entries } = await readJournal([join(folder, 'deletions')]);
  return forgetAgain({ database, eraser, ring: keys, now }, entries);
}

const people = async () =>
  (await it_.app.database.sql<{ name: string }>('select display_name as name from connection')).map(
    ({ name }) => name,
  );

it('keeps a person who came back after their deletion, and gives the old receipt back', async () => {
  await note('LONGAGO', RITA_ID, new Date(Date.now() - 86_400_000));
  await it_.login('all-channels');
  expect(await restore()).toMatchObject({ people: 0, receipts: 1 });
  expect(await people()).toEqual(['Rita Reviewer']);
  const asked = await it_.ask(
    '{ deletionReceipt(code: "LONGAGOXXXXXXXXX") { state counts { users } } }',
  );
  expect(asked.data['deletionReceipt']).toEqual({ state: 'DONE', counts: { users: 1 } });
});

it('erases what two people shared when both are gone', async () => {
  const [rita, sam] = [await it_.login('all-channels'), await it_.login('second-reviewer')];
  await it_.simulator.customerWrites({ channel: 'messenger', accountId: STUDIO, text: 'for both' });
  await note('RITA', rita.metaUserId, new Date());
  await note('SAM', sam.metaUserId, new Date());
  expect(await restore()).toMatchObject({ people: 2, receipts: 2, sessions: 2 });
  expect(await people()).toEqual([]);
  expect(await it_.app.database.sql('select 1 from webhook_event')).toEqual([]);
});

it('changes nothing while a master key is missing that the journal needs', async () => {
  const rita = await it_.login('all-channels');
  await note('RITA', rita.metaUserId, new Date());
  const other = [{ id: 'two', key: Buffer.alloc(32, 2) }];
  await expect(restore(other)).rejects.toThrow(
    'The journal names people by the master key "one": put it back into MASTER_KEYS',
  );
  const { data } = await rita.ask('{ connection { connected } }');
  expect(data['connection']).toEqual({ connected: true });
});

it('is certain of a deletion before it erases: without the line on the disk it waits, invisible', async () => {
  const rita = await it_.login('all-channels');
  const { database } = it_.app;
  const full = { ...journal, note: () => Promise.reject(new Error('The disk is full.')) };
  const reported: unknown[] = [];
  const [row] = await database.sql<{ id: string }>('select id from connection');
  const begun = await createEraser({ ...parts(), journal: full }, (error) =>
    reported.push(error),
  ).erase(database.fork(), row?.id ?? '', 'BUTTON');
  expect(begun.finishedAt ?? null).toBeNull();
  expect(reported).toEqual([new Error('The disk is full.')]);
  expect((await rita.ask('{ connection { connected } }')).data['connection']).toEqual({
    connected: false,
  });
  await createEraser({ ...parts(), journal }, (error) => reported.push(error)).resume();
  expect(await people()).toEqual([]);
  const { entries } = await readJournal([join(folder, 'deletions')]);
  expect(entries).toMatchObject([{ code: begun.code, finishedAt: expect.any(Date) }]);
});
