// Ours and graphql's own executor over the same resolvers: whatever a document asks for, and whatever goes wrong, both answer the same,
// letter by letter.
import * as fc from 'fast-check';
import {
  buildSchema,
  execute,
  getNamedType,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  parse,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createExecute } from './execute.ts';

const schema = buildSchema(`
  type Query {
    box: Box must: Box! boxes: [Box] all: [Box!]! thing: Thing things: [Thing!] either: Either bag: Bag
    echo(word: String = "usual", by: Choice, list: [Int!]): String number: Int moods: [[Mood!]]
  }
  type Mutation { box: Box number: Int! }
  interface Thing { id: ID! next: Thing text: String! }
  type Box implements Thing {
    id: ID! next: Thing text: String! maybe: String inner: Box must: Box! boxes: [Box!] things: [Thing] late: Int! words: [String!]!
  }
  type Bag implements Thing { id: ID! next: Thing text: String! heavy: Boolean! either: Either! }
  union Either = Box | Bag
  enum Mood { GOOD BAD }
  input Choice { word: String = "chosen" mood: Mood! }
`);

/** How a value comes, or does not. */
const FATES = [
  'value',
  'promise',
  'null',
  'promised null',
  'throws',
  'rejects',
  'error',
  'refusal',
  'odd',
] as const;
type Fate = (typeof FATES)[number];

/** What becomes of a place depends on the place alone, so that both executors meet the same. */
let fates: readonly Fate[] = ['value'];

const numberOf = (place: string): number =>
  [...place].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);

function meet(place: string, make: () => unknown): unknown {
  switch (fates[numberOf(place) % fates.length]) {
    case 'promise':
      return Promise.resolve(make());
    case 'null':
      return null;
    case 'promised null':
      return Promise.resolve(null);
    case 'throws':
      throw new Error(`threw at ${place}`);
    case 'rejects':
      return Promise.reject(new Error(`rejected at ${place}`));
    case 'error':
      return new Error(`an error at ${place}`);
    case 'refusal':
      return Promise.reject(new GraphQLError('refused', { extensions: { code: 'REFUSED' } }));
    case 'odd':
      return { __typename: 'Nothing' };
    default:
      return make();
  }
}

/** Deeper there is nothing. */
const MOST_DEPTH = 6;

function valueOf(type: GraphQLOutputType, place: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    return ['a', 'b', 'c'].map((item) => asProperty(`${place}.${item}`, bare.ofType));
  }
  if (isEnumType(bare)) return numberOf(place) % 2 === 0 ? 'GOOD' : 'BAD';
  if (isLeafType(bare)) return bare.name === 'Int' ? 7 : bare.name === 'Boolean' ? true : place;
  const named = isAbstractType(bare) ? (numberOf(place) % 2 === 0 ? 'Box' : 'Bag') : bare.name;
  return { __typename: named, id: place, text: () => meet(`${place}.text`, () => 'a text') };
}

/** What lies in a list cannot throw. */
function asProperty(place: string, type: GraphQLOutputType): unknown {
  try {
    return meet(place, () => valueOf(type, place));
  } catch (error) {
    return error;
  }
}

const resolve: GraphQLFieldResolver<unknown, unknown> = (_source, args, context, info) => {
  const keys: (string | number)[] = [];
  for (let path: typeof info.path | undefined = info.path; path; path = path.prev)
    keys.push(path.key);
  if (keys.length > MOST_DEPTH) return null;
  const place = keys.toReversed().join('.');
  const told = `${place} ${info.parentType.name}.${info.fieldName} ${info.fieldNodes.length} ${JSON.stringify([args, context, info.variableValues])}`;
  const isTold = getNamedType(info.returnType).name === 'String' && !isListType(info.returnType);
  return meet(place, () => (isTold ? told : valueOf(info.returnType, place)));
};

for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type) || type.name.startsWith('__')) continue;
  for (const field of Object.values(type.getFields())) {
    // These two are properties of what the field above answered.
    if (field.name !== 'id' && field.name !== 'text') field.resolve = resolve;
  }
}

/** Numbers between 0 and `most` - 1, always the same ones from the same beginning. */
function createDice(beginning: number): (most: number) => number {
  let state = beginning >>> 0;
  return (most) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % most;
  };
}

type Dice = ReturnType<typeof createDice>;

const DIRECTIVES = [
  '',
  '',
  '',
  '',
  ' @skip(if: $a)',
  ' @include(if: $b)',
  ' @skip(if: $b) @include(if: $a)',
  ' @skip(if: true)',
  ' @include(if: true)',
];
const ARGUMENTS = [
  '',
  '(word: $word)',
  '(word: null)',
  '(by: { mood: $mood })',
  '(by: { word: $word, mood: GOOD })',
  '(list: [1, 2])',
  '(list: 3)',
];

function pick<Item>(dice: Dice, items: readonly Item[]): Item {
  return items[dice(items.length)] as Item;
}

function selectionSet(dice: Dice, typeName: string, depth: number): string {
  const selections = Array.from({ length: 1 + dice(4) }, () => selection(dice, typeName, depth));
  return `{ ${selections.join(' ')} }`;
}

