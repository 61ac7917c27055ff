// The round trip against the local Meta: somebody writes, is answered, and what becomes of the answer lands in the trail.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stage, type Answer, type Reviewer, type Stage } from '../../test/stage.ts';

const STUDIO = '104958712309';
const OUTLET = '104958712310';
const INSTAGRAM = '17841405822304914';
const NUMBER = '106540352242922';
const HOUR_MS = 3_600_000;

const LIST = `{ conversations { nodes { id channel accountName accountMetaId customerId customerName firstAt lastAt lastLine
  lastDirection window { open closesAt sentence } permission verified cannotReply suggestion maxLength } } }`;
const FIELDS = `id channel customerName verified cannotReply window { open closesAt }
  messages { id direction text attachments unsent note state sentAt deliveredAt readAt viaThisApp eventId problem { message wayOn metaCode metaSubcode } }
  trail { key title done at detail eventId call { method pathTemplate httpStatus traceId permissions succeeded } }`;
const ONE = `query ($id: ID!) { conversation(id: $id) { ${FIELDS} } }`;
const SEND = `mutation ($input: SendReplyInput!) { sendReply(input: $input) { __typename
  ... on ReplySent { conversation { ${FIELDS} } reply: message { id direction text state viaThisApp } }
  ... on ReplyRefused { reason message wayOn retryable }
  ... on MetaFailed { message wayOn retryable metaCode metaSubcode traceId }
  ... on NotConnected { message } } }`;

interface Shown {
  id: string;
  channel: string;
  accountName: string;
  accountMetaId: string;
  customerName: string | null;
  lastLine: string;
  lastDirection: string;
  verified: boolean;
  cannotReply: string | null;
  permission: string;
  maxLength: number;
  window: { open: boolean; closesAt: string | null; sentence: string };
  messages: {
    id: string;
    direction: string;
    text: string | null;
    attachments: string[];
    unsent: boolean;
    note: string | null;
    state: string | null;
    viaThisApp: boolean;
    problem: { message: string; metaCode: number | null } | null;
  }[];
  trail: {
    key: string;
    done: boolean;
    at: string | null;
    detail: string | null;
    eventId: string | null;
    call: { pathTemplate: string; traceId: string | null } | null;
  }[];
}

interface Sent {
  __typename: string;
  reason?: string;
  reply: { id: string; text: string; state: string };
  message: string;
  wayOn: string;
  retryable: boolean;
  metaCode: number | null;
  conversation: Shown;
}

let it_: Stage;
let rita: Reviewer;
beforeEach(async () => {
  it_ = await stage({ META_TIMEOUT_MS: '1000' });
  rita = await it_.login('all-channels');
});
afterEach(() => it_.close());

type Channel = 'messenger' | 'instagram' | 'whatsapp';
const ACCOUNTS = { messenger: OUTLET, instagram: INSTAGRAM, whatsapp: NUMBER };

const write = (channel: Channel, text: string, more: object = {}) =>
  it_.simulator.customerWrites({ channel, accountId: ACCOUNTS[channel], text, ...more });

function dataOf<T>(answer: Answer, field: string): T {
  if (answer.errors !== undefined) throw new Error(answer.text);
  return answer.data[field] as T;
}
const listed = (answer: Answer) => dataOf<{ nodes: Shown[] }>(answer, 'conversations').nodes;
const list = async (who = rita) => listed(await who.ask(LIST));
const open = async (id: string, who = rita) =>
  dataOf<Shown | null>(await who.ask(ONE, { id }), 'conversation');
const only = async (who = rita): Promise<Shown> => {
  const [first] = await list(who);
  if (first === undefined) throw new Error('There is no conversation.');
  const shown = await open(first.id, who);
  if (shown === null) throw new Error('It cannot be opened.');
  return { ...first, ...shown };
};

let forms = 0;
async function send(
  id: string,
  text: string,
  { who = rita, key = `form-key-${(forms += 1)}` } = {},
) {
  const answer = await who.ask(SEND, { input: { conversationId: id, text, key } });
  await it_.simulator.settled();
  return dataOf<Sent>(answer, 'sendReply');
}
const asked = (path: string) =>
  it_.simulator.requests.filter(
    (request) => request.method === 'POST' && request.path.includes(path),
  ).length;
