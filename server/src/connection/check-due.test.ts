import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLog } from '#base/log';
import { openDatabase } from '#base/database';
import { readConfig } from '#config';
import { ENTITIES } from '#entities';
import { MIGRATIONS } from '../../migrations/index.ts';
import { onPostgres, TEST_DATABASE } from '../../test/databases.ts';
import { type Reviewer, stage, type Stage } from '../../test/stage.ts';

const MASTER_KEYS = `shared:${Buffer.alloc(32, 5).toString('base64')}`;
const HOUR_MS = 3_600_000;
const PERSONAS = ['all-channels', 'no-instagram', 'no-whatsapp', 'business-only'];

describe('the daily token check', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });

  async function peopled(personas = PERSONAS): Promise<{ it_: Stage; people: Reviewer[] }> {
    const it_ = await stage({ MASTER_KEYS, SESSION_IDLE_HOURS: '720', SESSION_MAX_DAYS: '60' });
    closing.push(() => it_.close());
    const people: Reviewer[] = [];
    for (const persona of personas) {
      people.push(await it_.login(persona));
      // So that the one who logged in first is due first.
      it_.clock.advance(1_000);
    }
    return { it_, people };
  }

  /** How often Meta was asked about each person's token since the logins, by Meta's id of the person. */
  const askedOf = async (it_: Stage) => {
    const rows = await it_.app.database.sql<{ id: string; asked: number }>(
      `select meta_user_id as id, (select count(*)::int from graph_call g
         where g.connection_id = c.id and g.path_template = '/debug_token') - 1 as asked from connection c`,
    );
    return Object.fromEntries(rows.map(({ id, asked }) => [id, asked]));
  };

  const onlyOnce = (people: readonly Reviewer[]) =>
    Object.fromEntries(people.map(({ metaUserId }) => [metaUserId, 1]));

  it('asks nothing while every answer is fresh, and each once when a day has gone by', async () => {
    const { it_, people } = await peopled();
    it_.clock.advance(23 * HOUR_MS);
    await it_.app.checkTokens();
    expect(Object.values(await askedOf(it_))).toEqual([0, 0, 0, 0]);
    it_.clock.advance(HOUR_MS);
    await it_.app.checkTokens();
    await it_.app.checkTokens();
    expect(await askedOf(it_)).toEqual(onlyOnce(people));
  });

  it('tells a person of a dead token before they meet it, and leaves the others alone', async () => {
    const { it_, people } = await peopled();
    const [rita, nora] = people;
    it_.simulator.endTokens(rita?.metaUserId ?? '', 'password changed');
    it_.clock.advance(24 * HOUR_MS);
    await it_.app.checkTokens();
    const shown = async (who: Reviewer | undefined) =>
      (await who?.ask('{ connection { connected troubleReason } }'))?.data['connection'];
    expect(await shown(rita)).toEqual({ connected: false, troubleReason: 'PASSWORD_CHANGED' });
    expect(await shown(nora)).toEqual({ connected: true, troubleReason: null });
  });

  it('run by two servers on one database at once asks each once', async () => {
    const { it_, people } = await peopled();
    const second = await secondServer(it_);
    it_.clock.advance(24 * HOUR_MS);
    second.advance(24 * HOUR_MS + 10_000);
    await Promise.all([it_.app.checkTokens(), second.app.checkTokens()]);
    expect(await askedOf(it_)).toEqual(onlyOnce(people));
    await Promise.all([second.app.checkTokens(), it_.app.checkTokens()]);
    expect(await askedOf(it_)).toEqual(onlyOnce(people));
  });

  /** A server of its own on the same database; the embedded one belongs to one process, so there it is shared. */
  async function secondServer(it_: Stage) {
    const config = readConfig({
      MASTER_KEYS,
      META_APP_ID: it_.simulator.app.id,
      META_APP_SECRETS: it_.simulator.app.secret,
      META_VERIFY_TOKENS: 'word',
      META_GRAPH_URL: it_.simulator.url,
    });
    let offset = 0;
    const database = onPostgres
      ? await openSame(it_)
      : { ...it_.app.database, close: async () => {} };
    const now = () => new Date(Date.now() + offset);
    const app = await createApp(config, { log: createLog('silent'), database, now });
    closing.push(() => app.close());
    return { app, advance: (ms: number) => void (offset += ms) };
  }

  async function openSame(it_: Stage) {
    const [row] = await it_.app.database.sql<{ name: string }>('select current_database() as name');
    const url = new URL(TEST_DATABASE);
    url.pathname = `/${row?.name ?? ''}`;
    const rooms = { entities: ENTITIES, migrations: MIGRATIONS };
    return openDatabase({ url: url.href, folder: '', ...rooms });
  }

  it('goes on after one that Meta gives no answer about, and asks that one again an hour later', async () => {
    const { it_, people } = await peopled();
    const [rita] = people;
    it_.clock.advance(24 * HOUR_MS);
    it_.simulator.faults.next({ path: '/debug_token' }, { kind: 'malformed' });
    await it_.app.checkTokens();
    await it_.app.checkTokens();
    expect(await askedOf(it_)).toEqual(onlyOnce(people));
    it_.clock.advance(HOUR_MS);
    await it_.app.checkTokens();
    expect(await askedOf(it_)).toEqual({ ...onlyOnce(people), [rita?.metaUserId ?? '']: 2 });
  });

  it('goes on after one whose token cannot be opened, and says so in the log', async () => {
    const { it_, people } = await peopled();
    const [rita, ...others] = people;
    await it_.app.database.sql(
      `update sealed_token set envelope = 'broken' where subject = $1 and purpose = 'user'`,
      [rita?.metaUserId],
    );
    it_.clock.advance(24 * HOUR_MS);
    await it_.app.checkTokens();
    expect(await askedOf(it_)).toEqual({ ...onlyOnce(others), [rita?.metaUserId ?? '']: 0 });
    expect(it_.logged()).toContain('a token could not be checked');
  });

  it('stops when Meta asks to slow down, and goes on with the others in the next round', async () => {
    const { it_, people } = await peopled();
    it_.clock.advance(24 * HOUR_MS);
    const error = { message: '(#4) Application request limit reached', code: 4 };
    it_.simulator.faults.next({ path: '/debug_token' }, { kind: 'error', status: 400, error });
    await it_.app.checkTokens();
    expect(Object.values(await askedOf(it_)).toSorted()).toEqual([0, 0, 0, 1]);
    await it_.app.checkTokens();
    expect(await askedOf(it_)).toEqual(onlyOnce(people));
  });

  it('begins with the oldest answer, and leaves those alone who are being erased', async () => {
    const { it_, people } = await peopled();
    const [rita, nora, olga, ben] = people.map(({ metaUserId }) => metaUserId);
    await it_.app.database.sql(
      'update connection set erasing_since = now() where meta_user_id = $1',
      [nora],
    );
    it_.clock.advance(24 * HOUR_MS);
    await it_.app.checkTokens();
    const calls = await it_.app.database.sql<{ id: string }>(
      `select meta_user_id as id from graph_call g join connection c on c.id = g.connection_id
        where path_template = '/debug_token' order by g.id desc limit 3`,
    );
    expect(calls.map(({ id }) => id)).toEqual([ben, olga, rita]);
    expect((await askedOf(it_))[nora ?? '']).toBe(0);
  });

  it('is short: a round takes twenty, and the next goes on', async () => {
    const { it_, people } = await peopled(['all-channels']);
    await it_.app.database.sql(
      `insert into connection (id, meta_user_id, display_name, connected_at, token_checked_at)
       select gen_random_uuid(), 'nobody-' || n, 'Nobody', now(), now() - interval '9 days' from generate_series(1, 25) n`,
    );
    const stillDue = async () =>
      (
        await it_.app.database.sql<{ due: number }>(
          `select count(*)::int as due from connection where token_checked_at < now() - interval '8 days'`,
        )
      )[0]?.due;
    await it_.app.checkTokens();
    expect(await stillDue()).toBe(5);
    await it_.app.checkTokens();
    expect(await stillDue()).toBe(0);
    expect(await askedOf(it_)).toMatchObject({ [people[0]?.metaUserId ?? '']: 0 });
  });
});
