// The proofs, played on the stage: each turns its permission green by its calls, and by nothing else.
import { PERMISSIONS, type Endpoint, type PermissionName } from '#meta/permissions';
import { DefaultQueryExecutor } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../simulator/index.ts';
import { connectionOf } from '../../test/recorded.ts';
import { chooseAccounts, stage, type Reviewer, type Stage } from '../../test/stage.ts';
import { showPermissions } from './show-permissions.ts';

const HOUR_MS = 3_600_000;
const STUDIO = '104958712309';

const RUN = `fragment Run on ProofRun { id permission outcome told lines accountName
  problem { message wayOn metaCode metaSubcode traceId }
  calls { method pathTemplate permissions succeeded httpStatus metaCode tokenKind } }`;
const PROVE = `mutation ($input: ProvePermissionInput!) { provePermission(input: $input) { __typename
  ... on ProofRan { run { ...Run } permission { ...Card } }
  ... on ProofNotPossible { message wayOn retryable repair { kind label scopes } } } } ${RUN}`;
const CARD = `fragment Card on Permission { name status state freshUntil cannotRun byReply conversationId
  lastUse { method pathTemplate } lastRun { id outcome told } }`;
const CARDS = `{ permissions { ...Card } } ${CARD}`;

interface Run {
  id: string;
  permission: PermissionName;
  outcome: string;
  told: string;
  lines: string[];
  accountName: string | null;
  problem: { message: string; wayOn: string; metaCode: number | null } | null;
  calls: { method: string; pathTemplate: string; permissions: string[]; succeeded: boolean }[];
}
interface Card {
  name: PermissionName;
  status: string;
  state: string;
  freshUntil: string | null;
  cannotRun: string | null;
  byReply: boolean;
  conversationId: string | null;
  lastUse: { method: string; pathTemplate: string } | null;
  lastRun: { id: string; outcome: string; told: string } | null;
}
interface Proved {
  __typename: string;
  run: Run;
  permission: Card;
  message: string;
  wayOn: string;
  repair: { kind: string; label: string; scopes: string[] } | null;
}

async function prove(
  reviewer: Reviewer,
  permission: string,
  accountId: string | null = null,
): Promise<Proved> {
  const answer = await reviewer.ask(`${PROVE} ${CARD}`, { input: { permission, accountId } });
  expect(answer.errors).toBeUndefined();
  return answer.data['provePermission'] as Proved;
}

async function cardsOf(reviewer: Pick<Reviewer, 'ask'>): Promise<Record<string, Card>> {
  const answer = await reviewer.ask(CARDS);
  const cards = answer.data['permissions'] as Card[];
  return Object.fromEntries(cards.map((card) => [card.name, card]));
}

const BUTTONS = PERMISSIONS.filter(({ proof }) => !proof.byReply);
const REPLIES = PERMISSIONS.filter(({ proof }) => proof.byReply);
const endpointsOf = ({ calls }: Run) =>
  calls.map(({ method, pathTemplate }) => `${method} ${pathTemplate}`);

let it_: Stage;
const begin = async () => {
  it_ = await stage();
};
const end = () => it_.close();