const runs = () =>
  it_.app.database.sql<{ permission: string; outcome: string; told: string; lines: string[] }>(
    'select permission, outcome, told, lines from proof_run order by id',
  );

describe('a round trip', () => {
  const channels = [
    {
      channel: 'messenger',
      permission: 'pages_messaging',
      name: 'Ana Customer',
      steps: ['RECEIVED', 'ACCEPTED', 'ECHO', 'DELIVERED', 'READ'],
      calls: ['/{page}/conversations', '/{page}/messages'],
    },
    {
      channel: 'instagram',
      permission: 'instagram_manage_messages',
      name: '@ana.customer',
      steps: ['RECEIVED', 'ACCEPTED', 'ECHO', 'READ'],
      calls: ['/{page}/conversations', '/{page}/messages'],
    },
    {
      channel: 'whatsapp',
      permission: 'whatsapp_business_messaging',
      name: 'Ana Customer',
      steps: ['RECEIVED', 'ACCEPTED', 'SENT', 'DELIVERED', 'READ'],
      calls: ['/{phone}/messages'],
    },
  ] as const;

  it.each(channels)(
    'on $channel: somebody writes, is answered, and every webhook lands in the trail',
    async ({ channel, permission, name, steps, calls }) => {
      await write(channel, 'Do you ship to Sofia?');
      const before = await only();
      expect(before).toMatchObject({
        channel: channel.toUpperCase(),
        lastLine: 'Do you ship to Sofia?',
        lastDirection: 'IN',
        permission,
        verified: false,
        cannotReply: null,
        window: { open: true },
      });
      expect(before.trail.map(({ key, done }) => [key, done])).toEqual(
        steps.map((key) => [key, key === 'RECEIVED']),
      );

      const sent = await send(before.id, '  Yes, within\r\na week.  ');
      expect(sent).toMatchObject({
        __typename: 'ReplySent',
        reply: { text: 'Yes, within\na week.', direction: 'OUT', viaThisApp: true },
      });

      const after = await only();
      expect(after).toMatchObject({ verified: true, customerName: name, lastDirection: 'OUT' });
      expect(after.messages).toMatchObject([
        { direction: 'IN', text: 'Do you ship to Sofia?', state: null },
        { direction: 'OUT', text: 'Yes, within\na week.', state: 'READ', viaThisApp: true },
      ]);
      expect(after.trail.map(({ key, done }) => [key, done])).toEqual(
        steps.map((key) => [key, true]),
      );
      expect(after.trail[1]?.call).toMatchObject({
        method: 'POST',
        pathTemplate: calls.at(-1),
        httpStatus: 200,
        permissions: [permission],
        succeeded: true,
      });
      const webhooks = after.trail.filter(({ key }) => key !== 'ACCEPTED');
      expect(webhooks.every(({ at, eventId }) => at !== null && eventId !== null)).toBe(true);

      expect(await runs()).toMatchObject([
        { permission, outcome: 'SUCCEEDED', told: `Meta accepted a reply to ${name}.` },
      ]);
      const made = await it_.app.database.sql<{ path: string; permissions: string[] }>(
        'select path_template as path, permissions from graph_call where run_id is not null order by id',
      );
      expect(made).toEqual(calls.map((path) => ({ path, permissions: [permission] })));
    },
  );

  it('is told by its latest reply; earlier ones keep their states', async () => {
    await write('messenger', 'one');
    const { id } = await only();
    await send(id, 'first reply');
    await write('messenger', 'two');
    await send(id, 'second reply');
    const { messages, trail } = await only();
    expect(messages.map(({ text, state }) => [text, state])).toEqual([
      ['one', null],
      ['first reply', 'READ'],
      ['two', null],
      ['second reply', 'READ'],
    ]);
    expect(trail[0]).toMatchObject({ key: 'RECEIVED', detail: 'two' });
    // The name was known already: the conversation is read for the first reply only.
    const reads = it_.simulator.requests.filter(({ path }) => path.includes('/conversations'));
    expect(reads).toHaveLength(1);
  });

  it('shows what was sent elsewhere as such, whether a person or another reviewer sent it', async () => {
    const sam = await it_.login('second-reviewer');
    await it_.simulator.customerWrites({
      channel: 'messenger',
      accountId: STUDIO,
      text: 'for both',
    });
    const [hers] = await list();
    const sent = await send(hers?.id ?? '', 'from Rita');
    expect(sent.__typename).toBe('ReplySent');
    const his = await only(sam);
    expect(his.id).toBe(hers?.id);
    expect(his).toMatchObject({ verified: false, customerName: null });
    expect(his.messages).toMatchObject([
      { direction: 'IN', text: 'for both' },
      { direction: 'OUT', text: 'from Rita', viaThisApp: false, state: 'READ' },
    ]);
    expect(his.trail.map(({ key, done }) => [key, done])).toEqual([
      ['RECEIVED', true],
      ['ACCEPTED', false],
      ['ECHO', false],
      ['DELIVERED', false],
      ['READ', false],
    ]);
    const [row] = await it_.app.database.sql<{ owners: number }>(
      'select count(distinct connection_id)::int as owners from proof_run',
    );
    expect(row?.owners).toBe(1);
  });

  it('of one reviewer is neither seen nor answered by another', async () => {
    await write('messenger', 'only for Rita');
    const { id } = await only();
    const sam = await it_.login('second-reviewer');
    expect(await list(sam)).toEqual([]);
    expect(await open(id, sam)).toBeNull();
    expect(await send(id, 'from Sam', { who: sam })).toMatchObject({ reason: 'NOT_THERE' });
    const nobody = await it_.ask(SEND, {
      input: { conversationId: id, text: 'x', key: 'a-form-key' },
    });
    expect(nobody.data['sendReply']).toMatchObject({ __typename: 'NotConnected' });
    expect(listed(await it_.ask(LIST))).toEqual([]);
    expect(asked('/messages')).toBe(0);
  });
});

