import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Front, openFront } from '../../test/front.ts';
import { stage, type Stage } from '../../test/stage.ts';

const ASK = `query ($key: String!) { setupCheck(operatorKey: $key) { __typename
  ... on SetupChecked { at checks { key title state told wayOn } }
  ... on OperatorKeyRefused { message wayOn retryable } } }`;

const KEY = 'an-operator-key-of-this-test';
const OTHER_KEY = 'another-operator-key-of-this-test';

interface Check {
  key: string;
  title: string;
  state: string;
  told: string;
  wayOn: string | null;
}

type Outcome = { __typename: string; checks: Check[]; message: string; retryable: boolean };

const asked = async (it_: Stage, key: string) =>
  (await it_.ask(ASK, { key })).data['setupCheck'] as Outcome;

/** What one finds in this environment at the end: the stage behind a front that is its public address. */
async function wired(environment: Record<string, string> = {}) {
  const front = await openFront();
  const it_ = await stage({
    OPERATOR_KEYS: `${KEY},${OTHER_KEY}`,
    SERVER_URL: front.url,
    WEB_URL: front.url,
    GRAPHQL_INTROSPECTION: 'off',
    ...environment,
  });
  front.leadTo(it_.url);
  it_.simulator.configure({
    webhookUrl: `${front.url}/webhooks/meta`,
    deauthorizeUrl: `${front.url}/meta/deauthorize`,
    privacyUrl: `${front.url}/privacy`,
    termsUrl: `${front.url}/terms`,
    redirectUris: [`${front.url}/login/callback`],
  });
  return { front, it_ };
}

