import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reviewer, stage, type Stage } from '../../test/stage.ts';

const START = `mutation ($input: StartLoginInput!) { startLogin(input: $input) { ... on LoginStarted { url } } }`;
const SCOPES = `{ connection { connected scopes { permission status requested } } }`;

interface Scope {
  permission: string;
  status: string;
  requested: boolean;
}

const scopesOf = async ({ ask }: Pick<Reviewer, 'ask'>) =>
  ((await ask(SCOPES)).data['connection'] as { scopes: Scope[] }).scopes;

const missingOf = (scopes: readonly Scope[]) =>
  scopes.filter(({ status }) => status !== 'GRANTED').map(({ permission }) => permission);

async function dialogFor({ ask }: Pick<Stage, 'ask'>, input: object): Promise<URLSearchParams> {
  const { url } = (await ask(START, { input })).data['startLogin'] as { url: string };
  return new URL(url).searchParams;
}

describe('asking again', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage();
  });
  afterAll(() => it_.close());

  it('asks for exactly what is named, and for all nine when nothing is', async () => {
    const scopes = ['pages_messaging', 'whatsapp_business_messaging'];
    const dialog = await dialogFor(it_, { scopes, rerequest: true });
    expect(dialog.get('scope')).toBe('pages_messaging,whatsapp_business_messaging');
    expect(dialog.get('auth_type')).toBe('rerequest');
    for (const input of [{}, { scopes: null }, { scopes: [] }]) {
      expect((await dialogFor(it_, input)).get('scope')?.split(',')).toHaveLength(9);
    }
    const unknown = await it_.ask(START, { input: { scopes: ['user_friends'] } });
    expect(unknown.errors).toBeDefined();
  });

  it('for what was declined grants it, and keeps what was granted before with its accounts', async () => {
    const accounts = ['104958712310', '17841405822304914', '506913480117', '102290129340398'];
    const rita = await it_.login('all-channels', {
      accounts,
      decline: ['instagram_manage_messages', 'business_management', 'pages_messaging'],
    });
    const missing = missingOf(await scopesOf(rita));
    expect(missing).toHaveLength(3);
    const again = await it_.login('all-channels', {
      wish: { scopes: ['business_management'], rerequest: true },
    });
    expect(missingOf(await scopesOf(again))).toEqual(
      missing.filter((name) => name !== 'business_management'),
    );
    await it_.login('all-channels', {
      wish: { scopes: missingOf(await scopesOf(again)), rerequest: true },
    });
    expect(missingOf(await scopesOf(rita))).toEqual([]);
    const covered = await it_.app.database.sql<{ permission: string; ids: string[] | null }>(
      `select permission, target_ids as ids from permission_grant
        where permission in ('pages_messaging', 'pages_show_list', 'whatsapp_business_messaging')
          and connection_id = (select id from connection where meta_user_id = $1) order by permission`,
      [rita.metaUserId],
    );
    expect(covered).toEqual([
      { permission: 'pages_messaging', ids: ['104958712310'] },
      { permission: 'pages_show_list', ids: ['104958712310'] },
      { permission: 'whatsapp_business_messaging', ids: null },
    ]);
  });

  it('for what has lapsed repairs it, also without the person ever having declined', async () => {
    const olga = await it_.login('no-whatsapp');
    it_.simulator.lapse(olga.metaUserId, 'pages_read_engagement');
    it_.simulator.lapse(olga.metaUserId, 'instagram_basic');
    await olga.ask('mutation { checkConnection { __typename } }');
    const missing = missingOf(await scopesOf(olga));
    expect(missing.toSorted()).toEqual(['instagram_basic', 'pages_read_engagement']);
    await it_.login('no-whatsapp', { wish: { scopes: missing, rerequest: true } });
    expect(missingOf(await scopesOf(olga))).toEqual([]);
  });

  it('persuades the one who declines at first', async () => {
    const dana = await it_.login('declines');
    const missing = missingOf(await scopesOf(dana));
    expect(missing.length).toBeGreaterThan(0);
    const without = await it_.login('declines', { wish: { scopes: missing } });
    expect(missingOf(await scopesOf(without))).toEqual(missing);
    const asked = await it_.login('declines', { wish: { scopes: missing, rerequest: true } });
    expect(missingOf(await scopesOf(asked))).toEqual([]);
  });
});

describe('asking again with a Login for Business configuration', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage({ META_LOGIN_CONFIG_ID: '9090' });
    it_.simulator.configure({ configId: '9090' });
  });
  afterAll(() => it_.close());

  it('stays all or nothing: the configuration takes the place of the scopes', async () => {
    const dialog = await dialogFor(it_, { scopes: ['pages_messaging'], rerequest: true });
    expect(dialog.get('config_id')).toBe('9090');
    expect(dialog.has('scope')).toBe(false);
    const before = await scopesOf({ ask: it_.ask });
    expect(before.some(({ requested }) => requested)).toBe(false);
    const rita = await it_.login('all-channels', {
      wish: { scopes: ['pages_messaging'], rerequest: true },
    });
    const scopes = await scopesOf(rita);
    expect(missingOf(scopes)).toEqual([]);
    expect(scopes.every(({ requested }) => requested)).toBe(true);
  });
});
