// Two reviewers at once, and everything of the one asked for by the other: by every query and mutation that takes
// anything, with every id, cursor and account of hers. The contract is walked, so that what is added is asked as well.
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTITIES } from '#entities';
import { stage, type Reviewer, type Stage } from './stage.ts';

const contract = buildSchema(
  readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
);

type Root = 'query' | 'mutation';

const rootFields = (root: Root): GraphQLField<unknown, unknown>[] => {
  const type = root === 'query' ? contract.getQueryType() : contract.getMutationType();
  return Object.values(type?.getFields() ?? {});
};

/** Texts: any of them could name something stored. */
const isOpen = ({ type }: Pick<GraphQLInputField, 'type'>): boolean =>
  ['ID', 'String'].includes(getNamedType(type).name);
/** Their texts name nothing of a reviewer’s: words of Meta’s dialog, a code that is public, a name that one gives. */
const NAMES_NOBODY = new Set(['startLogin', 'finishLogin', 'deletionReceipt', 'createApiKey']);

const HER_PAGE = '104958712310';
const HER_WORDS = ['only for Rita', 'Rita replies herself', 'Rita Reviewer', 'Rita’s export'];

const EVERYTHING = `{
  connection { metaUserId displayName }
  channels { accounts { id metaId ... on WhatsAppAccount { phoneNumbers { id metaId } } } }
  conversations { nodes { id } pageInfo { startCursor endCursor } }
  webhookEvents { nodes { id text } pageInfo { startCursor endCursor } }
  apiKeys { nodes { id } pageInfo { startCursor endCursor } }
  permission(name: pages_show_list) { runs { nodes { id calls { id } } } }
}`;

describe('between two reviewers', () => {
  let it_: Stage;
  let rita: Reviewer;
  let olga: Reviewer;
  /** Of Olga’s connection. */
  let olgaId: string | undefined;
  let hers: string[];

  beforeAll(async () => {
    it_ = await stage();
    rita = await it_.login('all-channels');
    olga = await it_.login('no-whatsapp');
    await it_.simulator.customerWrites({
      channel: 'messenger',
      accountId: HER_PAGE,
      text: 'only for Rita',
    });
    await it_.simulator.settled();
    await reply();
    await rita.ask('mutation { proveAll { __typename } }');
    await rita.ask('mutation { createApiKey(input: { name: "Rita’s export" }) { __typename } }');
    hers = await idsOf(rita);
    const [row] = await it_.app.database.sql<{ id: string }>(
      'select id from connection where meta_user_id = $1',
      [olga.metaUserId],
    );
    olgaId = row?.id;
  });
  afterAll(() => it_.close());

  async function reply(): Promise<void> {
    const { data } = await rita.ask('{ conversations { nodes { id } } }');
    const { nodes } = data['conversations'] as { nodes: { id: string }[] };
    const input = {
      conversationId: nodes[0]?.id,
      text: 'Rita replies herself',
      key: 'a-form-here',
    };
    await rita.ask(
      'mutation ($input: SendReplyInput!) { sendReply(input: $input) { __typename } }',
      {
        input,
      },
    );
    await it_.simulator.settled();
  }

  /** Every id, cursor and account of Meta's that a reviewer is shown. */
  async function idsOf(reviewer: Reviewer): Promise<string[]> {
    const found = new Set<string>();
    const names = new Set(['id', 'metaId', 'metaUserId', 'startCursor', 'endCursor']);
    JSON.parse((await reviewer.ask(EVERYTHING)).text, (name: string, value: unknown) => {
      if (names.has(name) && typeof value === 'string') found.add(value);
      return value;
    });
    return [...found];
  }

  /** Every row in which something of Rita’s stands, but for what was recorded of Olga’s asking. */
  async function storedOfRita(): Promise<string> {
    const rows = await Promise.all(
      ENTITIES.map(async ({ meta: { tableName } }) => {
        const found = await it_.app.database.sql<object>(`select * from ${tableName}`);
        return found.map((row) => `${tableName} ${JSON.stringify(row)}`);
      }),
    );
    const all = rows
      .flat()
      .filter((row) => hers.some((id) => row.includes(id)) && !row.includes(olgaId ?? ''));
    return all.toSorted().join('\n');
  }

  const taking = (root: Root) =>
    rootFields(root).filter(({ name, args }) => args.length > 0 && !NAMES_NOBODY.has(name));

  it('there is something to ask for, and something to ask by', async () => {
    const olgas = new Set(await idsOf(olga));
    expect(hers.filter((id) => olgas.has(id))).toEqual([]);
    expect(hers.length).toBeGreaterThan(15);
    expect(taking('query').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['node', 'webhookEvent', 'webhookEvents', 'conversation']),
    );
    expect(taking('mutation').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['replayEvent', 'revokeApiKey', 'sendReply', 'chooseAccounts']),
    );
  });

  const roots: Root[] = ['query', 'mutation'];
  const operations = roots
    .flatMap((root) => taking(root).map((field) => ({ root, name: field.name, field })))
    .map((one, place) => ({ ...one, address: `203.0.113.${place + 1}` }));

  const send = async (query: string, session: string | null, remoteAddress: string) => {
    const headers = session === null ? {} : { authorization: `Bearer ${session}` };
    const answer = await it_.app.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers,
      payload: { query },
    });
    return answer.body;
  };

  it.each(operations)('$root $name shows nothing of the other and changes nothing', async (one) => {
    // A session and an address of their own for each operation, or the number of questions a minute would be what is refused.
    const { session } = await it_.login('no-whatsapp');
    const before = await storedOfRita();
    const answers: string[] = [];
    for (const id of hers) {
      for (const query of operationsOn(one.root, one.field, id)) {
        for (const shown of [session, null]) {
          const text = await send(query, shown, one.address);
          answers.push(text.replaceAll(id, '(what was asked for)'));
        }
      }
    }
    const shown = answers.join('\n');
    const leaked = [...hers, ...HER_WORDS].filter((value) => shown.includes(value));
    expect(leaked).toEqual([]);
    expect(await storedOfRita()).toBe(before);
    // That it was understood and looked for: else it would be the form that is refused, not the stranger.
    const refused = answers.filter((text) =>
      /GRAPHQL_(PARSE|VALIDATION)_FAILED|RATE_LIMITED|INTERNAL/.test(text),
    );
    expect(refused).toEqual([]);
  });

  it.each(['node', 'webhookEvent', 'webhookEvents', 'conversation'])(
    'the same questions by %s show her what is hers',
    async (name) => {
      const one = operations.find((operation) => operation.name === name);
      if (one === undefined) throw new Error(`The contract has no ${name} any more.`);
      const queries = hers.flatMap((id) => operationsOn(one.root, one.field, id));
      const texts = await Promise.all(
        queries.map((query) => send(query, rita.session, '203.0.113.250')),
      );
      expect(texts.join('\n')).toContain('only for Rita');
    },
  );
});