describe('the setup check', () => {
  let front: Front;
  let it_: Stage;
  beforeAll(async () => {
    ({ front, it_ } = await wired());
  });
  afterEach(() => {
    front.restore();
    it_.simulator.faults.clear();
    // Tries are counted by the minute.
    it_.clock.advance(60_000);
  });
  afterAll(async () => {
    await it_.close();
    await front.close();
  });

  const checks = async () => {
    const found = (await asked(it_, KEY)).checks;
    return new Map(found.map((check) => [check.key, check]));
  };

  const look = async (key: string) => (await checks()).get(key);

  it('finds everything right that is, and says of the rest where to look', async () => {
    const all = [...(await checks()).values()];
    const by = (state: string) =>
      all.filter((check) => check.state === state).map(({ key }) => key);
    expect(by('FAILED')).toEqual([]);
    expect(by('WARNING')).toEqual(['SESSION_COOKIE', 'GRAPH', 'SERVER_URL', 'WEB_URL']);
    expect(by('UNKNOWN')).toEqual(['APP_MODE', 'DASHBOARD_DELETION', 'REDIRECT_URI']);
    const right = `ENVIRONMENT EXPLORER TRUSTED_DOCUMENTS OPERATOR_KEYS LOGIN_FLOW DATABASE MASTER_KEYS APP DASHBOARD_PRIVACY DASHBOARD_TERMS
      DASHBOARD_DEAUTHORIZE PRIVACY_PAGE TERMS_PAGE DELETION_PAGE DELETION_CALLBACK DEAUTHORIZE_CALLBACK VERIFY_TOKEN
      WEBHOOK_PAGE WEBHOOK_INSTAGRAM WEBHOOK_WHATSAPP`;
    expect(by('PASSED')).toEqual(right.split(/\s+/));
    for (const { state, wayOn } of all) expect(wayOn === null).toBe(state === 'PASSED');
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it('tells the exact values to enter in the App Dashboard', async () => {
    const found = await checks();
    expect(found.get('REDIRECT_URI')?.wayOn).toContain(`${front.url}/login/callback`);
    expect(found.get('DASHBOARD_DELETION')?.wayOn).toContain(`${front.url}/meta/data-deletion`);
    expect(found.get('ENVIRONMENT')?.told).toContain('META_LOGIN_CONFIG_ID');
  });

  it('names the app, and tells a secret that is not the app’s from a Meta that is away', async () => {
    expect((await look('APP'))?.told).toContain('“CRM Flow — Meta Review”');
    const { secret } = it_.simulator.app;
    it_.simulator.configure({ secret: 'f'.repeat(32) });
    expect(await look('APP')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('META_APP_SECRETS'),
    });
    expect(await look('WEBHOOK_PAGE')).toMatchObject({ state: 'FAILED' });
    it_.simulator.configure({ secret });
    it_.simulator.faults.next({ path: 'fields=name' }, { kind: 'cut' }, 3);
    expect(await look('APP')).toMatchObject({ state: 'UNKNOWN' });
  });

  it('sees a callback that leads elsewhere, a field that is missing, and an object without a callback', async () => {
    it_.simulator.configure({ webhookUrl: 'https://elsewhere.example/webhooks' });
    expect(await look('WEBHOOK_PAGE')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('another address'),
      wayOn: expect.stringContaining(`${front.url}/webhooks/meta`),
    });
    it_.simulator.configure({ webhookUrl: null });
    const wants = { state: 'FAILED', told: 'Meta has no callback.' };
    expect(await look('WEBHOOK_INSTAGRAM')).toMatchObject(wants);
    await subscribe('page', 'messages,messaging_postbacks');
    expect(await look('WEBHOOK_PAGE')).toMatchObject({
      state: 'WARNING',
      told: 'Not subscribed: message_deliveries, message_reads, message_echoes.',
    });
    await subscribe('whatsapp_business_account', 'message_template_status_update,account_update');
    expect(await look('WEBHOOK_WHATSAPP')).toMatchObject({
      state: 'FAILED',
      told: 'Not subscribed: messages.',
    });
    it_.simulator.configure({ webhookUrl: `${front.url}/webhooks/meta` });
    expect(await look('WEBHOOK_WHATSAPP')).toMatchObject({ state: 'PASSED' });
  });

  async function subscribe(object: string, fields: string) {
    const { id, secret, verifyToken } = it_.simulator.app;
    const body = new URLSearchParams({
      object,
      fields,
      callback_url: `${front.url}/webhooks/meta`,
      verify_token: verifyToken ?? '',
      access_token: `${id}|${secret}`,
    });
    const url = `${it_.simulator.url}/v25.0/${id}/subscriptions`;
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
  }

  it('sees another address in the App Dashboard, and one that Meta does not show', async () => {
    it_.simulator.configure({ privacyUrl: 'https://elsewhere.example/privacy', termsUrl: null });
    const found = await checks();
    expect(found.get('DASHBOARD_PRIVACY')).toMatchObject({
      state: 'WARNING',
      wayOn: expect.stringContaining(`${front.url}/privacy`),
    });
    expect(found.get('DASHBOARD_TERMS')).toMatchObject({ state: 'UNKNOWN' });
    const { url } = front;
    it_.simulator.configure({ privacyUrl: `${url}/privacy`, termsUrl: `${url}/terms` });
  });

  it('sees a page that is missing, that wants a login, and that does not answer', async () => {
    front.answer('/privacy', 404);
    front.answer('/terms', 302);
    front.cut('/data-deletion');
    const found = await checks();
    expect(found.get('PRIVACY_PAGE')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('404'),
    });
    expect(found.get('TERMS_PAGE')).toMatchObject({ state: 'FAILED' });
    expect(found.get('DELETION_PAGE')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('does not answer'),
    });
  });

  it('sees callbacks that accept what Meta did not sign, and ones that are not there', async () => {
    front.answer('/meta/data-deletion', 200);
    front.answer('/meta/deauthorize', 404);
    const found = await checks();
    expect(found.get('DELETION_CALLBACK')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('did not sign'),
    });
    expect(found.get('DEAUTHORIZE_CALLBACK')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('404 and 404'),
    });
  });

  it('sees a callback that does not shake hands, or with everybody', async () => {
    front.cut('/webhooks/meta');
    expect(await look('VERIFY_TOKEN')).toMatchObject({ state: 'FAILED' });
    front.answer('/webhooks/meta', 200);
    expect(await look('VERIFY_TOKEN')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('does not answer the handshake'),
    });
    front.echo('/webhooks/meta');
    expect(await look('VERIFY_TOKEN')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('whatever the verify token'),
    });
  });

  it('sees a data key that no master key opens, and a migration that did not run', async () => {
    await it_.app.database.sql(
      `insert into data_key (owner_id, master_key_id, envelope) values (gen_random_uuid(), 'lost', 'x')`,
    );
    expect(await look('MASTER_KEYS')).toMatchObject({
      state: 'FAILED',
      told: expect.stringContaining('1 people’s data keys'),
    });
    await it_.app.database.sql(`delete from data_key where master_key_id = 'lost'`);
    expect(await look('MASTER_KEYS')).toMatchObject({ state: 'PASSED' });
    await it_.app.database.sql(
      `insert into mikro_orm_migrations (name) values ('20990101-from-the-future')`,
    );
    expect(await look('DATABASE')).toMatchObject({ state: 'FAILED' });
    await it_.app.database.sql(`delete from mikro_orm_migrations where name like '2099%'`);
    expect(await look('DATABASE')).toMatchObject({ state: 'PASSED' });
  });

  it('erases nobody and stores nothing but the calls it made', async () => {
    const rita = await it_.login('all-channels');
    const count = async () => {
      const [row] = await it_.app.database.sql(
        `select (select count(*) from connection)::int as people, (select count(*) from deletion_receipt)::int as receipts,
                (select count(*) from webhook_event)::int as events, (select count(*) from rejected_delivery)::int as rejected`,
      );
      return row;
    };
    const before = await count();
    await checks();
    expect(await count()).toEqual(before);
    expect((await rita.ask('{ connection { connected } }')).data['connection']).toEqual({
      connected: true,
    });
    const calls = await it_.app.database.sql<{ path: string }>(
      `select distinct path_template as path from graph_call where connection_id is null and token_kind = 'APP'`,
    );
    expect(calls.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/{app}', '/{app}/subscriptions']),
    );
  });

  it('opens with each of the keys, and with nothing else', async () => {
    expect((await asked(it_, OTHER_KEY)).__typename).toBe('SetupChecked');
    for (const wrong of ['', 'x'.repeat(24), KEY.slice(1), `${KEY} `]) {
      const requests = it_.simulator.requests.length;
      expect(await asked(it_, wrong)).toMatchObject({
        __typename: 'OperatorKeyRefused',
        message: 'This is not an operator key of this server.',
        retryable: false,
      });
      expect(it_.simulator.requests).toHaveLength(requests);
    }
  });

  it('lets nobody try often, not even rightly, and forgets after a minute', async () => {
    for (let tried = 0; tried < 10; tried += 1) await asked(it_, `wrong-${tried}`);
    expect(await asked(it_, KEY)).toMatchObject({
      __typename: 'OperatorKeyRefused',
      retryable: true,
    });
    it_.clock.advance(60_000);
    expect((await asked(it_, KEY)).__typename).toBe('SetupChecked');
  });

  it('counts every one of the tries that one request makes', async () => {
    const tries = Array.from(
      { length: 11 },
      (_, at) =>
        `t${at}: setupCheck(operatorKey: "wrong-${at}") { ... on OperatorKeyRefused { retryable } }`,
    );
    const { data } = await it_.ask(`{ ${tries.join(' ')} }`);
    expect(data['t9']).toEqual({ retryable: false });
    expect(data['t10']).toEqual({ retryable: true });
  });

  it('logs each use without the key', async () => {
    await asked(it_, KEY);
    await asked(it_, 'a-wrong-key-that-somebody-tried');
    const lines = it_
      .logged()
      .split('\n')
      .filter((line) => line.includes('setup check'));
    expect(lines.at(-2)).toContain('ACCEPTED');
    expect(lines.at(-1)).toContain('UNKNOWN_KEY');
    expect(it_.logged()).not.toMatch(
      /a-wrong-key-that-somebody-tried|an-operator-key-of-this-test/,
    );
  });

  it('shows no secret, whatever is wrong', async () => {
    const { secret, verifyToken } = it_.simulator.app;
    const answers = [(await it_.ask(ASK, { key: KEY })).text];
    it_.simulator.configure({ secret: 'f'.repeat(32), webhookUrl: null });
    front.cut('/webhooks/meta');
    answers.push((await it_.ask(ASK, { key: KEY })).text);
    it_.simulator.configure({ secret, webhookUrl: `${front.url}/webhooks/meta` });
    const shown = `${answers.join('\n')}\n${it_.logged()}`;
    for (const hidden of [secret, verifyToken ?? '', KEY, OTHER_KEY, ...it_.simulator.tokens()]) {
      expect(shown).not.toContain(hidden);
    }
  });
});

describe('a server without operator keys', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage();
  });
  afterAll(() => it_.close());

  it('says that its setup check is closed, and opens it to nobody', async () => {
    const open = async (of: Stage) =>
      (await of.ask('{ environment { setupCheckOpen } }')).data['environment'];
    expect(await open(it_)).toEqual({ setupCheckOpen: false });
    for (const key of ['', KEY]) {
      expect(await asked(it_, key)).toMatchObject({
        __typename: 'OperatorKeyRefused',
        message: expect.stringContaining('no operator keys'),
      });
    }
    const other = await stage({ OPERATOR_KEYS: KEY });
    expect(await open(other)).toEqual({ setupCheckOpen: true });
    await other.close();
  });
});
