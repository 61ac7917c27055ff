import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  chooseAccounts,
  finish,
  goThroughDialog,
  stage,
  type Reviewer,
  type Stage,
} from '../../test/stage.ts';
import { sweep } from '#webhooks/sweep';

const STUDIO = '104958712309';
const OUTLET = '104958712310';
const STUDIO_INSTAGRAM = '17841405822304914';
const WABA = '102290129340398';
const NUMBER = '106540352242922';
const SAM_PAGE = '104958713555';

const CHANNELS = `{ channels { kind foundCount chosenCount findings { code } accounts { id metaId name chosen usable unusable
  ... on FacebookPage { subscription } ... on WhatsAppAccount { subscription phoneNumbers { id metaId chosen usable unusable } } } } }`;
const CHOOSE = `mutation ($input: ChooseAccountsInput!) { chooseAccounts(input: $input) { __typename
  ... on AccountsNotUsable { message wayOn accountIds } ... on MetaFailed { metaCode } } }`;

interface Account {
  id: string;
  metaId: string;
  name: string;
  chosen: boolean;
  usable: boolean;
  unusable: string | null;
  subscription?: string;
  phoneNumbers?: Account[];
}
interface Shown {
  kind: string;
  foundCount: number;
  chosenCount: number;
  findings: { code: string }[];
  accounts: Account[];
}

let here: Stage;
beforeAll(async () => {
  here = await stage();
});
afterAll(() => here.close());
afterEach(() => here.simulator.faults.clear());

async function channelsOf(reviewer: Reviewer): Promise<Shown[]> {
  return (await reviewer.ask(CHANNELS)).data['channels'] as Shown[];
}

async function accountsOf(reviewer: Reviewer): Promise<ReadonlyMap<string, Account>> {
  const accounts = (await channelsOf(reviewer)).flatMap((channel) => channel.accounts);
  const all = accounts.flatMap((account) => [account, ...(account.phoneNumbers ?? [])]);
  return new Map(all.map((account) => [account.metaId, account]));
}

async function chosenBy(reviewer: Reviewer): Promise<string[]> {
  const accounts = await accountsOf(reviewer);
  return [...accounts.values()].filter(({ chosen }) => chosen).map(({ metaId }) => metaId);
}

const write = (channel: 'messenger' | 'instagram' | 'whatsapp', accountId: string, text: string) =>
  here.simulator.customerWrites({ channel, accountId, text });

async function textsOf(reviewer: Reviewer): Promise<(string | null)[]> {
  const { data } = await reviewer.ask('{ webhookEvents(first: 100) { nodes { text } } }');
  return (data['webhookEvents'] as { nodes: { text: string | null }[] }).nodes.map(
    ({ text }) => text,
  );
}

/** How often Meta was asked to change a subscription since. */
function changesSince(before: number): number {
  const asked = here.simulator.requests.slice(before);
  return asked.filter(({ method, path }) => method === 'POST' && /v25\.0\/?(\?|$)/.test(path))
    .length;
}

describe('before a choice', () => {
  it('accounts are found, none is chosen, and nothing is subscribed at Meta', async () => {
    const ben = await here.login('business-only', { use: [] });
    await here.app.database.sql('update connection set accounts_chosen_at = null');
    const channels = await channelsOf(ben);
    expect(channels.map(({ foundCount, chosenCount }) => [foundCount, chosenCount])).toEqual([
      [1, 0],
      [2, 0],
      [1, 0],
    ]);
    for (const { findings } of channels)
      expect(findings.map(({ code }) => code)).toContain('NOT_CHOSEN');
    expect(await write('messenger', '105700300101', 'unheard')).toMatchObject({
      sent: false,
      reason: 'the app is not subscribed on Page 105700300101',
    });
    const { data } = await ben.ask('{ connection { accountsChosen } }');
    expect(data['connection']).toEqual({ accountsChosen: false });
  });

  it('a choice, even an empty one, is remembered as made', async () => {
    const ben = await here.login('business-only', { use: [] });
    const { data } = await ben.ask('{ connection { accountsChosen } }');
    expect(data['connection']).toEqual({ accountsChosen: true });
  });
});

