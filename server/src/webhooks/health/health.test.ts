import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../../test/stage.ts';
import { askOurselves } from './ask-ourselves.ts';
import { judgeApp } from './judge-app.ts';

const OUTLET = '104958712310';
const STUDIO_INSTAGRAM = '17841405822304914';
const NUMBER = '106540352242922';
const ATTIC = '105990100604';

const HEALTH = `callbackUrl checkedAt hints
  rungs { key title state told checkedAt repair { kind accountId } }
  accounts { accountId name metaId channel rungs { key state told checkedAt repair { kind label accountId } } }`;
const SHOW = `{ webhookHealth { ${HEALTH} } }`;
const CHECK = `mutation { checkWebhooks { __typename ... on WebhooksChecked { health { ${HEALTH} } }
  ... on MetaFailed { message metaCode metaSubcode } } }`;
const SUBSCRIBE_APP = `mutation { subscribeApp { __typename ... on AppSubscribed { health { ${HEALTH} } }
  ... on MetaFailed { message wayOn metaCode } } }`;
const SUBSCRIBE = `mutation ($id: ID!) { subscribeAccount(accountId: $id) { __typename
  ... on AccountSubscribed { account { metaId ... on FacebookPage { subscription } ... on WhatsAppAccount { subscription } } }
  ... on AccountNotThere { message wayOn } ... on MetaFailed { message } } }`;

interface Rung {
  key: string;
  title: string;
  state: string;
  told: string;
  checkedAt: string | null;
  repair: { kind: string; accountId: string | null } | null;
}
interface Health {
  callbackUrl: string;
  checkedAt: string | null;
  hints: string[];
  rungs: Rung[];
  accounts: { accountId: string; name: string; metaId: string; channel: string; rungs: Rung[] }[];
}

let here: Stage;
beforeEach(async () => {
  here = await stage();
});
afterEach(() => here.close());

async function healthOf(reviewer: Reviewer): Promise<Health> {
  return (await reviewer.ask(SHOW)).data['webhookHealth'] as Health;
}

async function check(reviewer: Reviewer): Promise<Health> {
  const { data, text } = await reviewer.ask(CHECK);
  const checked = data['checkWebhooks'] as { __typename: string; health: Health };
  if (checked.__typename !== 'WebhooksChecked') throw new Error(`Not checked: ${text}`);
  return checked.health;
}

function rung({ rungs }: { rungs: Rung[] }, key: string): Rung {
  const found = rungs.find((one) => one.key === key);
  if (found === undefined) throw new Error(`No rung ${key}`);
  return found;
}

function account(health: Health, metaId: string) {
  const found = health.accounts.find((one) => one.metaId === metaId);
  if (found === undefined) throw new Error(`No account ${metaId}`);
  return found;
}

const states = ({ rungs }: { rungs: Rung[] }) => rungs.map(({ key, state }) => `${key} ${state}`);

/** The App Dashboard of the local Meta, by its own API. */
async function appSubscription(fields: Record<string, string>, method = 'POST'): Promise<void> {
  const { id, secret } = here.simulator.app;
  const query = new URLSearchParams({ access_token: `${id}|${secret}`, ...fields });
  const url = `${here.simulator.url}/v25.0/${id}/subscriptions?${query}`;
  const response = await fetch(url, { method });
  expect(response.status).toBe(200);
}