describe('nothing is sent', () => {
  it.each(['messenger', 'instagram', 'whatsapp'] as const)(
    'on %s once 24 hours have passed: told before Meta is asked',
    async (channel) => {
      await write(channel, 'hello');
      const { id } = await only();
      it_.clock.advance(24 * HOUR_MS);
      it_.simulator.clock.advance(24 * HOUR_MS);
      rita = await it_.login('all-channels');
      const late = await only();
      expect(late.window.open).toBe(false);
      expect(late.cannotReply).toMatch(/^The 24 hours for a reply ended on .* UTC;/);
      const refused = await send(id, 'too late');
      expect(refused).toMatchObject({
        __typename: 'ReplyRefused',
        reason: 'WINDOW_CLOSED',
        retryable: false,
      });
      expect(asked('/messages')).toBe(0);
      await write(channel, 'me again');
      expect((await only()).cannotReply).toBeNull();
      expect(await send(id, 'in time')).toMatchObject({ __typename: 'ReplySent' });
    },
  );

  it('when Meta’s clock alone says so: Meta’s refusal is told in words, with its code', async () => {
    await write('messenger', 'hello');
    const { id } = await only();
    it_.simulator.clock.advance(25 * HOUR_MS);
    expect(await send(id, 'late at Meta')).toMatchObject({
      __typename: 'MetaFailed',
      message: 'More than 24 hours have passed since this person last wrote.',
      metaCode: 10,
      metaSubcode: 2018278,
      retryable: false,
    });
    const { messages, trail, verified } = await only();
    expect(messages.at(-1)).toMatchObject({
      text: 'late at Meta',
      state: 'FAILED',
      problem: { metaCode: 10, metaSubcode: 2018278 },
    });
    expect(verified).toBe(false);
    expect(trail.map(({ key, done }) => [key, done])).toEqual([
      ['RECEIVED', true],
      ['FAILED', true],
    ]);
    expect(trail[1]?.call).toMatchObject({ succeeded: false });
    expect(await runs()).toMatchObject([{ permission: 'pages_messaging', outcome: 'FAILED' }]);
  });

  it('by WhatsApp, which accepts and then fails: the status lands in the trail with its reason', async () => {
    await write('whatsapp', 'hello');
    const { id } = await only();
    it_.simulator.clock.advance(25 * HOUR_MS);
    expect(await send(id, 'late at Meta')).toMatchObject({ __typename: 'ReplySent' });
    const { messages, trail } = await only();
    expect(messages.find(({ direction }) => direction === 'OUT')).toMatchObject({
      state: 'FAILED',
      problem: {
        message: 'More than 24 hours have passed since this person last wrote on WhatsApp.',
        metaCode: 131047,
      },
    });
    expect(trail.map(({ key, done }) => [key, done])).toEqual([
      ['RECEIVED', true],
      ['ACCEPTED', true],
      ['FAILED', true],
    ]);
  });

  it('to a stranger, to nobody, on a strange id or on an account that is not in use', async () => {
    await write('messenger', 'hello');
    const { id } = await only();
    const other = (account: string, customer: string) =>
      Buffer.from(`${account}:${customer}`).toString('base64url');
    expect(await send(other(OUTLET, '77000000000000001'), 'hi')).toMatchObject({
      reason: 'NOBODY_WROTE',
    });
    expect(await send(other('999', '1'), 'hi')).toMatchObject({ reason: 'NOT_THERE' });
    for (const odd of ['', 'x', `${id}=`, other(OUTLET, ''), other('', '1'), other('a b', '1')]) {
      expect(await send(odd, 'hi')).toMatchObject({ reason: 'NOT_THERE' });
      expect(await open(odd)).toBeNull();
    }
    const again = await it_.login('all-channels', { use: [STUDIO] });
    expect(await send(id, 'hi', { who: again })).toMatchObject({ reason: 'NOT_CHOSEN' });
    expect(await open(id, again)).toBeNull();
    expect(asked('/messages')).toBe(0);
  });

  it('without the permission', async () => {
    const dana = await it_.login('declines', { decline: ['pages_messaging'] });
    const account = '105880100302';
    await it_.simulator.deliver(messageTo(account));
    const { id, cannotReply } = await only(dana);
    expect(cannotReply).toContain('pages_messaging is not granted');
    expect(await send(id, 'hi', { who: dana })).toMatchObject({ reason: 'NOT_GRANTED' });
  });

  it('that is empty or longer than the channel takes', async () => {
    await write('messenger', 'hello');
    await write('instagram', 'hello');
    await write('whatsapp', 'hello');
    const ids = new Map((await list()).map(({ channel, id }) => [channel, id]));
    const tries = [
      ['MESSENGER', ' \r\n ', 'EMPTY'],
      ['MESSENGER', 'x'.repeat(2_000), 'TOO_LONG'],
      ['INSTAGRAM', 'я'.repeat(501), 'TOO_LONG'],
      ['WHATSAPP', 'x'.repeat(4_097), 'TOO_LONG'],
    ] as const;
    for (const [channel, text, reason] of tries) {
      expect(await send(ids.get(channel) ?? '', text)).toMatchObject({ reason });
    }
    expect(asked('/messages')).toBe(0);
    const longest = [
      ['MESSENGER', 'x'.repeat(1_999)],
      ['INSTAGRAM', 'я'.repeat(500)],
      ['WHATSAPP', 'x'.repeat(4_096)],
    ] as const;
    for (const [channel, text] of longest) {
      expect(await send(ids.get(channel) ?? '', text)).toMatchObject({ __typename: 'ReplySent' });
    }
  });

  it('a second time by the same form, one after the other or both at once', async () => {
    await write('messenger', 'hello');
    const { id } = await only();
    const first = await send(id, 'once', { key: 'the-same-form' });
    const again = await send(id, 'once', { key: 'the-same-form' });
    expect(again.reply.id).toBe(first.reply.id);
    expect(asked('/messages')).toBe(1);
    const both = await Promise.all(
      [1, 2, 3].map(() => send(id, 'thrice', { key: 'three-clicks' })),
    );
    expect(new Set(both.map(({ reply }) => reply.id)).size).toBe(1);
    expect(both.map(({ reply }) => reply.state)).not.toContain('SENDING');
    expect(asked('/messages')).toBe(2);
    expect((await only()).messages.map(({ text }) => text)).toEqual(['hello', 'once', 'thrice']);
  });

  it('beyond the limit, which says when it ends', async () => {
    await write('messenger', 'hello');
    const { id } = await only();
    const tries = await Promise.all(
      Array.from({ length: 22 }, (_, count) => send(id, `reply ${count}`)),
    );
    expect(tries.filter(({ __typename }) => __typename === 'ReplySent')).toHaveLength(20);
    const refused = await send(id, 'one too many');
    expect(refused).toMatchObject({ reason: 'LIMIT_REACHED', retryable: true });
    expect(refused.wayOn).toMatch(/^The next one can be sent from .* UTC on\.$/);
    expect((await only()).cannotReply).toContain('20 replies within 10 minutes');
    expect(asked('/messages')).toBe(20);
    it_.clock.advance(10 * 60_000);
    expect(await send(id, 'later')).toMatchObject({ __typename: 'ReplySent' });
  });
});