describe('a choice', () => {
  it('subscribes exactly the chosen accounts and shows their events alone', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET, NUMBER] });
    expect((await chosenBy(rita)).toSorted()).toEqual([OUTLET, NUMBER].toSorted());
    const accounts = await accountsOf(rita);
    expect(accounts.get(OUTLET)?.subscription).toBe('SUBSCRIBED');
    expect(accounts.get(STUDIO)?.subscription).toBe('NOT_SUBSCRIBED');
    // The number was chosen without its account: Meta knows no other way than to subscribe the account.
    expect(accounts.get(WABA)).toMatchObject({ subscription: 'SUBSCRIBED', chosen: false });
    expect(await write('messenger', OUTLET, 'to the outlet')).toMatchObject({ status: 200 });
    expect(await write('whatsapp', NUMBER, 'to the number')).toMatchObject({ status: 200 });
    expect(await write('messenger', STUDIO, 'to the studio')).toMatchObject({ sent: false });
    const texts = await textsOf(rita);
    expect(texts).toEqual(expect.arrayContaining(['to the outlet', 'to the number']));
  });

  it('of an Instagram account subscribes the Page behind it, which is not shown', async () => {
    const rita = await here.login('all-channels', { use: [STUDIO_INSTAGRAM] });
    expect(await chosenBy(rita)).toEqual([STUDIO_INSTAGRAM]);
    expect((await accountsOf(rita)).get(STUDIO)?.subscription).toBe('SUBSCRIBED');
    expect(await write('instagram', STUDIO_INSTAGRAM, 'a direct message')).toMatchObject({
      status: 200,
    });
    expect(await write('messenger', STUDIO, 'to the Page behind')).toMatchObject({ status: 200 });
    const texts = await textsOf(rita);
    expect(texts).toContain('a direct message');
    expect(texts).not.toContain('to the Page behind');
  });

  it('taken back unsubscribes at Meta', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    expect(await write('messenger', OUTLET, 'heard')).toMatchObject({ sent: true });
    await chooseAccounts(rita, []);
    expect((await accountsOf(rita)).get(OUTLET)).toMatchObject({
      chosen: false,
      subscription: 'NOT_SUBSCRIBED',
    });
    expect(await write('messenger', OUTLET, 'unheard')).toMatchObject({ sent: false });
  });

  it('taken back leaves the subscription to another living reviewer who needs it', async () => {
    const rita = await here.login('all-channels', { use: [STUDIO, WABA] });
    const sam = await here.login('second-reviewer', { use: [STUDIO_INSTAGRAM, NUMBER] });
    await chooseAccounts(rita, []);
    expect((await accountsOf(rita)).get(STUDIO)?.subscription).toBe('NOT_SUBSCRIBED');
    expect(await write('instagram', STUDIO_INSTAGRAM, 'still for Sam')).toMatchObject({
      sent: true,
    });
    expect(await write('whatsapp', NUMBER, 'this, too')).toMatchObject({ sent: true });
    expect(await textsOf(sam)).toEqual(expect.arrayContaining(['still for Sam', 'this, too']));
    expect(await textsOf(rita)).not.toContain('still for Sam');
    await chooseAccounts(sam, []);
    expect(await write('instagram', STUDIO_INSTAGRAM, 'for nobody')).toMatchObject({ sent: false });
  });

  it('that Meta would not undo yet is undone by the next look', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    const throttled = {
      message: '(#4) Application request limit reached',
      type: 'OAuthException',
      code: 4,
    };
    here.simulator.faults.next(
      { path: `${OUTLET}/subscribed_apps`, method: 'DELETE' },
      { kind: 'error', status: 400, error: throttled },
    );
    await chooseAccounts(rita, []);
    expect((await accountsOf(rita)).get(OUTLET)).toMatchObject({
      chosen: false,
      subscription: 'SUBSCRIBED',
    });
    expect(await write('messenger', OUTLET, 'shown to nobody')).toMatchObject({ sent: true });
    expect(await textsOf(rita)).not.toContain('shown to nobody');
    await rita.ask('mutation { refreshChannels { __typename } }');
    expect((await accountsOf(rita)).get(OUTLET)?.subscription).toBe('NOT_SUBSCRIBED');
    expect(await write('messenger', OUTLET, 'unheard')).toMatchObject({ sent: false });
  });

  it('is refused when it names another’s account, and nothing changes', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    const sam = await here.login('second-reviewer', { use: [SAM_PAGE] });
    const foreign = (await accountsOf(sam)).get(SAM_PAGE)?.id ?? '';
    const own = (await accountsOf(rita)).get(STUDIO)?.id ?? '';
    const before = here.simulator.requests.length;
    for (const wrong of [foreign, 'no-id', '00000000-0000-7000-8000-000000000000']) {
      const answer = await rita.ask(CHOOSE, { input: { accountIds: [own, wrong] } });
      expect(answer.data['chooseAccounts']).toMatchObject({
        __typename: 'AccountsNotUsable',
        accountIds: [wrong],
      });
    }
    expect(changesSince(before)).toBe(0);
    expect(await chosenBy(rita)).toEqual([OUTLET]);
    expect(await chosenBy(sam)).toEqual([SAM_PAGE]);
  });

  it('is refused when it names an account that cannot be used', async () => {
    const tara = await here.login('troubled', { use: ['105990100603'] });
    const unusable = [...(await accountsOf(tara)).values()].filter(({ usable }) => !usable);
    expect(unusable.length).toBeGreaterThan(0);
    for (const { id, unusable: why } of unusable) {
      expect(why).toEqual(expect.any(String));
      const answer = await tara.ask(CHOOSE, { input: { accountIds: [id] } });
      expect(answer.data['chooseAccounts']).toMatchObject({
        __typename: 'AccountsNotUsable',
        accountIds: [id],
      });
    }
    expect(await chosenBy(tara)).toEqual(['105990100603']);
  });

  it('is not taken from nobody', async () => {
    const answer = await here.ask(CHOOSE, { input: { accountIds: [] } });
    expect(answer.data['chooseAccounts']).toMatchObject({ __typename: 'NotConnected' });
  });

  it('holds though the token is dead, and says so', async () => {
    const olga = await here.login('no-whatsapp', { use: ['105311900520'] });
    const id = (await accountsOf(olga)).get('105311900521')?.id ?? '';
    await here.app.database.sql(
      `delete from sealed_token where owner_id = (select id from connection where meta_user_id = $1 and erasing_since is null)`,
      [olga.metaUserId],
    );
    const answer = await olga.ask(CHOOSE, { input: { accountIds: [id] } });
    expect(answer.data['chooseAccounts']).toMatchObject({ __typename: 'MetaFailed' });
    expect(await chosenBy(olga)).toEqual(['105311900521']);
  });
});

