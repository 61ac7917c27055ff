// The whole contract, walked: everything in it is described, every list keeps its bounds, and nothing in it can carry a token.
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from './stage.ts';

const contract = buildSchema(
  readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
);
const types = Object.values(contract.getTypeMap()).filter((type) => !isIntrospectionType(type));

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

describe('every part of the contract is described', () => {
  const described: [string, string | null | undefined][] = types.flatMap((type) => [
    [type.name, type.description] as [string, string | null | undefined],
    ...partsOf(type),
  ]);

  function partsOf(type: GraphQLNamedType): [string, string | null | undefined][] {
    const below = (name: string, description: string | null | undefined) =>
      [`${type.name}.${name}`, description] as [string, string | null | undefined];
    if (isEnumType(type)) return type.getValues().map((one) => below(one.name, one.description));
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((one) => below(one.name, one.description));
    }
    return fieldsOf(type).flatMap((field) => [
      below(field.name, field.description),
      ...field.args.map((arg) => below(`${field.name}(${arg.name})`, arg.description)),
    ]);
  }

  it('types, fields, arguments, input fields and enum values', () => {
    /** Those of the language itself have their meaning from its specification. */
    const known = new Set('Boolean Float ID Int String Query Mutation Subscription'.split(' '));
    const silent = described.filter(([, words]) => (words ?? '').trim() === '');
    expect(silent.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
    expect(described.length).toBeGreaterThan(400);
  });
});

/** What stands between the root and a list: the fields, and the object type on which each is asked for. */
interface Step {
  on: string;
  field: GraphQLField<unknown, unknown>;
}

/** A list that is paged: its type says where the page lies, and both ends can be asked for. */
const isPaged = ({ type, args }: GraphQLField<unknown, unknown>): boolean =>
  fieldsOf(getNamedType(type)).some(({ name }) => name === 'pageInfo') &&
  ['first', 'last'].every((end) => args.some(({ name }) => name === end));

/** The object types a field may answer with. */
const answersOf = ({ type }: GraphQLField<unknown, unknown>): GraphQLNamedType[] => {
  const named = getNamedType(type);
  return isInterfaceType(named) || isUnionType(named)
    ? [...contract.getPossibleTypes(named)]
    : [named];
};

/** The shortest way to every paged field that a query can reach, each field once. */
function waysToLists(): Step[][] {
  const found: Step[][] = [];
  const seen = new Set<string>(['Query']);
  let edge: { type: GraphQLNamedType; way: Step[] }[] = [
    { type: contract.getQueryType() as GraphQLNamedType, way: [] },
  ];
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const { type, way } of edge) {
      for (const field of fieldsOf(type)) {
        const further = [...way, { on: type.name, field }];
        if (isPaged(field)) found.push(further);
        for (const answer of answersOf(field)) {
          if (seen.has(answer.name)) continue;
          seen.add(answer.name);
          next.push({ type: answer, way: further });
        }
      }
    }
    edge = next;
  }
  return found;
}

/** A Page of the signed-in person. */
const STUDIO = '104958712309';

const typeOf = (way: readonly Step[]): string | undefined =>
  way.map(({ field }) => getNamedType(field.type).name).at(-1);

const nameOf = (way: readonly Step[]): string => way.map(({ field }) => field.name).join('.');

