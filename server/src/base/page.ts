// A page of a list that goes on: which part of it is asked for, and the types that answer. The rules are those of the
// GraphQL Cursor Connections Specification (relay.dev/graphql/connections.htm), with `nodes` beside `edges`.
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { validate } from 'uuid';
import { make } from './contract.ts';
import { wrongInput } from './wrong-input.ts';

/** Rows of one page: enough for a screen, few enough for one short statement. */
const ROWS = { usual: 25, most: 100 };

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the beginning, 1 to ${ROWS.most}. Without \`first\` and \`last\`: the first ${ROWS.usual}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor: only what follows it.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, 1 to ${ROWS.most}; not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor: only what comes before it.' })
  before?: string | null;
}

/** The part of a list that is asked for. */
export interface AskedPage {
  size: number;
  after: string | null;
  before: string | null;
  /** Whether it is the end of the list that is wanted; then rows are found from there backwards. */
  fromEnd: boolean;
}

/** Throws a GraphQLError that the asker reads when a number is out of bounds or both ends are asked for. */
export function readPage({ first, after, last, before }: PageArgs): AskedPage {
  if (typeof first === 'number' && typeof last === 'number') {
    throw wrongInput('Ask for `first` or for `last`, not for both.');
  }
  return {
    size: within('last', last) ?? within('first', first) ?? ROWS.usual,
    after: after ?? null,
    before: before ?? null,
    fromEnd: typeof last === 'number',
  };
}

function within(name: string, size: number | null | undefined): number | null {
  if (typeof size !== 'number') return null;
  if (size >= 1 && size <= ROWS.most) return size;
  throw wrongInput(`\`${name}\` must be between 1 and ${ROWS.most}.`);
}

/** The same for a list whose cursors are UUIDs; throws, too, when a cursor is none. */
export function readUuidPage(args: PageArgs): AskedPage {
  const asked = readPage(args);
  for (const end of ['after', 'before'] as const) {
    const cursor = asked[end];
    if (cursor !== null && !validate(cursor)) {
      throw wrongInput(`\`${end}\` must be a cursor that this list returned.`);
    }
  }
  return asked;
}

@ObjectType({ simpleResolvers: true, description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows the page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more comes before the page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row of the page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row of the page.' })
  endCursor!: string | null;
}

/** The rows of the page in the order of the list, and what lies around it. */
export interface FoundPage<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/**
 * What lies beyond a cursor is not looked for: the row that the cursor came from lies there.
 * @param found up to one row more than was asked for, in the direction of the reading: the surplus tells that there is more.
 */
export function cutPage<Row>(found: readonly Row[], asked: AskedPage): FoundPage<Row> {
  const rows = found.slice(0, asked.size);
  const more = found.length > asked.size;
  const [beforeIt, behindIt] = [asked.after !== null, asked.before !== null];
  return asked.fromEnd
    ? { rows: rows.toReversed(), hasNextPage: behindIt, hasPreviousPage: more || beforeIt }
    : { rows, hasNextPage: more || behindIt, hasPreviousPage: beforeIt };
}

interface EdgeOf<Node> {
  cursor: string;
  node: Node;
}

interface ConnectionOf<Node> {
  edges: EdgeOf<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
}

/**
 * The Relay types of a list of `node`, named after it, and how a page is shown as them.
 * @param what the rows in words, as "Events, newest first."
 */
export function connectionOf<Node extends object>(
  node: () => ClassType<Node>,
  name: string,
  what: string,
) {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: 'A row of the list and its place.',
  })
  class Edge implements EdgeOf<Node> {
    @Field(() => String, { description: 'Its place: for `after` and `before`.' })
    cursor!: string;

    @Field(node, { description: 'The row.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: what })
  class Connection implements ConnectionOf<Node> {
    @Field(() => [Edge], { description: 'The rows with their places.' })
    edges!: EdgeOf<Node>[];

    @Field(() => [node()], { description: 'The rows alone.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page lies.' })
    pageInfo!: PageInfo;
  }

  const show = (page: FoundPage<Node>, cursorOf: (row: Node) => string): ConnectionOf<Node> => {
    const edges = page.rows.map((row) => make(Edge, { cursor: cursorOf(row), node: row }));
    const { hasNextPage, hasPreviousPage } = page;
    return make(Connection, {
      edges,
      nodes: page.rows,
      pageInfo: make(PageInfo, {
        hasNextPage,
        hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      }),
    });
  };
  return { Edge, Connection, show };
}
