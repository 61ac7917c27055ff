import { randomUUID } from 'node:crypto';
import type { Database } from '#base/database';
import type { Context } from '#base/context';
import { composeSchema } from '#base/schema';
import { accountsOf } from '#channels/accounts-of';
import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import { EventResolver } from './event.resolver.ts';
import { createInbox } from './inbox.ts';
import { ListResolver } from './list.resolver.ts';
import { EVENT_KINDS, unpack } from './unpack.ts';

const ANA = randomUUID();
const BO = randomUUID();
const START = Date.UTC(2026, 10, 22, 10);

interface Answer {
  data?: {
    webhookEvents?: {
      nodes: Node[];
      edges: { cursor: string; node: Node }[];
      pageInfo: object;
    } | null;
    webhookEvent?: Node | null;
  } | null;
  errors?: readonly { message: string; extensions: object }[];
}
interface Node {
  id: string;
  text: string | null;
  [field: string]: unknown;
}

const FIELDS = `id channel kind badge accountId accountName senderId recipientId providerId text summary occurredAt receivedAt`;
const LIST = `query ($first: Int, $after: String, $filter: WebhookEventFilter) {
  webhookEvents(first: $first, after: $after, filter: $filter) {
    edges { cursor node { id } } nodes { ${FIELDS} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const ONE = `query ($id: ID!) { webhookEvent(id: $id) { ${FIELDS} payload } }`;

describe('the latest webhook events', () => {
  let database: Database;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    database = await openTestDatabase();
    const resolver = new EventResolver({
      findViewer: async ({ sessionId }) =>
        sessionId === null ? null : { connectionId: sessionId, sessionHash: 'hash' },
      accountsOf,
      now: () => new Date(START),
    });
    schema = await composeSchema([resolver, new ListResolver()], []);
    await connect(ANA, 'Ana', '3003');
    await connect(BO, 'Bo', '4004');
    await database.sql(
      `insert into phone_number (id, connection_id, meta_id, whatsapp_account_meta_id, display_phone_number)
       values ($1, $2, '8008', '9', '+1 555')`,
      [randomUUID(), ANA],
    );
    await fill();
  });
  afterAll(() => database.close());

  async function connect(id: string, name: string, page: string): Promise<void> {
    await database.sql(
      'insert into connection (id, meta_user_id, display_name, connected_at) values ($1, $2, $3, now())',
      [id, `user-${name}`, name],
    );
    await database.sql(
      `insert into page (id, connection_id, meta_id, name, source, subscription)
       values ($1, $2, $3, $4, 'OWN_ROLE', 'SUBSCRIBED')`,
      [randomUUID(), id, page, `Page of ${name}`],
    );
  }

  /** Thirty messages to Ana's Page, ten to her number, five to Bo's Page, one sample, one to nobody's Page. */
  async function fill(): Promise<void> {
    const inbox = createInbox(database, { simulated: false, log: { error: () => {} } });
    const page = (account: string, name: string, event: object = {}): unknown => {
      const item = {
        sender: { id: '2002' },
        recipient: { id: account },
        timestamp: START,
        message: { mid: `${account} ${name}`, text: name },
        ...event,
      };
      return { object: 'page', entry: [{ id: account, time: START, messaging: [item] }] };
    };
    const number = (name: string): unknown => {
      const value = {
        metadata: { phone_number_id: '8008' },
        messages: [
          { id: name, from: '1', type: 'text', timestamp: '1790000000', text: { body: name } },
        ],
      };
      return {
        object: 'whatsapp_business_account',
        entry: [{ id: '9', changes: [{ field: 'messages', value }] }],
      };
    };
    const bodies = [
      ...Array.from({ length: 30 }, (_, n) => page('3003', `ana ${n}`)),
      ...Array.from({ length: 10 }, (_, n) => number(`number ${n}`)),
      ...Array.from({ length: 5 }, (_, n) => page('4004', `bo ${n}`)),
      page('3003', '', { message: undefined, read: { watermark: START } }),
      page('5005', 'nobody'),
      page('0', 'sample'),
      { object: 'moon', entry: [{ id: '3003', changes: [{ field: 'x' }] }] },
    ];
    for (const [n, body] of bodies.entries()) {
      const at = new Date(START + n * 1000);
      await inbox.accept(unpack(body, at), at);
    }
  }

  async function ask(
    who: string | null,
    source: string,
    variableValues: object = {},
  ): Promise<Answer> {
    const em = database.fork();
    const contextValue: Context = { requestId: 'r', em, sessionId: who, address: '::1' };
    const answer = await graphql({
      schema,
      source,
      contextValue,
      variableValues: { ...variableValues },
    });
    return JSON.parse(JSON.stringify(answer));
  }

  async function texts(who: string | null, variables: object = {}): Promise<(string | null)[]> {
    const { data, errors } = await ask(who, LIST, variables);
    expect(errors).toBeUndefined();
    return (data?.webhookEvents?.nodes ?? []).map(({ text }) => text);
  }

  const anas = Array.from({ length: 30 }, (_, n) => `ana ${n}`).toReversed();
  const numbers = Array.from({ length: 10 }, (_, n) => `number ${n}`).toReversed();

  test('come newest first, 25 when not said otherwise', async () => {
    expect(await texts(ANA)).toEqual([null, 'sample', null, ...numbers, ...anas.slice(0, 12)]);
  });

  test('show every field of an event', async () => {
    const { data } = await ask(ANA, LIST, { filter: { channel: 'WHATSAPP' }, first: 1 });
    expect(data?.webhookEvents?.nodes).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        channel: 'WHATSAPP',
        kind: 'MESSAGE',
        badge: 'REAL',
        accountId: '8008',
        accountName: '+1 555',
        senderId: '1',
        recipientId: '8008',
        providerId: 'number 9',
        text: 'number 9',
        summary: 'number 9',
        occurredAt: '2026-09-21T14:13:20.000Z',
        receivedAt: new Date(START + 39_000).toISOString(),
      },
    ]);
  });

  test('are of the caller’s accounts and Meta’s samples alone', async () => {
    expect((await texts(BO)).filter((text) => text !== null)).toEqual([
      'sample',
      'bo 4',
      'bo 3',
      'bo 2',
      'bo 1',
      'bo 0',
    ]);
    expect(await texts(null)).toEqual([]);
    expect(await texts(BO, { filter: { accountId: '3003' } })).toEqual([]);
    expect(await texts(ANA, { filter: { accountId: '5005' } })).toEqual([]);
  });

  test('can be paged to the end without a gap or a double', async () => {
    const seen: (string | null)[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const { data }: Answer = await ask(ANA, LIST, { first: 7, after });
      const list = data?.webhookEvents;
      const info: object = list?.pageInfo ?? {};
      seen.push(...(list?.nodes ?? []).map(({ text }) => text));
      expect(info).toMatchObject({
        hasPreviousPage: pages > 0,
        startCursor: list?.nodes[0]?.id,
        endCursor: list?.edges.at(-1)?.cursor,
      });
      after = 'endCursor' in info && typeof info.endCursor === 'string' ? info.endCursor : null;
      if ('hasNextPage' in info && info.hasNextPage === false) break;
    }
    expect(seen).toEqual([null, 'sample', null, ...numbers, ...anas]);
  });

  test('can be narrowed by channel, kind and account', async () => {
    expect(await texts(ANA, { filter: { channel: 'WHATSAPP' } })).toEqual(numbers);
    expect(await texts(ANA, { filter: { channel: 'INSTAGRAM' } })).toEqual([]);
    expect(await texts(ANA, { filter: { channel: 'OTHER' } })).toEqual([null]);
    expect(await texts(ANA, { filter: { kind: 'READ' } })).toEqual([null]);
    expect(await texts(ANA, { filter: { accountId: '8008', kind: 'MESSAGE' }, first: 3 })).toEqual(
      numbers.slice(0, 3),
    );
    expect(
      await texts(ANA, { filter: { channel: 'MESSENGER', kind: 'MESSAGE' }, first: 2 }),
    ).toEqual(['sample', 'ana 29']);
    expect(await texts(ANA, { filter: { accountId: '0' } })).toEqual(['sample']);
  });

  test('say what is wrong with a page that cannot be', async () => {
    for (const variables of [
      { first: 0 },
      { first: 101 },
      { first: -1 },
      { after: 'x' },
      { after: '' },
    ]) {
      const { data, errors } = await ask(ANA, LIST, variables);
      expect(data).toBeNull();
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
    expect(await texts(ANA, { first: null, after: null, filter: null })).toHaveLength(25);
    expect(await texts(ANA, { first: 100 })).toHaveLength(43);
  });

  test('show payloads when they are asked for, in a fragment too', async () => {
    const query = `{ webhookEvents(first: 1) { edges { node { ...rest } } } } fragment rest on WebhookEvent { payload }`;
    const { data } = await ask(ANA, query);
    expect(data?.webhookEvents?.edges).toEqual([{ node: { payload: { field: 'x' } } }]);
  });

  test('can be opened one by one, with the payload, by those who may see them', async () => {
    const { data } = await ask(ANA, LIST, { first: 1, filter: { kind: 'READ' } });
    const id = data?.webhookEvents?.nodes[0]?.id;
    const opened = await ask(ANA, ONE, { id });
    expect(opened.data?.webhookEvent).toMatchObject({
      id,
      kind: 'READ',
      accountName: 'Page of Ana',
      summary: 'Read up to 10:00:00 UTC',
      payload: { read: { watermark: START } },
    });
    for (const who of [BO, null]) {
      expect(await ask(who, ONE, { id })).toEqual({ data: { webhookEvent: null } });
    }
    expect(await ask(ANA, ONE, { id: randomUUID() })).toEqual({ data: { webhookEvent: null } });
    expect(await ask(ANA, ONE, { id: "no id'" })).toEqual({ data: { webhookEvent: null } });
  });

  test('have a kind in the contract for each that unpacking knows', () => {
    const kind = schema.getType('EventKind');
    const values = kind !== undefined && 'getValues' in kind ? kind.getValues() : [];
    expect(values.map(({ name, description }) => ({ name, description }))).toEqual(EVENT_KINDS);
  });
});