describe('a choice that was made', () => {
  it('is kept by a new login and a new look', async () => {
    const first = await here.login('no-instagram', { use: ['105311900412'] });
    await first.ask('mutation { refreshChannels { __typename } }');
    expect(await chosenBy(first)).toEqual(['105311900412']);
    const again = await loginWithoutChoosing('no-instagram');
    expect(await chosenBy(again)).toEqual(['105311900412']);
    expect((await accountsOf(again)).get('105311900412')?.subscription).toBe('SUBSCRIBED');
  });

  it('does not grow by accounts that are found later', async () => {
    const before = await here.login('declines', {
      decline: [],
      accounts: ['105880100301', '17841405822308301'],
      use: ['105880100301'],
    });
    expect([...(await accountsOf(before)).keys()]).not.toContain('105880100302');
    const after = await loginWithoutChoosing('declines', 'all');
    const accounts = await accountsOf(after);
    expect(accounts.get('105880100302')).toMatchObject({
      chosen: false,
      subscription: 'NOT_SUBSCRIBED',
    });
    expect(await chosenBy(after)).toEqual(['105880100301']);
  });

  it('keeps an account that became unusable, names it, and lets it be kept or given up', async () => {
    const nils = await here.login('no-numbers', { use: 'all' });
    const page = (await accountsOf(nils)).get('105990100401');
    expect(page).toMatchObject({ chosen: true, usable: true });
    await here.app.database.sql('update page set unusable = $1 where meta_id = $2', [
      'Your role lacks a task.',
      '105990100401',
    ]);
    expect((await accountsOf(nils)).get('105990100401')).toMatchObject({
      chosen: true,
      usable: false,
    });
    const keep = await nils.ask(CHOOSE, { input: { accountIds: [page?.id] } });
    expect(keep.data['chooseAccounts']).toMatchObject({ __typename: 'AccountsChosen' });
    await nils.ask(CHOOSE, { input: { accountIds: [] } });
    const back = await nils.ask(CHOOSE, { input: { accountIds: [page?.id] } });
    expect(back.data['chooseAccounts']).toMatchObject({ __typename: 'AccountsNotUsable' });
  });

  it('loses what Meta no longer shows, with its token, and says so once', async () => {
    const maya = await here.login('many-pages', { use: ['105420000001', '105420000002'] });
    const fewer = await loginWithoutChoosing('many-pages', ['105420000001']);
    expect(fewer.metaUserId).toBe(maya.metaUserId);
    expect(await chosenBy(fewer)).toEqual(['105420000001']);
    const tokens = await here.app.database.sql<{ subject: string }>(
      `select subject from sealed_token join connection on connection.id = owner_id
        where purpose = 'page' and meta_user_id = $1`,
      [maya.metaUserId],
    );
    expect(tokens.map(({ subject }) => subject)).toEqual(['105420000001']);
    const gone = async () => {
      const { data } = await fewer.ask(
        '{ channel(kind: MESSENGER) { findings { code sentence } } }',
      );
      const { findings } = data['channel'] as { findings: { code: string; sentence: string }[] };
      return findings.filter(({ code }) => code === 'CHOSEN_GONE').map(({ sentence }) => sentence);
    };
    expect(await gone()).toEqual([
      'Meta no longer shows Page 2 to this app, so it is not used any more.',
    ]);
    await fewer.ask('mutation { refreshChannels { __typename } }');
    expect(await gone()).toEqual([]);
  });
});

