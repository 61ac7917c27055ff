// Every fault of the local Meta against the whole product: what the reviewer reads, what is asked again, what is kept.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryFault, Fault } from '../simulator/index.ts';
import { stage, type Reviewer, type Stage } from './stage.ts';

const NORA_PAGE = '105311900412';
const NORA_ID = '122094857311';
const DAY_MS = 24 * 60 * 60 * 1000;

const REFRESH = `mutation { refreshChannels { __typename
  ... on MetaFailed { message wayOn retryable metaCode metaSubcode }
  ... on NotConnected { message } } }`;
const SHOWN = `{ connection { connected trouble displayName }
  channels { kind accounts { metaId } }
  webhookEvents(first: 50) { nodes { text } } }`;

let it_: Stage;
let nora: Reviewer;

/** Nora with her Page, her WhatsApp account and one message. */
async function begin(environment: Record<string, string> = {}): Promise<void> {
  it_ = await stage(environment);
  nora = await it_.login('no-instagram');
  await write('before the fault');
}

const write = (text: string) =>
  it_.simulator.customerWrites({ channel: 'messenger', accountId: NORA_PAGE, text });

interface Shown {
  connection: { connected: boolean; trouble: string | null; displayName: string | null };
  channels: { accounts: { metaId: string }[] }[];
  webhookEvents: { nodes: { text: string | null }[] };
}

async function shown(): Promise<Shown> {
  const { text } = await nora.ask(SHOWN);
  const { data }: { data: Shown } = JSON.parse(text);
  return data;
}

const textsOf = ({ webhookEvents }: Shown) => webhookEvents.nodes.map(({ text }) => text);
const accountsOf = ({ channels }: Shown) => channels.map(({ accounts }) => accounts.length);

/** No Instagram, one Page, one WhatsApp account. */
const ALL_KEPT = [0, 1, 1];

/** Looks at Meta again; what the reviewer is told, and how often the list of Pages was asked for. */
async function refresh() {
  const before = it_.simulator.requests.length;
  const answer = (await nora.ask(REFRESH)).data['refreshChannels'];
  const since = it_.simulator.requests.slice(before);
  return { answer, asked: since.filter(({ path }) => path.includes('/accounts')).length };
}

describe('an answer of Graph that goes wrong', () => {
  const refused = (status: number, code: number, is_transient: boolean): Fault => ({
    kind: 'error',
    status,
    error: { message: `(#${code}) no`, code, is_transient },
  });

  const faults: {
    name: string;
    fault: Fault;
    says: string;
    code: number | null;
    retryable: boolean;
    asked: number;
  }[] = [
    {
      name: 'throttled',
      fault: refused(400, 4, true),
      says: 'Meta asks this app to slow down: its call limit is used up for now.',
      code: 4,
      retryable: true,
      asked: 1,
    },
    {
      name: 'a server error',
      fault: refused(500, 2, true),
      says: 'Meta has a temporary problem.',
      code: 2,
      retryable: true,
      asked: 3,
    },
    {
      name: 'slower than the app waits',
      fault: { kind: 'slow', ms: 2_500 },
      says: 'Meta did not answer in time.',
      code: null,
      retryable: true,
      asked: 1,
    },
    {
      name: 'cut off mid-body',
      fault: { kind: 'cut' },
      says: 'Meta’s answer broke off on the way.',
      code: null,
      retryable: true,
      asked: 3,
    },
    {
      name: 'JSON that does not parse',
      fault: { kind: 'malformed' },
      says: 'Meta answered something this app does not understand.',
      code: null,
      retryable: false,
      asked: 1,
    },
    {
      name: 'a list that leads in a circle',
      fault: { kind: 'loop' },
      says: 'Meta kept sending further pages of the same list without an end.',
      code: null,
      retryable: true,
      asked: 2,
    },
    {
      name: 'the HTML page of a proxy',
      fault: { kind: 'html', status: 502 },
      says: 'Meta has a temporary problem.',
      code: null,
      retryable: true,
      asked: 3,
    },
    {
      name: 'an HTML page that calls itself a success',
      fault: { kind: 'html', status: 200 },
      says: 'Meta answered something this app does not understand.',
      code: null,
      retryable: false,
      asked: 1,
    },
  ];

  beforeAll(() => begin({ META_TIMEOUT_MS: '1000' }));
  afterEach(() => it_.simulator.faults.clear());
  afterAll(() => it_.close());

  test.each(faults)('$name: told in a sentence, nothing shown is lost', async (one) => {
    it_.simulator.faults.next({ path: '/accounts' }, one.fault, 9);
    const { answer, asked } = await refresh();
    expect(answer).toEqual({
      __typename: 'MetaFailed',
      message: one.says.replace('’', "'"),
      wayOn: expect.stringMatching(/\.$/),
      retryable: one.retryable,
      metaCode: one.code,
      metaSubcode: null,
    });
    expect(asked).toBe(one.asked);
    const after = await shown();
    expect(after.connection).toMatchObject({ connected: true, trouble: null });
    expect([accountsOf(after), textsOf(after)]).toEqual([ALL_KEPT, ['before the fault']]);
  });

  test('a server error that passes is not seen at all', async () => {
    it_.simulator.faults.next({ path: '/accounts' }, refused(503, 2, true), 2);
    expect(await refresh()).toEqual({ answer: { __typename: 'ChannelsRefreshed' }, asked: 3 });
  });

  test('an empty page with a next one behind it hides nothing', async () => {
    it_.simulator.faults.next({ path: '/accounts' }, { kind: 'gap' });
    expect(await refresh()).toEqual({ answer: { __typename: 'ChannelsRefreshed' }, asked: 2 });
    expect(accountsOf(await shown())).toEqual(ALL_KEPT);
  });
});