/** The field with a value in each place that takes a text, one place after the other, beside what it cannot do without. */
function operationsOn(root: Root, field: GraphQLField<unknown, unknown>, value: string): string[] {
  const { name } = getNamedType(field.type);
  const needed = field.args
    .filter(isRequiredArgument)
    .map((arg) => `${arg.name}: ${literal(arg.type, value)}`);
  const optional = field.args.filter((arg) => !isRequiredArgument(arg)).flatMap(placesOf(value));
  const choices = optional.length === 0 ? [[]] : optional.map((place) => [place]);
  return choices.map(
    (choice) =>
      `${root} { ${field.name}(${[...needed, ...choice].join(', ')}) ${SHOWN[name] ?? '{ __typename }'} }`,
  );
}

const placesOf =
  (value: string) =>
  ({ name, type }: GraphQLArgument): string[] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) {
      return isOpen({ type }) ? [`${name}: ${literal(type, value)}`] : [];
    }
    const open = Object.values(named.getFields()).filter(isOpen);
    return open.map((one) => `${name}: { ${one.name}: ${literal(one.type, value)} }`);
  };

function literal(type: GraphQLInputType, value: string): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(
      (one) => isRequiredInputField(one) || isOpen(one),
    );
    return `{ ${fields.map((one) => `${one.name}: ${literal(one.type, value)}`).join(', ')} }`;
  }
  const text = isScalarType(named) && named.name === 'Int' ? '1' : JSON.stringify(value);
  return String(type).startsWith('[') ? `[${text}]` : text;
}

/** What is asked of the answers that could hold something of hers; all others are asked for their type. */
const SHOWN: Readonly<Record<string, string>> = {
  ApiKeyConnection: '{ nodes { id name } }',
  Channel: '{ accounts { id metaId } }',
  Conversation: '{ id messages { text } }',
  ConversationConnection: '{ nodes { id } }',
  EventChart: '{ __typename }',
  Node: '{ id __typename ... on WebhookEvent { text payload } ... on ApiKey { name } ... on Conversation { messages { text } } }',
  Permission: '{ name runs { nodes { id } } }',
  WebhookEvent: '{ id text payload }',
  WebhookEventConnection: '{ nodes { id text payload } }',
};