describe('a fault at Meta', () => {
  const refused = (status: number, code: number) =>
    ({
      kind: 'error',
      status,
      error: { message: `(#${code}) no`, code, is_transient: true },
    }) as const;

  const told = [
    { name: 'a throttle', fault: refused(400, 4), code: 4, retryable: true },
    { name: 'a server error', fault: refused(500, 2), code: 2, retryable: true },
    { name: 'the page of a proxy', fault: { kind: 'html', status: 502 }, code: null },
    { name: 'silence', fault: { kind: 'slow', ms: 1_500 }, code: null },
    { name: 'an answer cut off', fault: { kind: 'cut' }, code: null },
    { name: 'no JSON', fault: { kind: 'malformed' }, code: null },
  ] as const;

  it.each(told)('$name: asked once, told, and no proof', async ({ fault, code, ...one }) => {
    await write('instagram', 'hello');
    const { id } = await only();
    it_.simulator.faults.next({ path: '/messages' }, fault, 5);
    expect(await send(id, 'a reply')).toMatchObject({
      __typename: 'MetaFailed',
      metaCode: code,
      retryable: 'retryable' in one,
    });
    expect(asked('/messages')).toBe(1);
    expect(await runs()).toMatchObject([{ outcome: 'FAILED' }]);
    const { messages, verified } = await only();
    expect(verified).toBe(false);
    const own = messages.find(({ viaThisApp }) => viaThisApp);
    expect(own).toMatchObject({
      state: code === null ? 'SENDING' : 'FAILED',
      problem: { metaCode: code },
    });
    expect(own?.problem?.message.includes('is not known')).toBe(code === null);
  });

  it.each(['messenger', 'whatsapp'] as const)(
    'that loses the answer on %s: what was sent is recognised by its echo or status, not sent again',
    async (channel) => {
      await write(channel, 'hello');
      const { id } = await only();
      it_.simulator.faults.next({ path: '/messages' }, { kind: 'cut' });
      expect(await send(id, 'a reply', { key: 'lost-answer' })).toMatchObject({
        __typename: 'MetaFailed',
        message: expect.stringContaining('Whether the reply was sent is not known.'),
      });
      expect(await send(id, 'a reply', { key: 'lost-answer' })).toMatchObject({
        __typename: 'MetaFailed',
        retryable: false,
      });
      const { messages, trail } = await only();
      expect(messages.map(({ text, state }) => [text, state])).toEqual([
        ['hello', null],
        ['a reply', 'READ'],
      ]);
      expect(trail.every(({ done }) => done)).toBe(true);
      expect(trail[1]?.detail).toBe('The answer got lost; the webhooks show that Meta took it.');
      expect(asked('/messages')).toBe(1);
      // Nothing is proved by an answer that never came.
      expect(await runs()).toMatchObject([{ outcome: 'FAILED' }]);
    },
  );

  it('in which the server dies before the answer: never sent again, told as not known after a minute', async () => {
    await write('messenger', 'hello');
    const { id } = await only();
    await send(id, 'a reply', { key: 'died-before' });
    await it_.app.database.sql(
      "update reply set state = 'SENDING', provider_id = null, run_id = null",
    );
    await it_.app.database.sql("delete from webhook_event where kind <> 'MESSAGE'");
    const early = (await only()).messages.at(-1);
    expect(early).toMatchObject({ state: 'SENDING', problem: null });
    it_.clock.advance(60_000);
    const late = (await only()).messages.at(-1);
    expect(late?.problem?.message).toContain('Whether it was sent is not known');
    expect(await send(id, 'a reply', { key: 'died-before' })).toMatchObject({
      __typename: 'ReplySent',
      reply: { state: 'SENDING' },
    });
    expect(asked('/messages')).toBe(1);
  });

  it('that kills the token is told, and noted on the connection', async () => {
    await write('whatsapp', 'hello');
    const { id } = await only();
    it_.simulator.changePassword(rita.metaUserId);
    expect(await send(id, 'a reply')).toMatchObject({ __typename: 'MetaFailed', metaCode: 190 });
    const answer = await rita.ask('{ connection { connected } }');
    expect(answer.data['connection']).toEqual({ connected: false });
  });

  it('that outlasts the person: who is erased meanwhile leaves no reply and no evidence', async () => {
    await write('messenger', 'hello');
    const { id } = await only();
    it_.simulator.faults.next({ path: '/messages' }, { kind: 'slow', ms: 800 });
    const sending = send(id, 'a reply');
    await expect.poll(() => asked('/messages'), { timeout: 5_000 }).toBe(1);
    await rita.ask('mutation { deleteMe { __typename } }');
    expect(await sending).toMatchObject({ __typename: 'NotConnected' });
    for (const table of ['reply', 'proof_run', 'graph_call', 'connection']) {
      const left = () => it_.app.database.sql(`select 1 as one from ${table}`);
      await expect.poll(left, { timeout: 5_000 }).toEqual([]);
    }
  });

  it('that hides the conversation keeps no reply back', async () => {
    await write('instagram', 'hello');
    const { id } = await only();
    it_.simulator.faults.next({ path: '/conversations' }, refused(500, 2), 5);
    expect(await send(id, 'a reply')).toMatchObject({ __typename: 'ReplySent' });
    const [run] = await runs();
    expect(run?.outcome).toBe('SUCCEEDED');
    expect(run?.lines[0]).toContain('The conversation could not be read');
  });
});

