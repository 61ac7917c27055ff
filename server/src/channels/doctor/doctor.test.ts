import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stage, type Choice, type Reviewer, type Stage } from '../../../test/stage.ts';

const CHANNELS = `{ channels { kind status cause canGrant fixUrl scanned foundCount chosenCount
  findings { code severity sentence seenBy accountName repair { kind label scopes url accountId } }
  accounts { id metaId name chosen usable unusable ... on WhatsAppAccount { phoneNumbers { metaId usable unusable } } } } }`;

interface Finding {
  code: string;
  severity: 'BLOCKING' | 'WARNING';
  sentence: string;
  seenBy: string;
  accountName: string | null;
  repair: {
    kind: string;
    label: string;
    scopes: string[];
    url: string | null;
    accountId: string | null;
  } | null;
}
interface Shown {
  kind: string;
  status: string;
  cause: string | null;
  canGrant: boolean;
  fixUrl: string | null;
  scanned: string;
  findings: Finding[];
  accounts: {
    metaId: string;
    name: string;
    usable: boolean;
    unusable: string | null;
    phoneNumbers?: { metaId: string; usable: boolean; unusable: string | null }[];
  }[];
}
type Kind = 'INSTAGRAM' | 'MESSENGER' | 'WHATSAPP';

let here: Stage;
beforeEach(async () => {
  here = await stage();
});
afterEach(() => here.close());

async function channelsOf(reviewer: Reviewer): Promise<Record<Kind, Shown>> {
  const answer = await reviewer.ask(CHANNELS);
  const shown = answer.data['channels'] as Shown[];
  return Object.fromEntries(shown.map((channel) => [channel.kind, channel])) as Record<Kind, Shown>;
}

async function visit(persona: string, choice: Choice = {}): Promise<Record<Kind, Shown>> {
  return channelsOf(await here.login(persona, choice));
}

/** The next calls that match are refused with this code. */
function refuse(match: { path: string; method?: string }, status: number, code: number, times = 1) {
  const error = { message: `(#${code}) Refused`, type: 'OAuthException', code };
  here.simulator.faults.next(match, { kind: 'error', status, error }, times);
}

const codes = ({ findings }: Shown) => findings.map(({ code }) => code);

function only({ findings }: Shown, code: string): Finding {
  const [found, second] = findings.filter((one) => one.code === code);
  if (found === undefined || second !== undefined) {
    throw new Error(`Not exactly one ${code} among ${JSON.stringify(findings)}`);
  }
  return found;
}

describe('a channel of which nothing is amiss', () => {
  it('has no finding', async () => {
    const { MESSENGER, INSTAGRAM } = await visit('all-channels');
    expect([MESSENGER.findings, INSTAGRAM.findings]).toEqual([[], []]);
  });
});