describe('events of accounts that nobody chose', () => {
  it('are shown to nobody and swept after 24 hours', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    await write('messenger', OUTLET, 'before the end');
    expect(await textsOf(rita)).toContain('before the end');
    await chooseAccounts(rita, []);
    expect(await textsOf(rita)).not.toContain('before the end');
    const stored = () =>
      here.app.database.sql(`select 1 from webhook_event where text = 'before the end'`);
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const ninetyDaysMs = 90 * 24 * 3_600_000;
    await sweep(here.app.database, inHours(23), ninetyDaysMs);
    expect(await stored()).toHaveLength(1);
    await sweep(here.app.database, inHours(25), ninetyDaysMs);
    expect(await stored()).toHaveLength(0);
  });
});

/** As a browser would come back: nothing is chosen on the way. */
async function loginWithoutChoosing(
  persona: string,
  accounts?: string[] | 'all',
): Promise<Reviewer> {
  const before = await here.app.database.sql<{ id: string }>('select id from connection');
  const choice = { decline: [], ...(accounts === undefined ? {} : { accounts }) };
  const input = await goThroughDialog(
    { simulator: here.simulator, ask: here.ask },
    persona,
    choice,
  );
  const answer = await finish(here.ask, input);
  const { session, connection } = answer.data['finishLogin'] as {
    session: string;
    connection: { metaUserId: string };
  };
  const after = await here.app.database.sql<{ id: string }>('select id from connection');
  expect(after).toHaveLength(before.length);
  const ask: Reviewer['ask'] = (query, variables) => here.ask(query, variables, session);
  return { session, metaUserId: connection.metaUserId, ask };
}