describe('what a person does besides writing', () => {
  it('is named, never fetched', async () => {
    await write('instagram', 'look', { kind: 'picture' });
    await write('instagram', 'nice', { kind: 'story reply' });
    await write('instagram', '', { kind: 'story mention' });
    await write('instagram', 'Start', { kind: 'postback' });
    await write('instagram', '', { kind: 'unsupported' });
    await write('instagram', '', { kind: 'reaction' });
    const { messages } = await only();
    expect(messages.map(({ text, attachments, note }) => [text, attachments.join(), note])).toEqual(
      [
        [null, expect.stringMatching(/^Photo/), null],
        ['nice', '', 'Reply to a story'],
        [null, 'Mentioned the account in a story', null],
        ['Start', '', 'Pressed a button'],
        [null, '', 'Message that apps cannot see'],
        [null, '', 'Reacted ❤'],
      ],
    );
    expect(JSON.stringify(messages)).not.toContain('http');
  });

  it('is named on WhatsApp too', async () => {
    await write('whatsapp', 'my caption', { kind: 'picture' });
    await write('whatsapp', 'Harbour', { kind: 'location' });
    const { messages } = await only();
    expect(messages.map(({ text, attachments }) => [text, attachments])).toEqual([
      ['my caption', ['Photo']],
      [null, ['Location: Harbour']],
    ]);
  });

  it('opens the window by a button or a reaction on Messenger, not on WhatsApp', async () => {
    for (const channel of ['messenger', 'whatsapp'] as const) {
      await write(channel, 'hello');
    }
    const before = new Map((await list()).map(({ channel, window }) => [channel, window.closesAt]));
    it_.clock.advance(HOUR_MS);
    it_.simulator.clock.advance(HOUR_MS);
    for (const channel of ['messenger', 'whatsapp'] as const) {
      await write(channel, '', { kind: 'reaction' });
    }
    const after = new Map((await list()).map(({ channel, window }) => [channel, window.closesAt]));
    const moved = (channel: string) => after.get(channel) !== before.get(channel);
    expect([moved('MESSENGER'), moved('WHATSAPP')]).toEqual([true, false]);
  });

  it('is shown as last edited', async () => {
    await write('messenger', 'helo');
    await write('messenger', 'hello', { kind: 'edit' });
    const { messages, lastLine } = await only();
    expect(messages).toMatchObject([{ text: 'hello', note: 'Edited' }]);
    expect(lastLine).toBe('Edited: hello');
  });

  it('is shown as unsent when it was, and what it said is nowhere', async () => {
    await write('instagram', 'my secret');
    await write('instagram', 'my other secret', { kind: 'edit' });
    const { id } = await only();
    await send(id, 'a reply');
    await write('instagram', '', { kind: 'unsend' });
    const { messages, trail } = await only();
    expect(messages).toMatchObject([
      { direction: 'IN', text: null, attachments: [], unsent: true },
      { direction: 'OUT', text: 'a reply', unsent: false },
    ]);
    expect(trail[0]).toMatchObject({ key: 'RECEIVED', detail: 'Message that was unsent' });
    for (const table of ['webhook_event', 'reply', 'proof_run']) {
      const rows = await it_.app.database.sql(`select * from ${table}`);
      expect(JSON.stringify(rows)).not.toContain('secret');
    }
    const answer = await rita.ask('{ webhookEvents { nodes { text summary payload } } }');
    expect(answer.text).not.toContain('secret');
  });

  it('is masked when the unsending came first', async () => {
    const delivery = (message: object) => ({
      object: 'instagram',
      entry: [
        {
          id: INSTAGRAM,
          time: Date.now(),
          messaging: [
            {
              sender: { id: '68000000000001' },
              recipient: { id: INSTAGRAM },
              timestamp: Date.now(),
              message: { mid: 'aWdX', ...message },
            },
          ],
        },
      ],
    });
    await it_.simulator.deliver(delivery({ is_deleted: true }));
    await it_.simulator.deliver(delivery({ text: 'my secret' }));
    const { messages, lastLine } = await only();
    expect(messages).toMatchObject([{ text: null, unsent: true }]);
    expect(lastLine).not.toContain('secret');
  });
});