describe('a person with many troubles', () => {
  let tara: Record<Kind, Shown>;
  beforeEach(async () => {
    tara = await visit('troubled');
  });

  it('has each told apart, with the account, and the call that showed it', () => {
    const told = Object.values(tara).flatMap(({ kind, findings }) =>
      findings.map(({ code, accountName }) => `${kind} ${code} ${accountName}`),
    );
    expect(told.toSorted()).toEqual([
      'INSTAGRAM MESSAGE_ACCESS_OFF @tara.tea',
      'INSTAGRAM PAGE_UNUSABLE @quiet.corner',
      'INSTAGRAM PERSONAL_INSTAGRAM Personal account linked to Tara Tailor',
      'MESSENGER PAGE_NOT_PUBLISHED Tara Attic',
      'MESSENGER TASK_MISSING Quiet Corner',
      'WHATSAPP NUMBER_NOT_REGISTERED +1 555-010-0191',
      'WHATSAPP WABA_WITHOUT_NUMBER Tara Later',
    ]);
  });

  it('is told of a missing task by the tasks that Meta named', () => {
    expect(only(tara.MESSENGER, 'TASK_MISSING')).toMatchObject({
      severity: 'WARNING',
      sentence: expect.stringContaining('lacks the task MESSAGING'),
      seenBy: 'GET /me/accounts → 200, tasks ANALYZE CREATE_CONTENT',
      repair: { kind: 'LINK', url: 'https://business.facebook.com/settings/pages' },
    });
    const page = tara.MESSENGER.accounts.find(({ name }) => name === 'Quiet Corner');
    expect(page).toMatchObject({ usable: false, unusable: expect.stringContaining('MESSAGING') });
  });

  it('is told of message access by the call that Meta refused', () => {
    expect(only(tara.INSTAGRAM, 'MESSAGE_ACCESS_OFF')).toMatchObject({
      severity: 'BLOCKING',
      sentence: expect.stringContaining('does not let apps reach its messages'),
      seenBy: 'GET /{page}/conversations → 403, code 200/2534041',
      repair: { kind: 'LINK' },
    });
    const account = tara.INSTAGRAM.accounts.find(({ metaId }) => metaId === '17841405822309603');
    expect(account).toMatchObject({ usable: true, chosen: true });
  });

  it('sees accounts that cannot be used, each with the reason', () => {
    const unusable = tara.INSTAGRAM.accounts.filter(({ usable }) => !usable);
    expect(unusable.map(({ metaId, unusable: why }) => [metaId, why])).toEqual([
      ['17841405822309602', expect.stringContaining('personal one')],
      [
        '17841405822309601',
        expect.stringMatching(/Quiet Corner, which cannot be used: .*MESSAGING/),
      ],
    ]);
    const numbers = tara.WHATSAPP.accounts.flatMap(({ phoneNumbers = [] }) => phoneNumbers);
    expect(numbers).toMatchObject([
      { usable: false, unusable: expect.stringContaining('not registered for the Cloud API') },
    ]);
    expect(tara.WHATSAPP.accounts.every(({ usable }) => usable)).toBe(true);
  });

  it('sees what blocks a channel before what only warns', () => {
    expect(tara.WHATSAPP.findings.map(({ severity }) => severity)).toEqual([
      'BLOCKING',
      'BLOCKING',
    ]);
    expect(only(tara.MESSENGER, 'PAGE_NOT_PUBLISHED').seenBy).toBe(
      'GET /me/accounts → 200, is_published false',
    );
    expect(only(tara.WHATSAPP, 'NUMBER_NOT_REGISTERED').seenBy).toBe(
      'GET /me/businesses → 200, status PENDING',
    );
    expect(only(tara.INSTAGRAM, 'PERSONAL_INSTAGRAM').seenBy).toContain(
      'connected_instagram_account without instagram_business_account',
    );
  });
});

describe('a channel on which nothing is found', () => {
  it('of somebody without a Page says that there is none', async () => {
    const { MESSENGER, INSTAGRAM, WHATSAPP } = await visit('no-page');
    expect(only(MESSENGER, 'NO_PAGE')).toMatchObject({
      severity: 'BLOCKING',
      seenBy: 'GET /me/accounts → 200, 0 Pages',
      repair: { kind: 'LINK', url: 'https://www.facebook.com/pages/create' },
    });
    expect(MESSENGER).toMatchObject({
      status: 'NOT_DETECTED',
      cause: 'Meta lists no Facebook Page for this login: the account manages none.',
      fixUrl: 'https://www.facebook.com/pages/create',
    });
    expect(INSTAGRAM.cause).toContain('Instagram accounts are found through their Page');
    expect(only(WHATSAPP, 'NO_WHATSAPP_ACCOUNT').seenBy).toBe(
      'GET /me/businesses → 200, 0 businesses, 0 WhatsApp accounts',
    );
  });

  it('because nothing was ticked in the dialog says so, and offers to ask again', async () => {
    const { MESSENGER, INSTAGRAM, WHATSAPP } = await visit('all-channels', {
      accounts: ['506913480117'],
      decline: ['business_management'],
    });
    expect(only(MESSENGER, 'PAGE_NOT_GRANTED')).toMatchObject({
      severity: 'BLOCKING',
      sentence: 'No Facebook Page was ticked in the login dialog.',
      seenBy: 'GET /debug_token → 200, pages_show_list for 0 Pages',
      repair: { kind: 'GRANT', scopes: expect.arrayContaining(['pages_show_list']) },
    });
    expect(MESSENGER.canGrant).toBe(true);
    expect(codes(INSTAGRAM)).toEqual(['PAGE_NOT_GRANTED']);
    expect(only(WHATSAPP, 'WABA_NOT_SHARED')).toMatchObject({
      seenBy: 'GET /debug_token → 200, whatsapp_business_management for 0 accounts',
      repair: { kind: 'GRANT' },
    });
  });

  it('because only a business reaches it names business_management', async () => {
    const { MESSENGER, WHATSAPP } = await visit('business-only', {
      decline: ['business_management'],
    });
    expect(only(MESSENGER, 'BUSINESS_ONLY')).toMatchObject({
      severity: 'BLOCKING',
      seenBy: 'GET /me/accounts → 200, 0 Pages',
      repair: { kind: 'GRANT', scopes: ['business_management'] },
    });
    expect(codes(MESSENGER)).not.toContain('NO_PAGE');
    expect(only(WHATSAPP, 'BUSINESS_ONLY').sentence).toContain('none can be listed');
  });

  it('of Pages without Instagram tells an unticked account from one that is not linked', async () => {
    const linked = await visit('all-channels', { accounts: ['104958712309'] });
    expect(only(linked.INSTAGRAM, 'INSTAGRAM_NOT_GRANTED').sentence).toBe(
      'No Instagram account was ticked in the login dialog.',
    );
    const without = await visit('no-instagram');
    expect(only(without.INSTAGRAM, 'NO_INSTAGRAM_LINK')).toMatchObject({
      sentence: 'The one Page found is not linked to an Instagram professional account.',
      seenBy: 'GET /me/accounts → 200, 1 Page, no instagram_business_account',
    });
  });
});