describe('a proof', () => {
  let rita: Reviewer;
  beforeAll(async () => {
    await begin();
    rita = await it_.login('all-channels');
  });
  afterEach(() => it_.simulator.faults.clear());
  afterAll(end);

  it('is not there before it ran, however often the permission was used', async () => {
    const cards = await cardsOf(rita);
    expect(cards['pages_show_list']?.lastUse).toMatchObject({ pathTemplate: '/me/accounts' });
    for (const { state, lastRun } of Object.values(cards)) {
      expect({ state, lastRun }).toEqual({ state: 'NOT_RUN', lastRun: null });
    }
  });

  it.each(BUTTONS)(
    'of $name turns it green by its own calls',
    async ({ name, proof, endpoints }) => {
      const { run, permission } = await prove(rita, name);
      expect(run).toMatchObject({ permission: name, outcome: 'SUCCEEDED', problem: null });
      expect(endpointsOf(run)).toEqual(expect.arrayContaining([...proof.calls]));
      expect(run.calls.some(({ permissions }) => permissions.includes(name))).toBe(true);
      for (const endpoint of endpointsOf(run)) expect(endpoints).toContain(endpoint);
      expect(run.told).toMatch(/^[A-Z].+\.$/);
      expect(run.lines.length).toBeGreaterThan(0);
      expect(permission).toMatchObject({
        name,
        state: 'VERIFIED',
        cannotRun: null,
        lastRun: { id: run.id },
      });
    },
  );

  it('tells in human words what came back', async () => {
    const page = await prove(rita, 'pages_read_engagement');
    expect(page.run).toMatchObject({
      accountName: 'Luma Studio',
      told: 'Read Luma Studio with 917 followers and its latest 2 posts.',
    });
    expect(page.run.lines).toContain('Instagram: @luma.studio');
    const business = await prove(rita, 'business_management');
    expect(business.run.lines).toEqual([
      'Luma Group — business, verified',
      'Luma Studio — Page owned by Luma Group',
      'Luma WhatsApp — WhatsApp account owned by Luma Group, 2 numbers',
    ]);
  });

  const broken = BUTTONS.flatMap(({ name, proof }) =>
    proof.calls.map((endpoint) => ({ name, endpoint })),
  );
  it.each(broken)(
    'of $name is not green while $endpoint is refused, and green again after',
    async ({ name, endpoint }) => {
      refuse(endpoint, refusal(200));
      const { run, permission } = await prove(rita, name);
      expect(run).toMatchObject({
        outcome: 'FAILED',
        told: 'Meta refused: a permission that this needs is not granted.',
        problem: {
          message: 'Meta refused: a permission that this needs is not granted.',
          wayOn: 'Continue with Facebook again and grant the missing permission.',
          metaCode: 200,
          traceId: expect.stringMatching(/^A/),
        },
      });
      expect(permission).toMatchObject({ state: 'FAILED', lastRun: { outcome: 'FAILED' } });
      expect((await cardsOf(rita))[name]?.state).toBe('FAILED');
      it_.simulator.faults.clear();
      expect((await prove(rita, name)).permission.state).toBe('VERIFIED');
    },
  );

  it.each([
    ['is away', { kind: 'cut' } as const, 'Meta’s answer broke off on the way.', null],
    ['has a problem', refusal(2), 'Meta has a temporary problem.', 2],
    ['answers nonsense', { kind: 'html', status: 200 } as const, 'Meta answered something', null],
  ])('fails in words when Meta %s', async (_what, fault, says, code) => {
    it_.simulator.faults.next({ path: '/me/accounts' }, fault, 9);
    const { run, permission } = await prove(rita, 'pages_show_list');
    expect(run.told).toContain(says.replace('’', "'"));
    expect(run.problem).toMatchObject({ metaCode: code, wayOn: expect.stringMatching(/\.$/) });
    expect(permission.state).toBe('FAILED');
  });

  it('makes a template that is removed when it is old, and removes no other', async () => {
    const first = await prove(rita, 'whatsapp_business_management');
    expect(first.run.lines.join()).not.toContain('removed');
    it_.clock.advance(2 * HOUR_MS);
    const later = await prove(rita, 'whatsapp_business_management');
    expect(later.run.lines.join()).toMatch(/\d+ older test templates? removed/);
    const again = await prove(rita, 'whatsapp_business_management');
    expect(again.run.lines.join()).not.toContain('removed');
  });

  it('counts for thirty days from the last call that used the permission', async () => {
    const before = (await cardsOf(rita))['business_management']?.freshUntil;
    await rita.ask('mutation { refreshChannels { __typename } }');
    const after = (await cardsOf(rita))['business_management']?.freshUntil;
    expect(Date.parse(after ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
    const days = (Date.parse(after ?? '') - Date.now()) / (24 * HOUR_MS);
    expect(Math.abs(days - 30)).toBeLessThan(1);
  });

  it('writes the subscription it made where the channels are shown', async () => {
    await it_.app.database.sql(
      `update page set subscription = 'FAILED', subscription_problem = 'No.' where meta_id = $1`,
      [STUDIO],
    );
    await prove(rita, 'pages_manage_metadata');
    const pages = await it_.app.database.sql(
      'select subscription, subscription_problem as problem from page where meta_id = $1',
      [STUDIO],
    );
    expect(pages).toEqual([{ subscription: 'SUBSCRIBED', problem: null }]);
  });

  it('works on the account that was asked for, and on no other', async () => {
    const found = await rita.ask(`{ channel(kind: MESSENGER) { accounts { id name } } }`);
    const pages = (found.data['channel'] as { accounts: { id: string; name: string }[] }).accounts;
    const outlet = pages.find(({ name }) => name === 'Luma Outlet');
    const { run } = await prove(rita, 'pages_read_engagement', outlet?.id ?? '');
    expect(run.accountName).toBe('Luma Outlet');
    const wrong = await prove(rita, 'instagram_basic', outlet?.id ?? '');
    expect(wrong).toMatchObject({
      __typename: 'ProofNotPossible',
      message: 'This account is no Instagram account that is in use.',
      repair: { kind: 'CHOOSE' },
    });
  });

  it.each(REPLIES)('of $name is a person’s reply, never a button’s', async ({ name }) => {
    const asked = it_.simulator.requests.length;
    const answer = await prove(rita, name);
    expect(answer).toMatchObject({
      __typename: 'ProofNotPossible',
      message: expect.stringMatching(/^Nobody has written to your/),
      wayOn: 'Write to it from another account, then reply under Messages.',
    });
    expect(it_.simulator.requests).toHaveLength(asked);
    expect((await cardsOf(rita))[name]?.cannotRun).toBe(`${answer.message} ${answer.wayOn}`);
  });

  it('by a reply leads to the open conversation', async () => {
    const id = '01900000-0000-7000-8000-00000000000a';
    const cards = await showPermissions(
      it_.app.database.fork(),
      { now: () => new Date(), openConversations: async () => new Map([['INSTAGRAM', id]]) },
      await connectionOf(it_, rita),
    );
    const open = cards.filter(({ conversationId }) => conversationId !== null);
    expect(open).toMatchObject([
      { name: 'instagram_manage_messages', conversationId: id, cannotRun: null, state: 'NOT_RUN' },
    ]);
  });
});

/** Meta's refusal with this code. */
function refusal(code: number, subcode?: number): Fault {
  const error = { message: `(#${code}) No`, code };
  return {
    kind: 'error',
    status: 403,
    error: subcode === undefined ? error : { ...error, error_subcode: subcode },
  };
}

const IDS: Record<string, string> = {
  page: STUDIO,
  ig: '17841405822304914',
  waba: '102290129340398',
};

/** Lets Meta refuse an endpoint from now on, for Rita's accounts. */
function refuse(endpoint: Endpoint, fault: Fault): void {
  const [method = '', template = ''] = endpoint.split(' ');
  const path = template.slice(1).replace(/\{(\w+)\}/, (_, name: string) => IDS[name] ?? name);
  // A node itself, not what lies behind it.
  it_.simulator.faults.next(
    { method, path: template.endsWith('}') ? `${path}?` : path },
    fault,
    99,
  );
}

describe('an empty answer', () => {
  beforeAll(begin);
  afterAll(end);

  it.each([
    ['business-only', 'pages_show_list', /^Meta lists no Page for this login/],
    ['many-pages', 'business_management', /^Meta lists no business for this login/],
  ])('of %s proves nothing of %s', async (persona, permission, says) => {
    const reviewer = await it_.login(persona);
    const { run, permission: card } = await prove(reviewer, permission);
    expect(run).toMatchObject({ outcome: 'FAILED', problem: null });
    expect(run.told).toMatch(says);
    expect(run.calls.every(({ succeeded }) => succeeded)).toBe(true);
    expect(card.state).toBe('FAILED');
  });

  it('of a login with 61 Pages is none: they are listed to the last', async () => {
    const { run } = await prove(await it_.login('many-pages'), 'pages_show_list');
    expect(run).toMatchObject({ outcome: 'SUCCEEDED' });
    expect(run.told).toBe('Meta lists 61 Pages that you manage.');
    expect(run.lines.at(-1)).toMatch(/^Page 61/);
    expect(run.calls).toHaveLength(3);
  });
});

describe('what stands in the way', () => {
  beforeAll(begin);
  afterAll(end);

  it('of nobody is that nobody is signed in; the texts are public all the same', async () => {
    const cards = await cardsOf({ ask: (query) => it_.ask(query) });
    for (const { state, cannotRun, freshUntil } of Object.values(cards)) {
      expect({ state, freshUntil }).toEqual({ state: 'NOT_RUN', freshUntil: null });
      expect(cannotRun).toMatch(/^Nobody is signed in here/);
    }
    const answer = await it_.ask(`mutation {
      provePermission(input: { permission: pages_show_list }) { __typename }
      proveAll { __typename } }`);
    expect(answer.data).toEqual({
      provePermission: { __typename: 'NotConnected' },
      proveAll: { __typename: 'NotConnected' },
    });
  });

  it('is a declined permission: said so, not asked for, and granted by one click', async () => {
    const dana = await it_.login('declines');
    const cards = await cardsOf(dana);
    expect(cards['whatsapp_business_management']).toMatchObject({
      status: 'DECLINED',
      state: 'NOT_GRANTED',
      cannotRun:
        'whatsapp_business_management was declined, so Meta would refuse the call. Continue with Facebook again and grant it in the dialog.',
    });
    const asked = it_.simulator.requests.length;
    expect(await prove(dana, 'whatsapp_business_messaging')).toMatchObject({
      __typename: 'ProofNotPossible',
      repair: {
        kind: 'GRANT',
        label: 'Grant whatsapp_business_messaging',
        scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
      },
    });
    expect(it_.simulator.requests).toHaveLength(asked);
  });

  it('is a permission revoked after it was proved: it is green no longer', async () => {
    const rita = await it_.login('all-channels');
    expect((await prove(rita, 'business_management')).permission.state).toBe('VERIFIED');
    const again = await it_.login('all-channels', { decline: ['business_management'] });
    expect((await cardsOf(again))['business_management']).toMatchObject({
      status: 'DECLINED',
      state: 'NOT_GRANTED',
      lastRun: { outcome: 'SUCCEEDED' },
    });
  });

  it('is that no account was chosen', async () => {
    const olga = await it_.login('no-whatsapp');
    expect(await prove(olga, 'whatsapp_business_management')).toMatchObject({
      message: 'No WhatsApp account is in use.',
      wayOn: 'Choose a WhatsApp account first.',
      repair: { kind: 'CHOOSE' },
    });
    await chooseAccounts(olga, []);
    expect((await cardsOf(olga))['pages_read_engagement']?.cannotRun).toBe(
      'No Page is in use. Choose a Page first.',
    );
    expect((await cardsOf(olga))['pages_show_list']?.cannotRun).toBeNull();
  });

  it('is a WhatsApp account not chosen unless one of its numbers is', async () => {
    const nora = await it_.login('no-instagram', { use: ['106540352243110'] });
    const { run } = await prove(nora, 'whatsapp_business_management');
    expect(run).toMatchObject({ outcome: 'SUCCEEDED', accountName: 'Northwind WhatsApp' });
  });

  it('is a token that Meta no longer accepts: found by a proof, said on every card', async () => {
    const ben = await it_.login('business-only');
    it_.simulator.changePassword(ben.metaUserId);
    const { run, permission } = await prove(ben, 'business_management');
    expect(run.problem).toMatchObject({
      metaCode: 190,
      metaSubcode: 460,
      wayOn: 'Continue with Facebook again to reconnect.',
    });
    expect(permission.state).toBe('FAILED');
    const asked = it_.simulator.requests.length;
    expect(await prove(ben, 'pages_show_list')).toMatchObject({
      __typename: 'ProofNotPossible',
      message: 'Your Facebook password was changed, and Meta ended this connection with it.',
      repair: { kind: 'RECONNECT' },
    });
    expect(it_.simulator.requests).toHaveLength(asked);
    const back = await it_.login('business-only');
    expect((await prove(back, 'business_management')).permission.state).toBe('VERIFIED');
  });

  it('is not the person’s token when a Page’s own died: they stay connected', async () => {
    const maya = await it_.login('many-pages');
    it_.simulator.faults.next({ path: '/published_posts' }, refusal(190, 492), 9);
    const { run } = await prove(maya, 'pages_read_engagement');
    it_.simulator.faults.clear();
    expect(run.problem).toMatchObject({
      message: 'You no longer have a role on this Page.',
      metaSubcode: 492,
    });
    const shown = await maya.ask('{ connection { connected } }');
    expect(shown.data['connection']).toEqual({ connected: true });
  });
});

describe('all proofs at once', () => {
  const ALL = `mutation { proveAll { __typename ... on ProofsRan { runs { permission outcome calls { method pathTemplate } }
    notRun { permission reason } permissions { name state } } } }`;
  interface All {
    runs: {
      permission: string;
      outcome: string;
      calls: { method: string; pathTemplate: string }[];
    }[];
    notRun: { permission: string; reason: string }[];
    permissions: { name: string; state: string }[];
  }
  const proveAll = async (reviewer: Reviewer) => (await reviewer.ask(ALL)).data['proveAll'] as All;

  beforeAll(begin);
  afterEach(() => it_.simulator.faults.clear());
  afterAll(end);

  it('run by one click, in the order of the page, and write to nobody', async () => {
    const rita = await it_.login('all-channels');
    const { runs, notRun, permissions } = await proveAll(rita);
    expect(runs.map(({ permission, outcome }) => [permission, outcome])).toEqual(
      BUTTONS.map(({ name }) => [name, 'SUCCEEDED']),
    );
    expect(notRun.map(({ permission }) => permission)).toEqual(REPLIES.map(({ name }) => name));
    for (const { reason } of notRun) expect(reason).toMatch(/^Nobody has written to your/);
    expect(permissions.filter(({ state }) => state === 'VERIFIED')).toHaveLength(6);
    const sent = it_.simulator.requests.filter(({ path }) => /\/messages\b/.test(path));
    expect(sent).toEqual([]);
    const calls = runs.flatMap((run) => run.calls.map(({ pathTemplate }) => pathTemplate));
    expect(calls.filter((path) => path.endsWith('/messages'))).toEqual([]);
  });

  it('leave out what cannot run, each with its reason', async () => {
    const dana = await it_.login('declines');
    const { runs, notRun } = await proveAll(dana);
    expect(runs).toHaveLength(5);
    const reasons = Object.fromEntries(
      notRun.map(({ permission, reason }) => [permission, reason]),
    );
    expect(reasons['whatsapp_business_management']).toMatch(/was declined/);
    expect(reasons['instagram_manage_messages']).toMatch(/was declined/);
    expect(reasons['pages_messaging']).toMatch(/^Nobody has written/);
  });

  it('fail one by one: a refusal of one leaves the others green', async () => {
    const rita = await it_.login('all-channels');
    refuse('POST /{page}/subscribed_apps', refusal(200));
    const { permissions } = await proveAll(rita);
    const states = Object.fromEntries(permissions.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({
      pages_manage_metadata: 'FAILED',
      pages_show_list: 'VERIFIED',
      whatsapp_business_management: 'VERIFIED',
    });
  });
});

describe('what was recorded', () => {
  beforeAll(begin);
  afterAll(end);

  const HISTORY = `query ($first: Int) { permission(name: pages_show_list) { runs(first: $first) { nodes { ...Run } } } } ${RUN}`;

  it('is a history, newest first, as long as asked for', async () => {
    const rita = await it_.login('all-channels');
    for (let round = 0; round < 3; round += 1) await prove(rita, 'pages_show_list');
    const runs = async (first: number) => {
      const answer = await rita.ask(HISTORY, { first });
      return (answer.data['permission'] as { runs: { nodes: Run[] } }).runs.nodes;
    };
    const all = await runs(100);
    expect(all).toHaveLength(3);
    expect(all.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
    expect(all.every(({ calls }) => calls.length === 1)).toBe(true);
    expect(await runs(2)).toEqual(all.slice(0, 2));
  });

  it.each([0, 101, -1])('is not given %i runs at a time', async (first) => {
    const answer = await it_.ask(HISTORY, { first });
    expect(answer.errors?.[0]).toMatchObject({
      message: '`first` must be between 1 and 100.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is read in the same number of statements, however much there is', async () => {
    const rita = await it_.login('all-channels');
    const query = `{ permissions { name state cannotRun lastRun { calls { id } } runs(first: 100) { nodes { calls { id } } } } }`;
    const statements = async () => {
      const executed = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery');
      const answer = await rita.ask(query);
      const count = executed.mock.calls.length;
      executed.mockRestore();
      return { count, runs: JSON.stringify(answer.data).split('"id"').length };
    };
    await rita.ask('mutation { proveAll { __typename } }');
    const few = await statements();
    for (let round = 0; round < 3; round += 1) {
      await rita.ask('mutation { proveAll { __typename } }');
    }
    const many = await statements();
    expect(many.runs).toBeGreaterThan(2 * few.runs);
    expect(many.count).toBe(few.count);
    expect(few.count).toBeGreaterThan(1);
    expect(few.count).toBeLessThan(16);
  });

  it('is a person’s own: another reviewer of the same Page sees none of it', async () => {
    const rita = await it_.login('all-channels');
    await prove(rita, 'pages_read_engagement');
    const sam = await it_.login('second-reviewer');
    for (const { state, lastRun } of Object.values(await cardsOf(sam))) {
      expect({ state, lastRun }).toEqual({ state: 'NOT_RUN', lastRun: null });
    }
    const hers = await rita.ask('{ channel(kind: MESSENGER) { accounts { id } } }');
    const [page] = (hers.data['channel'] as { accounts: { id: string }[] }).accounts;
    expect(await prove(sam, 'pages_read_engagement', page?.id ?? '')).toMatchObject({
      __typename: 'ProofNotPossible',
    });
  });

  it('holds no token', async () => {
    const rita = await it_.login('all-channels');
    const { text } = await rita.ask(
      `mutation { proveAll { ... on ProofsRan { runs { ...Run } permissions { ...Card runs { nodes { ...Run } } } } } } ${RUN} ${CARD}`,
    );
    for (const token of it_.simulator.tokens()) expect(text).not.toContain(token);
  });

  it('is nothing of somebody who deletes their data meanwhile', async () => {
    const nora = await it_.login('no-instagram');
    it_.simulator.faults.next({ path: '/me/accounts' }, { kind: 'slow', ms: 700 });
    const running = prove(nora, 'pages_show_list');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const connectionId = await connectionOf(it_, nora);
    await nora.ask('mutation { deleteMe { __typename } }');
    expect(await running).toMatchObject({ __typename: 'NotConnected' });
    const left = await it_.app.database.sql(
      `select id::text from proof_run where connection_id = $1
       union all select id::text from graph_call where connection_id = $1`,
      [connectionId],
    );
    expect(left).toEqual([]);
  });
});

describe('each scope of the connection', () => {
  beforeAll(begin);
  afterAll(end);

  it('says what does not work without it', async () => {
    const answer = await it_.ask('{ connection { scopes { permission breaks } } }');
    const { scopes } = answer.data['connection'] as {
      scopes: { permission: string; breaks: string }[];
    };
    expect(scopes.map(({ breaks }) => breaks)).toEqual(PERMISSIONS.map(({ breaks }) => breaks));
  });
});