describe('the ladder', () => {
  it('is shown to nobody who is not signed in, and checked for nobody', async () => {
    expect((await here.ask(SHOW)).data['webhookHealth']).toBeNull();
    for (const [query, name] of [
      [CHECK, 'checkWebhooks'],
      [SUBSCRIBE_APP, 'subscribeApp'],
    ] as const) {
      expect((await here.ask(query)).data[name]).toMatchObject({ __typename: 'NotConnected' });
    }
  });

  it('before a check says that it was not checked, and asks nobody', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    const before = here.simulator.requests.length;
    const health = await healthOf(rita);
    expect(here.simulator.requests.length).toBe(before);
    expect(health.callbackUrl).toBe(`${here.url}/webhooks/meta`);
    expect(health.checkedAt).toBeNull();
    expect(states(health)).toEqual([
      'URL_REACHABLE UNKNOWN',
      'HANDSHAKE UNKNOWN',
      'APP_SUBSCRIBED UNKNOWN',
      'TEST_EVENT WAITING',
    ]);
    expect(states(account(health, OUTLET))).toEqual([
      'ACCOUNT_SUBSCRIBED PASSED',
      'REAL_EVENT WAITING',
    ]);
  });

  it('is climbed rung by rung, by real calls and real events', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET, STUDIO_INSTAGRAM, NUMBER] });
    const health = await check(rita);
    expect(states(health)).toEqual([
      'URL_REACHABLE PASSED',
      'HANDSHAKE PASSED',
      'APP_SUBSCRIBED PASSED',
      'TEST_EVENT WAITING',
    ]);
    expect(rung(health, 'HANDSHAKE').told).toContain('a wrong one was refused with HTTP 403');
    expect(health.accounts.map(({ metaId, channel }) => [channel, metaId])).toEqual([
      ['MESSENGER', OUTLET],
      ['INSTAGRAM', STUDIO_INSTAGRAM],
      ['WHATSAPP', NUMBER],
    ]);
    for (const one of health.accounts) {
      expect(states(one)).toEqual(['ACCOUNT_SUBSCRIBED PASSED', 'REAL_EVENT WAITING']);
    }
    expect(health.hints.join(' ')).toMatch(/Advanced Access.*Live mode/);
    await here.simulator.testButton('page');
    await here.simulator.customerWrites({ channel: 'messenger', accountId: OUTLET, text: 'Hello' });
    const after = await healthOf(rita);
    expect(rung(after, 'TEST_EVENT').state).toBe('PASSED');
    expect(rung(account(after, OUTLET), 'REAL_EVENT')).toMatchObject({
      state: 'PASSED',
      told: 'The newest event: Hello',
      checkedAt: expect.any(String),
    });
    expect(rung(account(after, NUMBER), 'REAL_EVENT').state).toBe('WAITING');
  });

  it('leaves evidence of what was asked of Meta, and no token anywhere', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET, NUMBER] });
    const { text } = await rita.ask(CHECK);
    const calls = await here.app.database.sql<{ path: string; kind: string }>(
      `select path_template as path, token_kind as kind from graph_call where method = 'GET' order by id desc limit 3`,
    );
    expect(calls.map(({ path, kind }) => `${path} ${kind}`).toSorted()).toEqual([
      '/{app}/subscriptions APP',
      '/{page}/subscribed_apps PAGE',
      '/{waba}/subscribed_apps USER',
    ]);
    const secrets = [
      ...here.simulator.tokens(),
      here.simulator.app.secret,
      here.simulator.app.verifyToken ?? '',
    ];
    for (const secret of secrets) {
      expect(text).not.toContain(secret);
      expect(here.logged()).not.toContain(secret);
    }
  });

  it('is forgotten with the person', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    await check(rita);
    const kept = () => here.app.database.sql('select 1 from webhook_check');
    expect(await kept()).toHaveLength(3);
    await rita.ask('mutation { deleteMe { __typename } }');
    await expect.poll(kept).toEqual([]);
  });
});