describe('a permission', () => {
  it('that was declined is named on every channel that needs it, with what does not work', async () => {
    const { MESSENGER, INSTAGRAM, WHATSAPP } = await visit('no-whatsapp', {
      decline: ['pages_messaging', 'instagram_manage_messages', 'whatsapp_business_messaging'],
    });
    expect(only(MESSENGER, 'SCOPE_DECLINED')).toMatchObject({
      severity: 'BLOCKING',
      sentence:
        'pages_messaging was not granted in the login dialog, so nobody can be answered on Messenger.',
      seenBy: 'GET /me/permissions → 200, pages_messaging declined',
      repair: { kind: 'GRANT', scopes: ['pages_messaging'] },
    });
    expect(only(INSTAGRAM, 'SCOPE_DECLINED').repair?.scopes).toEqual(['instagram_manage_messages']);
    expect(only(WHATSAPP, 'SCOPE_DECLINED').repair?.scopes).toEqual([
      'whatsapp_business_messaging',
    ]);
    expect(MESSENGER.status).toBe('DETECTED');
  });

  it('that expired, or was never asked for, is told as that', async () => {
    const olga = await here.login('no-whatsapp');
    const set = (permission: string, status: string) =>
      here.app.database.sql(
        `update permission_grant set status = $3 where permission = $2
            and connection_id = (select id from connection where meta_user_id = $1)`,
        [olga.metaUserId, permission, status],
      );
    await set('instagram_basic', 'EXPIRED');
    await here.app.database.sql(
      `delete from permission_grant where permission = 'pages_manage_metadata'
          and connection_id = (select id from connection where meta_user_id = $1)`,
      [olga.metaUserId],
    );
    const { INSTAGRAM, MESSENGER } = await channelsOf(olga);
    expect(only(INSTAGRAM, 'SCOPE_EXPIRED')).toMatchObject({
      sentence: 'instagram_basic has expired at Meta, so Meta does not show these accounts.',
      seenBy: 'GET /me/permissions → 200, instagram_basic expired',
    });
    expect(only(MESSENGER, 'SCOPE_NOT_ASKED')).toMatchObject({
      sentence: 'pages_manage_metadata was never asked for, so webhooks cannot be turned on.',
      repair: { scopes: ['pages_manage_metadata'] },
    });
  });
});

describe('a Page seen through a business alone', () => {
  it('that the dialog left out cannot be used, and says which permission leaves it out', async () => {
    const { MESSENGER } = await visit('business-only', {
      accounts: ['105700300101', '506913480440', '17841405822307101', '102290129340707'],
    });
    const left = MESSENGER.accounts.find(({ name }) => name === 'Marina Client');
    expect(left).toMatchObject({ usable: false });
    expect(only(MESSENGER, 'PAGE_NOT_GRANTED')).toMatchObject({
      severity: 'WARNING',
      accountName: 'Marina Client',
      repair: { kind: 'GRANT', scopes: expect.arrayContaining(['pages_show_list']) },
    });
  });
});

