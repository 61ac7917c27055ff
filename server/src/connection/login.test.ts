import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish, goThroughDialog, stage, type Stage } from '../../test/stage.ts';

const CONNECTION = `{ connection { connected trouble metaUserId displayName tokenExpiresAt tokenNeverExpires dataAccessExpiresAt
  scopes { permission status } } }`;

interface Shown {
  connection: {
    connected: boolean;
    displayName: string | null;
    metaUserId: string | null;
    tokenExpiresAt: string | null;
    scopes: { permission: string; status: string }[];
  };
}

const DAY_MS = 86_400_000;

describe('a login', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage();
  });
  afterAll(() => it_.close());

  const connectionOf = async (session: string | null) =>
    ((await it_.ask(CONNECTION, {}, session)).data as unknown as Shown).connection;

  const failing = async (input: Record<string, string>) =>
    (await finish(it_.ask, input)).data['finishLogin'] as Record<string, unknown>;

  const rows = async (table: string) =>
    (
      await it_.app.database.sql<{ count: number }>(`select count(*)::int as count from ${table}`)
    )[0]?.count;

  it('leaves everything disconnected until it is finished', async () => {
    const connection = await connectionOf(null);
    expect(connection).toMatchObject({ connected: false, metaUserId: null, tokenExpiresAt: null });
    expect(connection.scopes).toHaveLength(9);
    expect(new Set(connection.scopes.map(({ status }) => status))).toEqual(
      new Set(['NEVER_ASKED']),
    );
  });

  it('connects a reviewer: who, until when, with which permissions', async () => {
    const rita = await it_.login('all-channels');
    const connection = await connectionOf(rita.session);
    expect(connection).toMatchObject({
      connected: true,
      metaUserId: '122094857160',
      displayName: 'Rita Reviewer',
    });
    const days = (Date.parse(connection.tokenExpiresAt ?? '') - Date.now()) / DAY_MS;
    expect(days).toBeGreaterThan(55);
    expect(days).toBeLessThan(61);
    expect(connection.scopes.every(({ status }) => status === 'GRANTED')).toBe(true);
  });

  it('shows what was declined in the dialog, and works with the rest', async () => {
    const rita = await it_.login('no-instagram', {
      decline: ['instagram_manage_messages', 'business_management'],
    });
    const { connected, scopes } = await connectionOf(rita.session);
    expect(connected).toBe(true);
    const declined = scopes
      .filter(({ status }) => status === 'DECLINED')
      .map(({ permission }) => permission);
    expect(declined.toSorted()).toEqual(['business_management', 'instagram_manage_messages']);
  });

  it('that is denied stores nothing and says so', async () => {
    const before = await rows('connection');
    const failed = await failing(await goThroughDialog(it_, 'many-pages', { deny: true }));
    expect(failed).toMatchObject({ __typename: 'LoginFailed', reason: 'DENIED', retryable: true });
    expect(await rows('connection')).toBe(before);
  });

  it('can be finished once: the same callback again is refused', async () => {
    const callback = await goThroughDialog(it_, 'all-channels', {});
    expect((await finish(it_.ask, callback)).data['finishLogin']).toMatchObject({
      __typename: 'LoggedIn',
    });
    expect(await failing(callback)).toMatchObject({ reason: 'UNKNOWN_STATE' });
  });

  it('finished twice at the same moment succeeds once', async () => {
    const callback = await goThroughDialog(it_, 'all-channels', {});
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => failing(callback)));
    expect(outcomes.filter((outcome) => outcome['__typename'] === 'LoggedIn')).toHaveLength(1);
  });

  it('is worth nothing after ten minutes', async () => {
    const callback = await goThroughDialog(it_, 'all-channels', {});
    it_.clock.advance(10 * 60_000 + 1_000);
    expect(await failing(callback)).toMatchObject({ reason: 'EXPIRED_ATTEMPT' });
  });

  it('belongs to the browser that started it, which may still finish it afterwards', async () => {
    const callback = await goThroughDialog(it_, 'all-channels', {});
    expect(await failing({ ...callback, browser: 'x'.repeat(43) })).toMatchObject({
      reason: 'FOREIGN_BROWSER',
    });
    const { browser: _none, ...withoutCookie } = callback;
    expect(await failing(withoutCookie)).toMatchObject({ reason: 'FOREIGN_BROWSER' });
    expect(await failing(callback)).toMatchObject({ __typename: 'LoggedIn' });
  });

  it('survives a second tab of the same browser', async () => {
    const first = await goThroughDialog(it_, 'all-channels', {});
    const again = `mutation ($input: StartLoginInput!) { startLogin(input: $input) { ... on LoginStarted { browser url } } }`;
    const second = (await it_.ask(again, { input: { browser: first['browser'] } })).data[
      'startLogin'
    ] as { browser: string };
    expect(second.browser).toBe(first['browser']);
    expect(await failing(first)).toMatchObject({ __typename: 'LoggedIn' });
  });

  it('with a code that Meta does not know is refused by Meta', async () => {
    const callback = await goThroughDialog(it_, 'all-channels', {});
    expect(await failing({ ...callback, code: 'AQDmade-up' })).toMatchObject({
      reason: 'CODE_REJECTED',
      metaCode: 100,
    });
  });

  it('to an address that the app does not list is told apart', async () => {
    const callback = await goThroughDialog(it_, 'all-channels', {});
    it_.simulator.faults.next(
      { path: '/oauth/access_token' },
      {
        kind: 'error',
        status: 400,
        error: {
          message:
            'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
          type: 'OAuthException',
          code: 100,
          error_subcode: 36_008,
        },
      },
    );
    expect(await failing(callback)).toMatchObject({
      reason: 'REDIRECT_MISMATCH',
      retryable: false,
    });
  });

  it('while Meta is away, slow or cut off says that nothing was stored', async () => {
    const before = await rows('connection');
    for (const fault of [{ kind: 'cut' as const }, { kind: 'slow' as const, ms: 4_000 }]) {
      const callback = await goThroughDialog(it_, 'business-only', {});
      it_.simulator.faults.next({ path: '/oauth/access_token' }, fault);
      expect(await failing(callback)).toMatchObject({
        reason: 'META_UNREACHABLE',
        retryable: true,
      });
    }
    it_.simulator.faults.clear();
    expect(await rows('connection')).toBe(before);
  });

  it('that Meta ends with an error of the app is told with its code', async () => {
    expect(await failing({ errorCode: '901', state: 'unknown' })).toMatchObject({
      reason: 'APP_UNAVAILABLE',
      metaCode: 901,
    });
    expect(await failing({ code: 'a-code' })).toMatchObject({ reason: 'INCOMPLETE_CALLBACK' });
  });

  it('of the same person again keeps the connection and updates the grants', async () => {
    const first = await it_.login('no-whatsapp', { decline: ['business_management'] });
    const [before] = await it_.app.database.sql<{ id: string }>(
      `select id from connection where meta_user_id = $1`,
      [first.metaUserId],
    );
    const second = await it_.login('no-whatsapp');
    const [after] = await it_.app.database.sql<{ id: string }>(
      `select id from connection where meta_user_id = $1`,
      [first.metaUserId],
    );
    expect(after).toEqual(before);
    expect((await connectionOf(second.session)).connected).toBe(true);
    expect((await connectionOf(first.session)).metaUserId).toBe(first.metaUserId);
  });

  it('leaves evidence of the calls it made, and no token in it', async () => {
    const calls = await it_.app.database.sql<{ path: string }>(
      `select distinct path_template as path from graph_call`,
    );
    const paths = calls.map(({ path }) => path);
    for (const path of [
      '/oauth/access_token',
      '/debug_token',
      '/me',
      '/me/permissions',
      '/me/accounts',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it('puts no token, code or secret into any answer, log line or table', async () => {
    const rita = await it_.login('all-channels');
    const answer = await it_.ask(CONNECTION, {}, rita.session);
    const tables = await it_.app.database.sql<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    const dumps = await Promise.all(
      tables.map(({ name }) => it_.app.database.sql(`select * from ${name}`)),
    );
    const everything = [answer.text, it_.logged(), JSON.stringify(dumps)].join('\n');
    const secrets = it_.simulator.tokens();
    expect(secrets.length).toBeGreaterThan(5);
    for (const secret of [...secrets, it_.simulator.app.secret])
      expect(everything).not.toContain(secret);
    expect(JSON.stringify(dumps)).not.toContain(rita.session);
  });
});

describe('a session', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage({ SESSION_IDLE_HOURS: '2', SESSION_MAX_DAYS: '1' });
  });
  afterAll(() => it_.close());

  const isConnected = async (session: string) =>
    (
      (await it_.ask('{ connection { connected } }', {}, session)).data['connection'] as {
        connected: boolean;
      }
    ).connected;

  it('ends when it is logged out, and only that one', async () => {
    const here = await it_.login('all-channels');
    const there = await it_.login('all-channels');
    const out = await here.ask('mutation { logout { __typename } }');
    expect(out.data['logout']).toEqual({ __typename: 'LoggedOut' });
    expect(await isConnected(here.session)).toBe(false);
    expect(await isConnected(there.session)).toBe(true);
    expect((await here.ask('mutation { logout { __typename } }')).data['logout']).toEqual({
      __typename: 'NotConnected',
    });
  });

  it('ends after two hours without use, and lives as long as it is used', async () => {
    const used = await it_.login('all-channels');
    const idle = await it_.login('all-channels');
    it_.clock.advance(90 * 60_000);
    expect(await isConnected(used.session)).toBe(true);
    it_.clock.advance(60 * 60_000);
    expect(await isConnected(used.session)).toBe(true);
    expect(await isConnected(idle.session)).toBe(false);
  });

  it('ends after a day however much it is used', async () => {
    const { session } = await it_.login('all-channels');
    for (let hour = 0; hour < 23; hour += 1) {
      it_.clock.advance(60 * 60_000);
      expect(await isConnected(session)).toBe(true);
    }
    it_.clock.advance(61 * 60_000);
    expect(await isConnected(session)).toBe(false);
  });

  it('shown by a cookie counts only from our own pages', async () => {
    const { session } = await it_.login('all-channels');
    const isConnected = async (headers: Record<string, string>) => {
      const answer = await it_.app.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', cookie: `session=${session}`, ...headers },
        payload: { query: '{ connection { connected } }' },
      });
      return answer.json().data.connection.connected;
    };
    expect(await isConnected({ origin: 'http://localhost:3000' })).toBe(true);
    expect(await isConnected({ origin: 'https://elsewhere.example' })).toBe(false);
    expect(await isConnected({})).toBe(false);
  });
});