describe('the list of conversations', () => {
  it('is newest first and says of each what a card needs', async () => {
    await write('messenger', 'one');
    await write('whatsapp', 'two', { customer: 'Bo Buyer' });
    it_.simulator.clock.advance(2_000);
    await write('instagram', 'three');
    await write('messenger', 'four', { customer: 'Cy Client' });
    const shown = await list();
    expect(new Set(shown.map(({ lastLine }) => lastLine))).toEqual(
      new Set(['one', 'two', 'three', 'four']),
    );
    expect(new Set(shown.slice(0, 2).map(({ lastLine }) => lastLine))).toEqual(
      new Set(['three', 'four']),
    );
    expect(shown.find(({ channel }) => channel === 'WHATSAPP')).toMatchObject({
      customerName: 'Bo Buyer',
      accountMetaId: NUMBER,
      maxLength: 4_096,
      permission: 'whatsapp_business_messaging',
    });
    const two = listed(await rita.ask('{ conversations(first: 2) { nodes { id } } }'));
    expect(two).toHaveLength(2);
    expect((await rita.ask('{ conversations(first: 0) { nodes { id } } }')).errors).toHaveLength(1);
  });

  it('refuses to read every conversation whole', async () => {
    for (const field of ['messages { id }', 'trail { key }']) {
      const answer = await rita.ask(`{ conversations { nodes { id ${field} } } }`);
      expect(answer.errors?.[0]?.message).toContain('on one `conversation` only');
    }
  });
});

function messageTo(account: string) {
  return {
    object: 'page',
    entry: [
      {
        id: account,
        time: Date.now(),
        messaging: [
          {
            sender: { id: '77000000000000002' },
            recipient: { id: account },
            timestamp: Date.now(),
            message: { mid: 'm_to_dana', text: 'hello' },
          },
        ],
      },
    ],
  };
}
