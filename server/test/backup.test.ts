// A backup and its restore, run as an operator runs them, with a person who was deleted in between.
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '#base/database';
import { ENTITIES } from '#entities';
import { makePlace, type Place } from './places.ts';
import { stage, type Stage } from './stage.ts';

const SERVER = fileURLToPath(new URL('..', import.meta.url));
const RITA_ID = '122094857160';
const STUDIO = '104958712309';
const OUTLET = '104958712310';
const MASTER_KEYS = `test:${Buffer.alloc(32, 4).toString('base64')}`;

interface Ended {
  code: number;
  printed: string;
}

describe('a backup', () => {
  const cleaning: (() => Promise<unknown>)[] = [];
  let folder: string;
  let journal: string;
  let file: string;
  let before: Place;
  let after: Place;
  /** Sessions at the time of the backup. */
  let sessions: { rita: string; sam: string };
  let samBefore: string;
  let ritaRow: string;
  let code: string;
  let told: unknown;
  let backedUp: Ended;
  let restored: Ended;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backup-'));
    cleaning.push(() => rm(folder, { recursive: true }));
    journal = join(folder, 'deletions.jsonl');
    file = join(folder, 'house.dump');
    before = await make();
    after = await make();
    await onStage(before, live);
    backedUp = await run('backup', before, file);
    await onStage(before, leave);
    restored = await run('restore', after, file, '--journal', journal);
  }, 180_000);
  afterAll(async () => {
    for (const clean of cleaning.splice(0).toReversed()) await clean();
  });

  async function make(): Promise<Place> {
    const place = await makePlace();
    cleaning.push(() => place.remove());
    return place;
  }

  async function onStage(place: Place, play: (it_: Stage) => Promise<void>): Promise<void> {
    const it_ = await stage({ MASTER_KEYS, DELETIONS_JOURNAL: journal }, {}, place.open);
    try {
      await play(it_);
    } finally {
      await it_.close();
    }
  }

  /** Rita and Sam are connected, and people write to both. */
  async function live(it_: Stage): Promise<void> {
    const rita = await it_.login('all-channels');
    const sam = await it_.login('second-reviewer');
    sessions = { rita: rita.session, sam: sam.session };
    const write = (accountId: string, text: string) =>
      it_.simulator.customerWrites({ channel: 'messenger', accountId, text });
    await write(OUTLET, 'only for Rita');
    await write(STUDIO, 'for both');
    await rita.ask('mutation { createApiKey(input: { name: "Rita’s export" }) { __typename } }');
    await sam.ask('mutation { createApiKey(input: { name: "Sam’s export" }) { __typename } }');
    await it_.simulator.settled();
    samBefore = await rowsOfSam(it_.app.database);
    const [row] = await it_.app.database.sql<{ id: string }>(
      'select id from connection where meta_user_id = $1',
      [RITA_ID],
    );
    ritaRow = row?.id ?? '';
  }

  /** Rita deletes everything of hers, after the backup. */
  async function leave(it_: Stage): Promise<void> {
    const pressed = await it_.ask(
      'mutation { deleteMe { ... on DeletionReceipt { code } } }',
      {},
      sessions.rita,
    );
    code = (pressed.data['deleteMe'] as { code: string }).code;
    await vi.waitUntil(async () => (await receipt(it_))?.['state'] === 'DONE', 10_000);
    told = await receipt(it_);
  }

  async function receipt(it_: Stage): Promise<Record<string, unknown> | null> {
    const query = `query ($code: String!) { deletionReceipt(code: $code) { code state door requestedAt finishedAt revokedAtMeta
      counts { users tokens sessions pages instagram whatsapp events calls keptEvents } } }`;
    const { data } = await it_.ask(query, { code });
    return data['deletionReceipt'] as Record<string, unknown> | null;
  }

  async function rowsOfSam({ sql }: Database): Promise<string> {
    const rows = await Promise.all(
      ['connection', 'page', 'permission_grant', 'sealed_token', 'data_key'].map((table) => {
        const owner = OWNER_COLUMNS[table] ?? 'connection_id';
        return sql(
          `select row_to_json(t)::text as row from ${table} t where ${owner} =
             (select id from connection where meta_user_id <> $1 and display_name = 'Sam Second') order by 1`,
          [RITA_ID],
        );
      }),
    );
    const events = await sql(
      `select row_to_json(t)::text as row from webhook_event t where account_id = $1 order by 1`,
      [STUDIO],
    );
    return JSON.stringify([...rows, events]);
  }
  const OWNER_COLUMNS: Record<string, string> = {
    connection: 'id',
    sealed_token: 'owner_id',
    data_key: 'owner_id',
  };

  async function dump({ sql }: Database): Promise<string> {
    const rows = await Promise.all(
      ENTITIES.map(({ meta }) =>
        sql(`select row_to_json(t)::text as row from ${meta.tableName} t`),
      ),
    );
    return JSON.stringify(rows);
  }

  function run(command: string, { environment }: Place, ...args: string[]): Promise<Ended> {
    const env = {
      PATH: process.env['PATH'],
      META_APP_ID: '1',
      META_APP_SECRETS: '0'.repeat(32),
      META_VERIFY_TOKENS: 'word',
      // Nobody answers there: a restore must not depend on Meta.
      META_GRAPH_URL: 'http://127.0.0.1:9',
      MASTER_KEYS,
      ...environment,
    };
    return new Promise((resolve) => {
      execFile(
        'node_modules/.bin/tsx',
        ['--conditions=source', `scripts/${command}.ts`, '--', ...args],
        { cwd: SERVER, env },
        (error, stdout, stderr) =>
          resolve({
            code: typeof error?.code === 'number' ? error.code : 0,
            printed: stdout + stderr,
          }),
      );
    });
  }

  it('is a file that its owner alone may read', async () => {
    expect(backedUp.printed).toContain(file);
    expect(backedUp.code).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(journal)).mode & 0o777).toBe(0o600);
  });

  it('restored says what it did, and shows no key', () => {
    expect(restored.printed).toContain('1 people of the backup had been deleted since');
    expect(restored.printed).toContain('2 API keys are revoked');
    expect(restored.printed).not.toContain(MASTER_KEYS.slice(5));
    expect(restored.code).toBe(0);
  });

  it('restored knows nothing of the person who was deleted since, whose receipt answers as before', async () => {
    await onStage(after, async (it_) => {
      const everything = await dump(it_.app.database);
      for (const value of [RITA_ID, ritaRow, 'Rita Reviewer', 'only for Rita', OUTLET, 'Rita’s']) {
        expect(everything).not.toContain(value);
      }
      expect(await receipt(it_)).toEqual(told);
    });
  });

  it('restored holds every row of others, who sign in again', async () => {
    await onStage(after, async (it_) => {
      expect(await rowsOfSam(it_.app.database)).toBe(samBefore);
      expect(JSON.parse(samBefore)).toHaveLength(6);
      for (const session of [sessions.rita, sessions.sam]) {
        const { data } = await it_.ask('{ connection { connected } }', {}, session);
        expect(data['connection']).toEqual({ connected: false });
      }
      const keys = await it_.app.database.sql('select 1 from api_key where revoked_at is null');
      expect(keys).toEqual([]);
      const sam = await it_.login('second-reviewer');
      const events = await sam.ask('{ webhookEvents { nodes { text } } }');
      expect(events.data['webhookEvents']).toEqual({ nodes: [{ text: 'for both' }] });
    });
  });

  it('is not restored over anything', async () => {
    const refused = await run('restore', after, file, '--journal', journal);
    expect(refused.code).toBe(1);
    expect(refused.printed).toMatch(/is not empty: restore into an empty one/);
  });

  it('can be applied to what was put in place by other means, and again, without harm', async () => {
    const again = await run('restore', after, '--loaded', '--journal', journal);
    expect(again.printed).toContain('0 people of the backup had been deleted since');
    expect(again.code).toBe(0);
    await onStage(after, async (it_) => expect(await receipt(it_)).toEqual(told));
  });

  it.each([
    ['without a word about the journal', []],
    ['with both words about it', ['--without-journal', '--journal', 'x']],
    ['with a strange option', ['--everything']],
  ])('is not restored %s', async (_how, args) => {
    const refused = await run('restore', after, file, ...args);
    expect(refused.code).toBe(1);
    expect(refused.printed).toMatch(/^Say <file> or --loaded, and --journal/);
  });

  it('left a journal with no value of the person in it, of which torn lines do no harm', async () => {
    const text = await readFile(journal, 'utf8');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string });
    expect(lines.map((line) => line.code)).toEqual([code, code]);
    for (const value of [RITA_ID, ritaRow, 'Rita', OUTLET]) expect(text).not.toContain(value);
    await appendFile(journal, '{"code":"TORN');
    await onStage(after, async () => {});
    expect((await readFile(journal, 'utf8')).endsWith('TORN\n')).toBe(true);
  });
}, 120_000);
