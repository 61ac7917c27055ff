// Whether a statement names the account of every event it touches, so that the table can be spread by that column and each statement
// knows where to go. PostgreSQL's own parser reads it; what is asked of each mention of the table is strict: in the same query, a
// condition that must hold (not one of several with OR) that sets `account_id` equal to something else, to one of a list, or to the
// account of what a subquery found, which is looked at in the same way.
import { parse, type ParseResult } from 'libpg-query';

/** Both hold rows of an account; the second refers to the first by (account, id). */
const SPREAD = new Set(['webhook_event', 'webhook_repeat']);

/** A node of the parser's tree: by the name of its kind. Only what is looked at is told here. */
type Tree = { readonly [name: string]: unknown };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The node of that kind, or null. */
function as(value: unknown, kind: string): Tree | null {
  const inner = isTree(value) ? value[kind] : undefined;
  return isTree(inner) ? inner : null;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Mentions of a spread table that do not name the account, each as a sentence; none is how it should be. */
export async function mentionsWithoutAccount(statement: string): Promise<string[]> {
  const { stmts = [] }: ParseResult = await parse(statement);
  return queriesIn(stmts).flatMap(({ kind, query }) =>
    kind === 'InsertStmt' ? faultsOfInsert(query) : faultsOfQuery(kind, query),
  );
}

/** Whether it mentions a spread table at all. */
export const isAboutEvents = (statement: string): boolean =>
  [...SPREAD].some((table) => new RegExp(`\\b${table}\\b`).test(statement));

interface Query {
  readonly kind: string;
  readonly query: Tree;
}

const QUERY_KINDS = new Set(['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt']);

/** Every query in it, however deep. */
function queriesIn(value: unknown): Query[] {
  if (Array.isArray(value)) return value.flatMap(queriesIn);
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const deeper = queriesIn(inner);
    // The two sides of a UNION stand there without the name of their kind.
    const isSelect =
      QUERY_KINDS.has(name) || ((name === 'larg' || name === 'rarg') && isSide(inner));
    if (!isSelect || !isTree(inner)) return deeper;
    return [{ kind: QUERY_KINDS.has(name) ? name : 'SelectStmt', query: inner }, ...deeper];
  });
}

const isSide = (value: unknown): boolean => isTree(value) && 'limitOption' in value;

function faultsOfInsert(query: Tree): string[] {
  const table = isTree(query['relation']) ? query['relation']['relname'] : null;
  if (typeof table !== 'string' || !SPREAD.has(table)) return [];
  const columns = list(query['cols']).map((column) => as(column, 'ResTarget')?.['name']);
  return columns.includes('account_id') ? [] : [`${table} is written to without account_id`];
}

interface Mention {
  readonly table: string;
  /** As the query calls it. */
  readonly name: string;
}

function faultsOfQuery(kind: string, query: Tree): string[] {
  const { mentions, relations, conditions } = openFrom(kind, query);
  const holds = [...conditions, query['whereClause']].flatMap(conjuncts);
  return mentions
    .filter(() => !isLeap(query, mentions))
    .filter((mention) => !holds.some((condition) => names(condition, mention, relations)))
    .map(({ table, name }) => `${table} (${name}) is read without its account`);
}

/**
 * The one honest exception: the way from one account in the table to the next, which the sweep leaps along. It reads an entry of the
 * index and no event, and a spread table answers it by the least of its parts’ answers.
 */
function isLeap(query: Tree, mentions: readonly Mention[]): boolean {
  const [target, ...others] = list(query['targetList']).map((one) => as(one, 'ResTarget')?.['val']);
  const call = as(target, 'FuncCall');
  const [name] = list(call?.['funcname']).map((part) => as(part, 'String')?.['sval']);
  const [column] = list(call?.['args']).map(columnOf);
  return (
    mentions.length === 1 && others.length === 0 && name === 'min' && column?.name === 'account_id'
  );
}

/** The spread tables of a FROM, how many relations it has, and what its joins ask for. */
function openFrom(kind: string, query: Tree) {
  const from = [...list(query['fromClause']), ...list(query['usingClause'])];
  const changed =
    kind === 'SelectStmt' || query['relation'] === undefined
      ? []
      : [{ RangeVar: query['relation'] }];
  const all = [...from, ...changed].map(openItem);
  return {
    mentions: all.flatMap((one) => one.mentions),
    relations: all.reduce((sum, one) => sum + one.relations, 0),
    conditions: all.flatMap((one) => one.conditions),
  };
}

interface Opened {
  mentions: Mention[];
  relations: number;
  conditions: unknown[];
}

function openItem(item: unknown): Opened {
  const table = as(item, 'RangeVar');
  const join = as(item, 'JoinExpr');
  if (join !== null) {
    const sides = [openItem(join['larg']), openItem(join['rarg'])];
    return {
      mentions: sides.flatMap((side) => side.mentions),
      relations: sides.reduce((sum, side) => sum + side.relations, 0),
      conditions: [...sides.flatMap((side) => side.conditions), join['quals']],
    };
  }
  const name = table?.['relname'];
  if (typeof name !== 'string' || !SPREAD.has(name))
    return { mentions: [], relations: 1, conditions: [] };
  const alias = isTree(table?.['alias']) ? table['alias']['aliasname'] : name;
  return { mentions: [{ table: name, name: String(alias) }], relations: 1, conditions: [] };
}

/** What must hold: the parts of an AND, of an AND in an AND. */
function conjuncts(condition: unknown): unknown[] {
  const bool = as(condition, 'BoolExpr');
  if (bool?.['boolop'] === 'AND_EXPR') return list(bool['args']).flatMap(conjuncts);
  return condition === undefined ? [] : [condition];
}

/** Whether the condition sets the account of the mention equal to something that is not the same row's. */
function names(condition: unknown, mention: Mention, relations: number): boolean {
  const isAccount = (value: unknown): boolean => {
    const column = columnOf(value);
    if (column?.name !== 'account_id') return false;
    return column.of === null ? relations === 1 : column.of === mention.name;
  };
  const link = as(condition, 'SubLink');
  if (link !== null) {
    const row = as(link['testexpr'], 'RowExpr');
    const tested = row === null ? [link['testexpr']] : list(row['args']);
    return link['subLinkType'] === 'ANY_SUBLINK' && tested.some(isAccount);
  }
  const compared = as(condition, 'A_Expr');
  const operator = list(compared?.['name']).map((part) => as(part, 'String')?.['sval']);
  if (compared === null || operator.join() !== '=') return false;
  if (compared['kind'] === 'AEXPR_OP_ANY') return isAccount(compared['lexpr']);
  if (compared['kind'] !== 'AEXPR_OP') return false;
  const sides = [compared['lexpr'], compared['rexpr']];
  return sides.some(
    (side, place) => isAccount(side) && isOther(sides[1 - place], mention, relations),
  );
}

/** A value, or a column of something else: not another column of the same row. */
function isOther(value: unknown, { name }: Mention, relations: number): boolean {
  const column = columnOf(value);
  if (column !== null) return column.of === null ? relations > 1 : column.of !== name;
  return (
    as(value, 'ParamRef') !== null ||
    as(value, 'A_Const') !== null ||
    as(value, 'TypeCast') !== null
  );
}

function columnOf(value: unknown): { name: string; of: string | null } | null {
  const parts = list(as(value, 'ColumnRef')?.['fields']).map(
    (part) => as(part, 'String')?.['sval'],
  );
  const [first, second] = parts;
  if (typeof first !== 'string') return null;
  return typeof second === 'string' ? { name: second, of: first } : { name: first, of: null };
}