describe('what changes without a look', () => {
  it('nothing chosen is a finding, with the call by which the accounts were found', async () => {
    const { MESSENGER } = await visit('no-whatsapp', { use: [] });
    expect(only(MESSENGER, 'NOT_CHOSEN')).toMatchObject({
      severity: 'BLOCKING',
      sentence: '2 Facebook Pages were found, and none is chosen: nothing is subscribed or shown.',
      seenBy: 'GET /me/accounts → 200, 2 Pages',
      repair: { kind: 'CHOOSE' },
    });
  });

  it('a subscription that Meta refused is a finding until it is turned on', async () => {
    refuse({ path: '105311900412/subscribed_apps', method: 'POST' }, 403, 200);
    const nora = await here.login('no-instagram', { use: ['105311900412'] });
    const failed = only((await channelsOf(nora)).MESSENGER, 'SUBSCRIPTION_FAILED');
    expect(failed).toMatchObject({
      severity: 'BLOCKING',
      accountName: 'Northwind Books',
      seenBy: 'POST /{page}/subscribed_apps → 403, code 200',
      repair: { kind: 'SUBSCRIBE' },
    });
    const SUBSCRIBE = `mutation ($id: ID!) { subscribeAccount(accountId: $id) { __typename
      ... on AccountSubscribed { account { id name } } } }`;
    const mended = await nora.ask(SUBSCRIBE, { id: failed.repair?.accountId });
    expect(mended.data['subscribeAccount']).toMatchObject({
      __typename: 'AccountSubscribed',
      account: { id: failed.repair?.accountId, name: 'Northwind Books' },
    });
    expect((await channelsOf(nora)).MESSENGER.findings).toEqual([]);
  });

  it('a dead token comes before everything else, with the call that met it', async () => {
    const sam = await here.login('second-reviewer');
    here.simulator.changePassword(sam.metaUserId);
    await sam.ask('mutation { refreshChannels { __typename } }');
    const { MESSENGER, WHATSAPP } = await channelsOf(sam);
    for (const channel of [MESSENGER, WHATSAPP]) {
      expect(channel.findings[0]).toMatchObject({
        code: 'TOKEN_DEAD',
        severity: 'BLOCKING',
        sentence: expect.stringContaining('password was changed'),
        seenBy: expect.stringMatching(/^GET \/me\/(accounts|businesses) → 401, code 190\/460$/),
        repair: { kind: 'RECONNECT' },
      });
      expect(channel.scanned).toMatch(
        /^The look was cut short: Your Facebook password was changed/,
      );
    }
    // What was amiss before is still known.
    expect(codes(WHATSAPP)).toContain('NUMBER_NOT_REGISTERED');
    const again = await visit('second-reviewer');
    expect(codes(again.MESSENGER)).toEqual([]);
  });

  it('a look that Meta cut short is told, and what was found before stays', async () => {
    const ben = await here.login('business-only');
    refuse({ path: '/me/businesses' }, 400, 4, 9);
    await ben.ask('mutation { refreshChannels { __typename } }');
    here.simulator.faults.clear();
    const { MESSENGER } = await channelsOf(ben);
    expect(MESSENGER.status).toBe('DETECTED');
    expect(only(MESSENGER, 'META_FAILED')).toMatchObject({
      severity: 'WARNING',
      seenBy: 'GET /me/businesses → 400, code 4',
      repair: { kind: 'REFRESH' },
    });
    await ben.ask('mutation { refreshChannels { __typename } }');
    expect(codes((await channelsOf(ben)).MESSENGER)).not.toContain('META_FAILED');
  });

  it('a part that Meta refused is unknown, not absent', async () => {
    const ben = await here.login('business-only');
    refuse({ path: 'owned_whatsapp' }, 403, 10, 9);
    await ben.ask('mutation { refreshChannels { __typename } }');
    const { WHATSAPP } = await channelsOf(ben);
    expect(only(WHATSAPP, 'META_FAILED').seenBy).toBe('GET /me/businesses → 403, code 10');
    expect(WHATSAPP.accounts).toHaveLength(1);
  });
});

describe('the doctor', () => {
  it('tells at least twelve causes apart, none twice in the same words', async () => {
    const seen = new Map<string, string>();
    const visits: [string, Choice?][] = [
      ['troubled'],
      ['troubled', { use: [] }],
      ['no-page'],
      ['no-instagram', { decline: ['pages_messaging'] }],
      ['no-numbers'],
      ['business-only', { decline: ['business_management'] }],
      ['all-channels', { accounts: ['104958712309'] }],
    ];
    for (const [persona, choice] of visits) {
      for (const { findings } of Object.values(await visit(persona, choice))) {
        for (const { code, sentence } of findings) seen.set(code, sentence);
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(12);
    expect(new Set(seen.values()).size).toBe(seen.size);
  });

  it('has no word of one person for another', async () => {
    const rita = await here.login('all-channels');
    await here.login('troubled');
    expect((await rita.ask(CHANNELS)).text).not.toMatch(/Tara|Quiet Corner/);
  });

  it('answers with no token', async () => {
    const { text } = await (await here.login('troubled')).ask(CHANNELS);
    for (const token of here.simulator.tokens()) expect(text).not.toContain(token);
  });
});