describe('the address', () => {
  it('that does not answer fails, and the handshake is not claimed to be known', async () => {
    await here.close();
    here = await stage({ SERVER_URL: 'http://127.0.0.1:9' });
    const health = await check(await here.login('all-channels', { use: [OUTLET] }));
    expect(states(health).slice(0, 3)).toEqual([
      'URL_REACHABLE FAILED',
      'HANDSHAKE UNKNOWN',
      'APP_SUBSCRIBED FAILED',
    ]);
    expect(rung(health, 'URL_REACHABLE').told).toContain('could not be reached');
    expect(rung(health, 'APP_SUBSCRIBED').told).toContain('page goes to another address');
  });

  /** Something else that answers in our place. */
  async function stranger(answer: RequestListener): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/meta`;
  }
  const challengeOf = (url = '') =>
    new URL(url, 'http://x').searchParams.get('hub.challenge') ?? '';
  const asked = async (answer: RequestListener, simulated = true) => {
    const callbackUrl = await stranger(answer);
    const rungs = await askOurselves({ callbackUrl, verifyToken: 'right', simulated });
    return Object.fromEntries(rungs.map(({ key, state, told }) => [key, { state, told }]));
  };

  it.each<[string, RequestListener, RegExp]>([
    [
      'another page',
      (_, response) => response.end('<h1>Welcome</h1>'),
      /did not send the challenge/,
    ],
    ['a refusal', (_, response) => response.writeHead(403).end(), /answered HTTP 403/],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: '/login' }).end(),
      /answered HTTP 302/,
    ],
    [
      'a mirror that greets every token',
      ({ url }, response) => response.end(challengeOf(url)),
      /also welcomes a wrong verify token/,
    ],
  ])('with %s behind it is reachable, and fails the handshake', async (_, answer, why) => {
    const rungs = await asked(answer);
    expect(rungs['URL_REACHABLE']?.state).toBe('PASSED');
    expect(rungs['HANDSHAKE']).toMatchObject({ state: 'FAILED', told: expect.stringMatching(why) });
  });

  it('that is not https is none for Meta itself', async () => {
    const answer: RequestListener = ({ url = '' }, response) =>
      url.includes('verify_token=right')
        ? response.end(challengeOf(url))
        : response.writeHead(403).end();
    expect(await asked(answer)).toMatchObject({ URL_REACHABLE: { state: 'PASSED' } });
    expect(await asked(answer, false)).toMatchObject({
      URL_REACHABLE: { state: 'FAILED', told: expect.stringContaining('https') },
      HANDSHAKE: { state: 'PASSED' },
    });
  });
});

describe('the app', () => {
  const ours = 'https://app.example/webhooks/meta';
  const all = ['page', 'instagram', 'whatsapp_business_account'];
  const fields = [
    'messages messaging_postbacks message_deliveries message_reads message_echoes messaging_seen',
    'message_reactions message_template_status_update account_update',
  ].flatMap((names) => names.split(' '));
  const whole = all.map((object) => ({ object, callbackUrl: ours, active: true, fields }));
  const but = (change: Partial<(typeof whole)[number]>) =>
    whole.map((one) => (one.object === 'page' ? { ...one, ...change } : one));

  it.each([
    ['nothing is amiss', whole, 'PASSED', /all needed fields/],
    ['an object is missing', whole.slice(1), 'FAILED', /page is not subscribed/],
    [
      'fields are missing',
      but({ fields: ['messages'] }),
      'FAILED',
      /page lacks messaging_postbacks, message_deliveries/,
    ],
    [
      'it goes elsewhere',
      but({ callbackUrl: 'https://other.example/hook?secret=1' }),
      'FAILED',
      /page goes to another address, https:\/\/other\.example\/hook\.$/,
    ],
    ['it is switched off', but({ active: false }), 'FAILED', /page is switched off/],
  ])('is judged when %s', (_, subscriptions, state, told) => {
    expect(judgeApp(subscriptions, ours)).toMatchObject({
      state,
      told: expect.stringMatching(told),
    });
  });

  it('whose subscription lacks fields names them, and one click mends it', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    const callback = {
      callback_url: `${here.url}/webhooks/meta`,
      verify_token: 'a-word-typed-in-the-dashboard',
    };
    await appSubscription({ ...callback, object: 'page', fields: 'messages,feed' });
    await appSubscription({ object: 'instagram' }, 'DELETE');
    const broken = rung(await check(rita), 'APP_SUBSCRIBED');
    expect(broken).toMatchObject({ state: 'FAILED', repair: { kind: 'SUBSCRIBE_APP' } });
    expect(broken.told).toMatch(/page lacks .*message_echoes; instagram is not subscribed/);
    const mended = await rita.ask(SUBSCRIBE_APP);
    expect(mended.data['subscribeApp']).toMatchObject({ __typename: 'AppSubscribed' });
    expect(rung(await check(rita), 'APP_SUBSCRIBED')).toMatchObject({
      state: 'PASSED',
      repair: null,
    });
    const record = await here.simulator.customerWrites({
      channel: 'messenger',
      accountId: OUTLET,
      text: 'Hello',
    });
    expect(record.status).toBe(200);
  });

  it('that Meta cannot verify stays as it is, and the failure says why', async () => {
    await here.close();
    here = await stage({ SERVER_URL: 'http://127.0.0.1:9' });
    const rita = await here.login('all-channels', { use: [OUTLET] });
    const refused = await rita.ask(SUBSCRIBE_APP);
    expect(refused.data['subscribeApp']).toMatchObject({
      __typename: 'MetaFailed',
      message: 'Meta called the webhook address and did not get the right answer.',
      metaCode: 2200,
    });
    expect(rung(await healthOf(rita), 'APP_SUBSCRIBED').state).toBe('FAILED');
  });

  it('of which Meta tells nothing is unknown, and the rest was checked all the same', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    here.simulator.faults.next(
      { path: '/subscriptions' },
      {
        kind: 'error',
        status: 400,
        error: { message: '(#4) Limit', type: 'OAuthException', code: 4 },
      },
      9,
    );
    expect((await rita.ask(CHECK)).data['checkWebhooks']).toMatchObject({
      __typename: 'MetaFailed',
      metaCode: 4,
    });
    const health = await healthOf(rita);
    expect(states(health).slice(0, 3)).toEqual([
      'URL_REACHABLE PASSED',
      'HANDSHAKE PASSED',
      'APP_SUBSCRIBED UNKNOWN',
    ]);
    expect((await rita.ask('{ connection { connected } }')).data['connection']).toEqual({
      connected: true,
    });
  });
});

describe('an account', () => {
  it('that Meta no longer sends from is found out, and one click mends it', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    await unsubscribeAtMeta(OUTLET);
    expect(rung(account(await healthOf(rita), OUTLET), 'ACCOUNT_SUBSCRIBED').state).toBe('PASSED');
    const broken = account(await check(rita), OUTLET);
    expect(rung(broken, 'ACCOUNT_SUBSCRIBED')).toMatchObject({
      state: 'FAILED',
      told: 'At Meta no app is subscribed to it.',
      repair: { kind: 'SUBSCRIBE', accountId: broken.accountId },
    });
    const mended = await rita.ask(SUBSCRIBE, { id: broken.accountId });
    expect(mended.data['subscribeAccount']).toMatchObject({
      __typename: 'AccountSubscribed',
      account: { metaId: OUTLET, subscription: 'SUBSCRIBED' },
    });
    expect(rung(account(await check(rita), OUTLET), 'ACCOUNT_SUBSCRIBED').state).toBe('PASSED');
  });

  it('that sends to another app names that app', async () => {
    const tara = await here.login('troubled', { use: [ATTIC] });
    expect(rung(account(await check(tara), ATTIC), 'ACCOUNT_SUBSCRIBED').state).toBe('PASSED');
    await unsubscribeAtMeta(ATTIC);
    expect(rung(account(await check(tara), ATTIC), 'ACCOUNT_SUBSCRIBED')).toMatchObject({
      state: 'FAILED',
      told: 'At Meta Another CRM is subscribed to it; this app is not.',
    });
  });

  it('that leaves fields out names them', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    const token = await pageTokenOf(OUTLET);
    const query = new URLSearchParams({ access_token: token, subscribed_fields: 'messages' });
    await fetch(`${here.simulator.url}/v25.0/${OUTLET}/subscribed_apps?${query}`, {
      method: 'POST',
    });
    expect(rung(account(await check(rita), OUTLET), 'ACCOUNT_SUBSCRIBED')).toMatchObject({
      state: 'FAILED',
      told: 'This app is subscribed, but without messaging_postbacks, message_deliveries, message_reads and message_echoes.',
    });
  });

  it('behind Instagram is its Page, and behind a number its WhatsApp account', async () => {
    const rita = await here.login('all-channels', { use: [STUDIO_INSTAGRAM, NUMBER] });
    const { accounts } = await check(rita);
    for (const { accountId } of accounts) {
      const answer = await rita.ask(SUBSCRIBE, { id: accountId });
      expect(answer.data['subscribeAccount']).toMatchObject({ __typename: 'AccountSubscribed' });
    }
    const told = accounts.map((one) => rung(one, 'ACCOUNT_SUBSCRIBED').told);
    expect(told[0]).toMatch(/^The Page behind this account sends its webhooks to this app/);
    expect(told[1]).toMatch(/^The WhatsApp account of this number sends/);
  });

  it('of a colleague, or one not chosen, is neither subscribed nor checked', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    const sam = await here.login('second-reviewer', { use: ['104958713555'] });
    const foreign = account(await healthOf(sam), '104958713555').accountId;
    const { data } = await rita.ask('{ channel(kind: MESSENGER) { accounts { id chosen } } }');
    const { accounts } = data['channel'] as { accounts: { id: string; chosen: boolean }[] };
    const unchosen = accounts.find(({ chosen }) => !chosen)?.id;
    const before = here.simulator.requests.length;
    for (const id of [foreign, unchosen, 'no-id']) {
      const answer = await rita.ask(SUBSCRIBE, { id });
      expect(answer.data['subscribeAccount']).toMatchObject({
        __typename: 'AccountNotThere',
        message: 'This account is not among those you chose.',
      });
    }
    expect(here.simulator.requests.length).toBe(before);
    const health = await check(rita);
    expect(health.accounts.map(({ metaId }) => metaId)).toEqual([OUTLET]);
    const rows = await here.app.database.sql<{ owner: string }>(
      `select distinct meta_user_id as owner from webhook_check join connection on connection.id = connection_id`,
    );
    expect(rows).toEqual([{ owner: rita.metaUserId }]);
    expect((await healthOf(sam)).checkedAt).toBeNull();
  });

  it('is not subscribed for nobody', async () => {
    const answer = await here.ask(SUBSCRIBE, { id: '1' });
    expect(answer.data['subscribeAccount']).toMatchObject({ __typename: 'NotConnected' });
  });

  it('of a dead token cannot be checked, and the connection says why', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET, NUMBER] });
    await here.app.database.sql('delete from sealed_token');
    expect((await rita.ask(CHECK)).data['checkWebhooks']).toMatchObject({
      __typename: 'MetaFailed',
    });
    const { data } = await rita.ask('{ connection { connected } }');
    expect(data['connection']).toEqual({ connected: false });
  });
});

describe('a hint', () => {
  it('tells of what Meta refused while the app is not live', async () => {
    const rita = await here.login('all-channels', { use: [OUTLET] });
    await here.app.database.sql(
      `insert into graph_call (id, connection_id, at, method, path_template, permissions, succeeded, http_status, meta_code,
         meta_subcode, duration_ms, token_kind, api_version)
       select gen_random_uuid(), id, now(), 'POST', '/{page}/messages', '{pages_messaging}', false, 400, 200, 2018028, 1, 'PAGE', 'v25.0'
         from connection`,
    );
    expect((await healthOf(rita)).hints[0]).toContain('200/2018028');
  });
});

/** Somebody takes the app off the account, at Meta. */
async function unsubscribeAtMeta(pageId: string): Promise<void> {
  const query = new URLSearchParams({ access_token: await pageTokenOf(pageId) });
  const url = `${here.simulator.url}/v25.0/${pageId}/subscribed_apps?${query}`;
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(200);
}

/** The Page token that the local Meta gave out for this Page. */
async function pageTokenOf(pageId: string): Promise<string> {
  for (const token of here.simulator.tokens()) {
    const query = new URLSearchParams({ fields: 'id', access_token: token });
    const answer = await fetch(`${here.simulator.url}/v25.0/me?${query}`);
    const { id } = (await answer.json()) as { id?: string };
    if (id === pageId) return token;
  }
  throw new Error(`No token of Page ${pageId} was given out`);
}
