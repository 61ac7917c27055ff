import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Reviewer, stage, type Stage } from '../../test/stage.ts';

const SHOWN = `connected trouble troubleReason tokenKind tokenIssuedAt tokenCheckedAt tokenExpiresAt dataAccessExpiresAt
  reconnectBefore expiresSoon scopes { permission status requested }`;
const CONNECTION = `{ connection { ${SHOWN} } }`;
const CHECK = `mutation { checkConnection { __typename ... on ConnectionChecked { connection { ${SHOWN} } }
  ... on NotConnected { message } ... on MetaFailed { message wayOn retryable metaCode } } }`;

interface Shown {
  connected: boolean;
  trouble: string | null;
  troubleReason: string | null;
  tokenKind: string | null;
  tokenIssuedAt: string | null;
  tokenCheckedAt: string | null;
  tokenExpiresAt: string | null;
  dataAccessExpiresAt: string | null;
  reconnectBefore: string | null;
  expiresSoon: boolean;
  scopes: { permission: string; status: string; requested: boolean }[];
}

const DAY_MS = 86_400_000;
const RITA = '122094857160';

describe('the token panel', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage({ SESSION_IDLE_HOURS: '720', SESSION_MAX_DAYS: '60' });
  });
  afterEach(() => it_.simulator.faults.clear());
  afterAll(() => it_.close());

  const shownTo = async ({ ask }: Pick<Reviewer, 'ask'>) =>
    (await ask(CONNECTION)).data['connection'] as unknown as Shown;

  const check = async ({ ask }: Pick<Reviewer, 'ask'>) =>
    (await ask(CHECK)).data['checkConnection'] as { __typename: string; connection: Shown };

  const rowOf = async (metaUserId: string) =>
    (
      await it_.app.database.sql(
        `select c.*, (select json_agg(g order by permission) from permission_grant g where g.connection_id = c.id) as grants
           from connection c where meta_user_id = $1`,
        [metaUserId],
      )
    )[0];

  const statusOf = ({ scopes }: Shown, permission: string) =>
    scopes.find((one) => one.permission === permission)?.status;

  it('shows nothing of a token while nobody is signed in, and nobody can check one', async () => {
    const nobody = { ask: it_.ask };
    expect(await shownTo(nobody)).toMatchObject({
      tokenKind: null,
      tokenIssuedAt: null,
      tokenCheckedAt: null,
      reconnectBefore: null,
      expiresSoon: false,
      troubleReason: null,
    });
    expect(await check(nobody)).toMatchObject({ __typename: 'NotConnected' });
  });

  it('says after a login what the token is, when it was made and when Meta was asked', async () => {
    const rita = await it_.login('all-channels');
    const shown = await shownTo(rita);
    expect(shown).toMatchObject({ tokenKind: 'USER', troubleReason: null, expiresSoon: false });
    expect(shown.scopes.every(({ requested }) => requested)).toBe(true);
    for (const moment of [shown.tokenIssuedAt, shown.tokenCheckedAt]) {
      expect(Math.abs(Date.now() - Date.parse(moment ?? ''))).toBeLessThan(60_000);
    }
    expect(shown.reconnectBefore).toBe(shown.tokenExpiresAt);
    expect(shown.dataAccessExpiresAt).not.toBeNull();
  });

  it('learns at a check what changed at Meta: permissions, ends and the time of asking', async () => {
    const rita = await it_.login('all-channels');
    const before = await shownTo(rita);
    it_.simulator.lapse(RITA, 'pages_messaging');
    it_.clock.advance(60_000);
    expect(statusOf(await shownTo(rita), 'pages_messaging')).toBe('GRANTED');
    const checked = await check(rita);
    expect(checked.__typename).toBe('ConnectionChecked');
    expect(statusOf(checked.connection, 'pages_messaging')).toBe('EXPIRED');
    expect(checked.connection).toMatchObject({ connected: true, trouble: null });
    expect(Date.parse(checked.connection.tokenCheckedAt ?? '')).toBeGreaterThan(
      Date.parse(before.tokenCheckedAt ?? ''),
    );
    expect(await shownTo(rita)).toEqual(checked.connection);
  });

  it('leaves evidence of a check, with the app’s token and the person’s, and no permission proved', async () => {
    const rita = await it_.login('no-instagram');
    const lines = () =>
      it_.app.database.sql<{ path: string; kind: string; permissions: string[] }>(
        `select path_template as path, token_kind as kind, permissions from graph_call
          where connection_id = (select id from connection where meta_user_id = $1) order by id`,
        [rita.metaUserId],
      );
    const before = (await lines()).length;
    await check(rita);
    expect((await lines()).slice(before)).toEqual([
      { path: '/debug_token', kind: 'APP', permissions: [] },
      { path: '/me/permissions', kind: 'USER', permissions: [] },
    ]);
  });

  it.each([
    ['expired', 'EXPIRED', 'Your Facebook login has expired.'],
    ['checkpoint', 'CHECKPOINT', 'Facebook wants you to confirm something in your account first.'],
    ['password changed', 'PASSWORD_CHANGED', 'Your Facebook password was changed'],
    ['logged out', 'LOGGED_OUT', 'You logged out of Facebook'],
    ['role lost', 'ROLE_LOST', 'You no longer have a role on this Page.'],
  ] as const)(
    'tells a token that is %s apart, and a new login mends it',
    async (of, reason, words) => {
      const olga = await it_.login('no-whatsapp');
      it_.simulator.endTokens(olga.metaUserId, of);
      const { __typename, connection } = await check(olga);
      expect(__typename).toBe('ConnectionChecked');
      expect(connection).toMatchObject({
        connected: false,
        troubleReason: reason,
        expiresSoon: false,
      });
      expect(connection.trouble).toContain(words);
      expect(connection.scopes.filter(({ status }) => status === 'GRANTED')).toHaveLength(9);
      const again = await it_.login('no-whatsapp');
      expect(await shownTo(again)).toMatchObject({ connected: true, troubleReason: null });
    },
  );

  it('tells an app that was removed at Facebook, and whichever room meets it keeps the reason', async () => {
    const nora = await it_.login('no-instagram');
    it_.simulator.configure({ deauthorizeUrl: null });
    await it_.simulator.removeApp(nora.metaUserId);
    await nora.ask('mutation { refreshChannels { __typename } }');
    expect(await shownTo(nora)).toMatchObject({ connected: false, troubleReason: 'REVOKED' });
    expect((await check(nora)).connection).toMatchObject({ troubleReason: 'REVOKED' });
  });

  it('keeps a token dead that died between the two questions of a check', async () => {
    const olga = await it_.login('no-whatsapp');
    const error = { message: 'Error validating access token', type: 'OAuthException', code: 190 };
    it_.simulator.faults.next(
      { path: '/me/permissions' },
      { kind: 'error', status: 401, error: { ...error, error_subcode: 459 } },
    );
    expect((await check(olga)).connection).toMatchObject({
      connected: false,
      troubleReason: 'CHECKPOINT',
    });
    expect((await check(olga)).connection).toMatchObject({
      connected: true,
      trouble: null,
      troubleReason: null,
    });
  });

  it.each(['/debug_token', '/me/permissions'])(
    'while Meta is away at %s changes nothing',
    async (path) => {
      const olga = await it_.login('no-whatsapp');
      const before = await rowOf(olga.metaUserId);
      it_.clock.advance(1_000);
      it_.simulator.lapse(olga.metaUserId, 'pages_messaging');
      it_.simulator.faults.next({ path }, { kind: 'cut' }, 3);
      expect(await check(olga)).toMatchObject({
        __typename: 'MetaFailed',
        message: "Meta's answer broke off on the way.",
        retryable: true,
      });
      expect(await rowOf(olga.metaUserId)).toEqual(before);
    },
  );

  it('does not take a wrong app secret for a dead token', async () => {
    const olga = await it_.login('no-whatsapp');
    const { secret } = it_.simulator.app;
    it_.simulator.configure({ secret: 'another' });
    expect(await check(olga)).toMatchObject({
      __typename: 'MetaFailed',
      message: 'Meta does not recognise this app by its id and secret.',
    });
    it_.simulator.configure({ secret });
    expect(await shownTo(olga)).toMatchObject({ connected: true, troubleReason: null });
  });

  it('is one person’s: another’s check and another’s dead token change nothing of it', async () => {
    const rita = await it_.login('all-channels');
    const sam = await it_.login('second-reviewer');
    const before = await rowOf(rita.metaUserId);
    it_.simulator.endTokens(sam.metaUserId, 'logged out');
    expect((await check(sam)).connection.troubleReason).toBe('LOGGED_OUT');
    expect(await rowOf(rita.metaUserId)).toEqual(before);
  });

  it('drops what a check learned of a token that a login has replaced meanwhile', async () => {
    const olga = await it_.login('no-whatsapp');
    it_.simulator.endTokens(olga.metaUserId, 'password changed');
    it_.simulator.faults.next({ path: '/debug_token' }, { kind: 'slow', ms: 700 });
    const slow = check(olga);
    await expect.poll(() => it_.simulator.requests.at(-1)?.path).toMatch(/debug_token/);
    await it_.login('no-whatsapp');
    await slow;
    expect(await shownTo(olga)).toMatchObject({ connected: true, troubleReason: null });
  });

  it('warns a week before the end, and time alone tells when it has come', async () => {
    const maya = await it_.login('many-pages');
    /** Days from now until the token and the data access end; null: never. */
    const ends = async (token: number | null, dataAccess: number | null) => {
      const [tokenEnd, dataEnd] = [token, dataAccess].map((days) =>
        days === null ? null : new Date(Date.now() + days * DAY_MS),
      );
      await it_.app.database.sql(
        `update connection set token_expires_at = $2, data_access_expires_at = $3 where meta_user_id = $1`,
        [maya.metaUserId, tokenEnd, dataEnd],
      );
      return shownTo(maya);
    };
    expect(await ends(8, 9)).toMatchObject({ connected: true, expiresSoon: false });
    expect(await ends(6, 90)).toMatchObject({ connected: true, expiresSoon: true });
    const byDataAccess = await ends(60, 6);
    expect(byDataAccess).toMatchObject({ connected: true, expiresSoon: true });
    expect(byDataAccess.reconnectBefore).toBe(byDataAccess.dataAccessExpiresAt);
    expect((await ends(null, 9)).reconnectBefore).toBe((await shownTo(maya)).dataAccessExpiresAt);
    expect(await ends(null, null)).toMatchObject({ reconnectBefore: null, expiresSoon: false });
    expect(await ends(9, -1)).toMatchObject({
      connected: false,
      troubleReason: 'DATA_ACCESS_EXPIRED',
      expiresSoon: false,
    });
    expect(await ends(-1, -1)).toMatchObject({ connected: false, troubleReason: 'EXPIRED' });
  });

  it('says of an end of data access that Meta told', async () => {
    const ben = await it_.login('business-only');
    it_.simulator.endTokens(ben.metaUserId, 'data access over');
    const { connection } = await check(ben);
    expect(connection).toMatchObject({
      connected: false,
      troubleReason: 'DATA_ACCESS_EXPIRED',
      trouble: expect.stringContaining('90 days'),
    });
    expect(statusOf(connection, 'instagram_basic')).toBe('EXPIRED');
    expect(statusOf(connection, 'pages_show_list')).toBe('GRANTED');
  });

  it('puts no token into an answer, a log line or a row', async () => {
    const rita = await it_.login('all-channels');
    const answers = [(await rita.ask(CHECK)).text];
    it_.simulator.endTokens(RITA, 'logged out');
    answers.push((await rita.ask(CHECK)).text);
    const rows = await it_.app.database.sql('select * from connection');
    const everything = [...answers, it_.logged(), JSON.stringify(rows)].join('\n');
    for (const token of it_.simulator.tokens()) expect(everything).not.toContain(token);
  });
});
