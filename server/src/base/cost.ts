// What an operation costs, counted from its document and variables before it runs. The count is an estimate of the work:
// a page counts for as many rows as were asked for, any other list for as many as such lists usually have. Every transport
// has the same judge.
import {
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { refuse } from './refuse.ts';
import { remember } from './remember-cost.ts';
import { countSelections } from './selections.ts';

/** The measure is one field that is read from what is there already. */
const COST = {
  field: 1,
  /** An object must be found or made first. */
  object: 2,
  /** Whatever is asked of the schema about itself: long, but the same for everybody, and no statement is run for it. */
  introspection: 500,
};

/** Rows counted where nobody says how many. */
const ROWS = {
  /** As `base/page.ts` gives without `first` and `last`. */
  ofPage: 25,
  /** Between one phone number, three channels and nine permissions; lists stand inside lists, so a little counts for much. */
  ofList: 5,
};

/** Three times the largest page of our own (test/limits.test.ts asks them all and wants half of it left). */
export const COST_LIMIT = 10_000;

/**
 * The cost of the operation that would run; 0 when none would, because it is not there or its variables do not fit.
 * The document must be valid. Throws a GraphQLError when an argument cannot be read.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown> = {},
  operationName?: string | null,
): number {
  const operation = getOperationAST(document, operationName);
  if (!operation || !fits(schema, operation, variables)) return 0;
  return remember(operation, variables, () => count(schema, document, operation, variables));
}

function count(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const query = alone(document, operation);
  const selections = countSelections(query, operation);
  // Each costs 1 or more. Fragments that spread fragments can make millions of a few lines: these are not walked.
  if (selections > COST_LIMIT) return selections;
  try {
    return getComplexity({ schema, query, variables, estimators: [estimate] });
  } catch (error) {
    if (error instanceof GraphQLError) throw refuse('BAD_USER_INPUT', error.message);
    throw error;
  }
}

/** `extensions.cost` of every answer. */
export interface ToldCost {
  /** Null: it is no operation whose cost could be counted. */
  requested: number | null;
  limit: number;
}

export function tellCost(requested: number | null): { cost: ToldCost } {
  return { cost: { requested, limit: COST_LIMIT } };
}

/** The refusal of an operation that costs more than COST_LIMIT. */
export function tooCostly(requested: number): GraphQLError {
  return refuse(
    'OPERATION_TOO_COSTLY',
    `This operation costs ${requested}, and one may cost at most ${COST_LIMIT}. Ask for fewer rows with \`first\`, or for fewer fields.`,
  );
}

function fits(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): boolean {
  const options = { maxErrors: 1 };
  return getVariableValues(schema, variableDefinitions, variables, options).errors === undefined;
}

/** A document may hold many operations, of which one runs. */
function alone(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const isNeeded = ({ kind }: { kind: Kind }) => kind === Kind.FRAGMENT_DEFINITION;
  return { ...document, definitions: [operation, ...document.definitions.filter(isNeeded)] };
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const named = getNamedType(field.type);
  if (field.name === '__schema' || field.name === '__type') return COST.introspection;
  // Where a page lies is known with the page; its bounds must not count for each of its rows.
  if (named.name === 'PageInfo') return 0;
  const own = isCompositeType(named) ? COST.object : COST.field;
  return countItems(args) + rowsOf(field.type, args, type) * (own + childComplexity);
}

/** How often what is selected in a field is answered. A page counts its rows; the lists inside it are these rows. */
function rowsOf(
  type: GraphQLOutputType,
  args: Record<string, unknown>,
  parent: GraphQLCompositeType,
): number {
  const named = getNamedType(type);
  if (isPage(named)) return pageSize(args);
  const isList = isListType(getNullableType(type)) && isCompositeType(named);
  return isList && !isPage(parent) ? ROWS.ofList : 1;
}

/** By its parts too: a person’s link to Meta is a `MetaConnection` and no page. */
function isPage(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();
}

function pageSize({ first, last }: Record<string, unknown>): number {
  const asked = typeof last === 'number' ? last : first;
  return typeof asked === 'number' ? Math.max(1, asked) : ROWS.ofPage;
}

/** What is handed in as lists is looked through as well, each item once. */
function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + 1 + countItems(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + countItems(part), 0);
}