/** Rows that are about a person or what they wrote. */
async function rowsLeft(): Promise<number> {
  const [row] = await it_.app.database.sql<{ left: string }>(
    'select (select count(*) from connection) + (select count(*) from page) + (select count(*) from webhook_event) as left',
  );
  return Number(row?.left);
}

describe('a token that died', () => {
  beforeEach(() => begin());
  afterEach(() => it_.close());

  const deaths = [
    {
      name: 'after 61 days',
      kill: async () => it_.simulator.clock.advance(61 * DAY_MS),
      says: 'Your Facebook login has expired.',
      subcode: 463,
    },
    {
      name: 'with a changed password',
      kill: async () => it_.simulator.changePassword(NORA_ID),
      says: 'Your Facebook password was changed, and Meta ended this connection with it.',
      subcode: 460,
    },
    {
      name: 'with the app, removed at Facebook without a callback',
      kill: async () => {
        it_.simulator.configure({ deauthorizeUrl: null });
        await it_.simulator.removeApp(NORA_ID);
      },
      says: 'This app was removed in your Facebook settings, so Meta no longer lets it in.',
      subcode: 458,
    },
  ];

  test.each(deaths)(
    '$name is said once and not tried again; what was found stays until a new login',
    async (one) => {
      await one.kill();
      const { answer, asked } = await refresh();
      expect(answer).toEqual({
        __typename: 'MetaFailed',
        message: one.says,
        wayOn: 'Continue with Facebook again to reconnect.',
        retryable: false,
        metaCode: 190,
        metaSubcode: one.subcode,
      });
      expect(asked).toBe(1);
      const after = await shown();
      expect(after.connection).toEqual({
        connected: false,
        trouble: one.says,
        displayName: 'Nora Northwind',
      });
      expect([accountsOf(after), textsOf(after)]).toEqual([ALL_KEPT, ['before the fault']]);
      nora = await it_.login('no-instagram');
      expect((await shown()).connection).toMatchObject({ connected: true, trouble: null });
      expect((await refresh()).answer).toEqual({ __typename: 'ChannelsRefreshed' });
    },
  );

  test('removed at Facebook with the callback: nothing is kept, and the session is over', async () => {
    await it_.simulator.removeApp(NORA_ID);
    expect((await refresh()).answer).toMatchObject({ __typename: 'NotConnected' });
    await expect.poll(rowsLeft, { timeout: 10_000 }).toBe(0);
  });
});