describe('every paged list', () => {
  const ways = waysToLists();
  let it_: Stage;
  let rita: Reviewer;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    it_ = await stage();
    rita = await it_.login('all-channels');
    await rita.ask('mutation { proveAll { __typename } }');
    await rita.ask('mutation { createApiKey(input: { name: "x" }) { __typename } }');
    await it_.simulator.customerWrites({
      channel: 'messenger',
      accountId: STUDIO,
      text: 'something to page through',
    });
    await it_.simulator.settled();
  });
  afterAll(() => it_.close());

  it('there are some, and each *Connection that says where its page lies is one', () => {
    expect(ways.map(nameOf)).toEqual(expect.arrayContaining(['apiKeys', 'webhookEvents']));
    const reached = new Set(ways.map((way) => typeOf(way)));
    const paged = types.filter((type) => fieldsOf(type).some(({ name }) => name === 'pageInfo'));
    expect([...reached].toSorted()).toEqual(paged.map(({ name }) => name).toSorted());
  });

  it.each(
    ways.flatMap((way) =>
      ['first', 'last'].flatMap((end) =>
        [0, 101].map((size) => ({ list: nameOf(way), end, size, way })),
      ),
    ),
  )('$list refuses $end: $size', async ({ end, size, way }) => {
    const { errors } = await rita.ask(await queryTo(way, `${end}: ${size}`));
    expect(errors?.[0]).toMatchObject({
      message: `\`${end}\` must be between 1 and 100.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const [deepest] = (errors ?? []).map((error) => (error as { path?: unknown[] }).path?.at(-1));
    expect(deepest).toBe(way.at(-1)?.field.name);
  });

  it.each(ways.map((way) => ({ list: nameOf(way), way })))(
    '$list answers within them, so that it was the number that was refused',
    async ({ way }) => {
      expect((await rita.ask(await queryTo(way, 'first: 1'))).errors).toBeUndefined();
      expect((await rita.ask(await queryTo(way, 'last: 100'))).errors).toBeUndefined();
    },
  );

  async function queryTo(way: readonly Step[], page: string): Promise<string> {
    let query = '{ __typename }';
    for (const [place, { on, field }] of [...way.entries()].toReversed()) {
      const wanted = way[place + 1]?.on ?? getNamedType(field.type).name;
      const given = await Promise.all(
        field.args
          .filter(isRequiredArgument)
          .map(async (arg) => `${arg.name}: ${await valueOf(arg, wanted)}`),
      );
      const args = place === way.length - 1 ? [...given, page] : given;
      const asked = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${query}`;
      query = place === 0 ? `{ ${asked} }` : `{ ... on ${on} { ${asked} } }`;
    }
    return query;
  }

  /** What is asked for by id must be there, or nothing below it would be asked; so it is looked for first. */
  async function valueOf(arg: GraphQLArgument, wanted: string): Promise<string> {
    const named = getNamedType(arg.type);
    if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
    const id = ids.get(wanted) ?? (await findId(wanted));
    ids.set(wanted, id);
    return JSON.stringify(id);
  }

  /** Of the first row of a list at the root that holds such things. */
  async function findId(wanted: string): Promise<string> {
    for (const field of fieldsOf(contract.getQueryType() as GraphQLNamedType)) {
      const listed = getNamedType(field.type);
      const rows = fieldsOf(listed).find(({ name }) => name === 'nodes');
      const paged = rows !== undefined && getNamedType(rows.type).name === wanted;
      if (!paged && !(listed.name === wanted && String(field.type).startsWith('['))) continue;
      const { text } = await rita.ask(`{ ${field.name} ${paged ? '{ nodes { id } }' : '{ id }'} }`);
      const id = /"id":"([^"]+)"/.exec(text)?.[1];
      if (id !== undefined) return id;
    }
    throw new Error(`No list at the root has a ${wanted} to show; make one on the stage.`);
  }
});

/**
 * The rule: what the contract answers with carries no secret. A field or a type of its answers whose name speaks of a token, a secret, a password, a
 * credential, a session or a key tells a time, a word of a list, a yes or no or a count, never a text; else it stands below with the reason.
 */
const SPEAKS_OF_SECRETS = /token|secret|passw|credential|session|bearer|api_?key|accesskey|sealed/i;
const HARMLESS_SCALARS = new Set(['DateTime', 'Boolean', 'Int']);
const ALLOWED: Readonly<Record<string, string>> = {
  'ApiKeyCreated.secret': 'A key of ours, not of Meta’s, shown to its maker this once.',
  'EvidenceCall.tokenKind': 'A word of ours for whose token was used: USER, PAGE, APP.',
  'LoggedIn.session': 'A session id of ours, not of Meta’s, shown to whoever logged in this once.',
  'MetaConnection.tokenKind': 'A word of ours for what the token is: USER or SYSTEM_USER.',
  'Query.apiKeys': 'Keys of ours as they are known: by their first characters.',
  'Mutation.createApiKey': 'Answers with ApiKeyCreated, of which this list tells.',
  'Mutation.revokeApiKey': 'Answers with what is known of the key.',
};
/** Types whose name speaks of keys because they describe them; each of their fields is looked at like any other. */
const ALLOWED_TYPES = [
  /^ApiKey(Connection|Created|Edge|Refused|Revoked)?$/,
  /^(Create|Revoke)ApiKey(Result)$/,
];

describe('nothing of the contract can carry a token', () => {
  const answers = types.filter(
    (type) => isObjectType(type) || isInterfaceType(type) || isUnionType(type),
  );

  it('no type of an answer is named after a secret', () => {
    const named = answers.filter(({ name }) => SPEAKS_OF_SECRETS.test(name));
    const strange = named.filter(({ name }) => !ALLOWED_TYPES.some((known) => known.test(name)));
    expect(strange.map(({ name }) => name)).toEqual([]);
  });

  it('no field of an answer that is named after a secret holds a text', () => {
    const speaking = answers.flatMap((type) =>
      fieldsOf(type)
        .filter(({ name }) => SPEAKS_OF_SECRETS.test(name))
        .map((field) => ({ at: `${type.name}.${field.name}`, type: getNamedType(field.type) })),
    );
    const holding = speaking.filter(
      ({ type }) => !isEnumType(type) && !HARMLESS_SCALARS.has(type.name),
    );
    expect(holding.map(({ at }) => at).toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
    expect(speaking.length).toBeGreaterThan(holding.length);
  });
});