function selection(dice: Dice, typeName: string, depth: number): string {
  const type = schema.getType(typeName);
  const directive = pick(dice, DIRECTIVES);
  if (dice(4) === 0) {
    const on = pick(dice, typeName === 'Query' ? ['Query'] : ['Box', 'Bag', 'Thing', 'Either']);
    if (on !== 'Query' && dice(2) === 0) return `...Of${on}${directive}`;
    return `... on ${on}${directive} ${selectionSet(dice, on, depth)}`;
  }
  const fields = type !== undefined && 'getFields' in type ? Object.values(type.getFields()) : [];
  if (fields.length === 0 || dice(8) === 0) return `__typename${directive}`;
  const field = pick(dice, fields);
  const result = getNamedType(field.type as GraphQLOutputType);
  if (!isLeafType(result) && depth === 0) return '__typename';
  const below = isLeafType(result) ? '' : ` ${selectionSet(dice, String(result), depth - 1)}`;
  const alias = dice(4) === 0 ? `${pick(dice, ['x', 'y', '__proto__'])}: ` : '';
  const given = field.name === 'echo' ? pick(dice, ARGUMENTS) : '';
  return `${alias}${field.name}${given}${directive}${below}`;
}

function documentOf(dice: Dice): string {
  const fragments = ['Box', 'Bag', 'Thing', 'Either'].map((name) => {
    // Fragments spread no others, so that none can spread itself.
    const fields =
      name === 'Either' ? '{ __typename ... on Box { id } }' : selectionSet(dice, name, 1);
    return `fragment Of${name} on ${name} ${fields.replaceAll(/\.\.\.Of\w+/g, '__typename')}`;
  });
  const query = `query Q($a: Boolean!, $b: Boolean = true, $word: String, $mood: Mood!) ${selectionSet(dice, 'Query', 4)}`;
  return [query, ...fragments].join('\n');
}

/** Everything of a result that can be told, in its order. */
const told = ({ data, errors }: ExecutionResult): string =>
  JSON.stringify({
    data,
    errors: errors?.map((error) => ({ ...error.toJSON(), from: error.originalError?.message })),
  });

const switches = fc.record({ a: fc.boolean(), b: fc.option(fc.boolean(), { nil: undefined }) });
// Of a list in which one item fails at once, graphql leaves what others reject with unheard; the test's own listener would call that a
// failure of ours.
const heard = process.listeners('unhandledRejection');
const unheard: unknown[] = [];
const listen = (error: unknown) => void unheard.push(error);
beforeAll(
  () => void process.removeAllListeners('unhandledRejection').on('unhandledRejection', listen),
);
afterAll(() => {
  process.off('unhandledRejection', listen);
  for (const listener of heard) process.on('unhandledRejection', listener);
});

/** Long enough for what rejects late. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

let ours = createExecute();
beforeEach(() => {
  ours = createExecute();
  fates = ['value'];
});

describe('executing by a plan', () => {
  it('answers any query as graphql does, the first time and from memory', async () => {
    const property = fc.asyncProperty(
      fc.integer(),
      fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 12 }),
      fc.array(switches, { minLength: 2, maxLength: 4 }),
      async (beginning, chosen, asked) => {
        fates = [...chosen, 'value', 'promise', 'value'];
        const document = parse(documentOf(createDice(beginning)));
        for (const { a, b } of asked) {
          const variableValues = { a, ...(b !== undefined && { b }), word: 'a word', mood: 'BAD' };
          const args = { schema, document, variableValues, contextValue: { asker: 'Rita' } };
          expect(told(await ours(args))).toBe(told(await execute(args)));
        }
      },
    );
    await fc.assert(property, { numRuns: 500 });
  });

  const same = async (query: string, variableValues = {}, operationName?: string) => {
    const args = {
      schema,
      document: parse(query),
      variableValues,
      ...(operationName !== undefined && { operationName }),
    };
    const answer = told(await ours(args));
    expect(answer).toBe(told(await execute(args)));
    return answer;
  };

  it('hears out what still rejects in a list that has failed', async () => {
    const failing = buildSchema('type Query { list: [Int!] }');
    const rejects = () => new Promise((_done, reject) => setTimeout(reject, 1, new Error('late')));
    const list = failing.getQueryType()?.getFields()['list'];
    Object.assign(list ?? {}, { resolve: () => [rejects(), null] });
    await pause();
    unheard.length = 0;
    const answer = told(await ours({ schema: failing, document: parse('{ list }') }));
    expect(answer).toContain('Cannot return null for non-nullable field Query.list.');
    await pause();
    expect(unheard).toEqual([]);
  });

  it('tells what is wrong with variables and operation names in the same words', async () => {
    expect(await same('query ($n: Boolean!) { number @skip(if: $n) }', { n: 'no' })).toContain(
      'Boolean',
    );
    expect(await same('query ($n: Boolean!) { number @skip(if: $n) }')).toContain('required');
    expect(await same('query A { number } query B { number }')).toContain('operation name');
    expect(await same('query A { number }', {}, 'B')).toContain('Unknown operation');
    expect(
      await same('query ($n: Boolean = true) { number @skip(if: $n) }', { n: null }),
    ).toContain('null');
  });

  it('runs the operation that is named, and mutations as graphql does', async () => {
    expect(await same('query A { number } query B { x: number }', {}, 'B')).toBe(
      '{"data":{"x":7}}',
    );
    expect(await same('mutation { x: number number }')).toBe('{"data":{"x":7,"number":7}}');
    expect(
      await same('{ __schema { queryType { name } } __type(name: "Box") { kind } }'),
    ).toContain('OBJECT');
  });

  it('plans a document once, however often it is asked', async () => {
    const document = parse('{ all { id inner { text } } }');
    const first = told(await ours({ schema, document }));
    const read = { count: 0 };
    const watched = new Proxy(document, {
      get: (target, name) => {
        if (name === 'definitions') read.count += 1;
        return Reflect.get(target, name) as unknown;
      },
    });
    expect(told(await ours({ schema, document: watched }))).toBe(first);
    const atFirst = read.count;
    expect(told(await ours({ schema, document: watched }))).toBe(first);
    expect(read.count - atFirst).toBeLessThan(atFirst);
  });
});