describe('a delivery that goes wrong', () => {
  /** The secret before the present one; both are accepted while the app's secret is changed. */
  const OLD_SECRET = 'fedcba9876543210fedcba9876543210';
  beforeEach(() => begin({ META_APP_SECRETS: `0123456789abcdef0123456789abcdef,${OLD_SECRET}` }));
  afterEach(() => it_.close());

  const newTexts = async () => textsOf(await shown()).filter((text) => text !== 'before the fault');
  const rejected = () =>
    it_.app.database.sql<{ reason: string }>('select reason from rejected_delivery order by id');

  test('five times at once: accepted each time, shown once', async () => {
    it_.simulator.faults.nextDelivery({ kind: 'duplicate', copies: 5 });
    await write('five');
    const statuses = it_.simulator.deliveries.slice(-5).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(await newTexts()).toEqual(['five']);
    const [row] = await it_.app.database.sql<{ kept: string }>(
      'select count(*) as kept from webhook_event',
    );
    expect(Number(row?.kept)).toBe(2);
  });

  test('behind its successor: both are shown, each with the time it happened', async () => {
    it_.simulator.faults.nextDelivery({ kind: 'reordered' });
    await write('first');
    it_.simulator.clock.advance(1_000);
    await write('second');
    expect(new Set(await newTexts())).toEqual(new Set(['first', 'second']));
    const rows = await it_.app.database.sql<{ text: string }>(
      "select text from webhook_event where text <> 'before the fault' order by occurred_at, id",
    );
    expect(rows.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  test('late: shown when it comes', async () => {
    it_.simulator.faults.nextDelivery({ kind: 'delayed', ms: 100 });
    expect(await write('late')).toMatchObject({ status: 200 });
    expect(await newTexts()).toEqual(['late']);
  });

  const forgeries: { kind: DeliveryFault & { kind: string }; reason: string }[] = [
    { kind: { kind: 'wrong-signature' }, reason: 'WRONG_SIGNATURE' },
    { kind: { kind: 'no-signature' }, reason: 'MISSING_SIGNATURE' },
    { kind: { kind: 'tampered' }, reason: 'WRONG_SIGNATURE' },
  ];

  test.each(forgeries)(
    '$kind.kind: refused, noted without its content, never shown',
    async (one) => {
      it_.simulator.faults.nextDelivery(one.kind);
      expect(await write('forged')).toMatchObject({ status: 401, attempts: 1 });
      expect(await newTexts()).toEqual([]);
      expect(await rejected()).toEqual([{ reason: one.reason }]);
      expect(it_.logged()).not.toContain('forged');
      expect(await write('genuine')).toMatchObject({ status: 200 });
      expect(await newTexts()).toEqual(['genuine']);
    },
  );

  test('signed with the secret before this one: accepted while both are listed, one of neither is not', async () => {
    const message = (mid: string, text: string) => ({
      object: 'page',
      entry: [
        {
          id: NORA_PAGE,
          time: Date.now(),
          messaging: [
            {
              sender: { id: '77000000000000001' },
              recipient: { id: NORA_PAGE },
              timestamp: Date.now(),
              message: { mid, text },
            },
          ],
        },
      ],
    });
    const old = await it_.simulator.deliver(message('m_old', 'old secret'), { secret: OLD_SECRET });
    const none = await it_.simulator.deliver(message('m_none', 'no secret of ours'), {
      secret: '0'.repeat(32),
    });
    const now = await it_.simulator.deliver(message('m_new', 'new secret'));
    expect([old.status, none.status, now.status]).toEqual([200, 401, 200]);
    expect(new Set(await newTexts())).toEqual(new Set(['old secret', 'new secret']));
  });

  test('a burst of 200 at once: each accepted, each kept once', async () => {
    const texts = Array.from({ length: 200 }, (_, index) => `burst ${index}`);
    const records = await Promise.all(texts.map(write));
    expect(records.filter(({ status }) => status !== 200)).toEqual([]);
    const rows = await it_.app.database.sql<{ text: string }>(
      "select text from webhook_event where text like 'burst %'",
    );
    expect(rows).toHaveLength(200);
    expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(texts));
    expect(await newTexts()).toHaveLength(50);
  });
});
