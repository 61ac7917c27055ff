// From the text of an operation to its results: parsed, found valid and within the limits and its price, carried out. The same
// rules as for POST /graphql. What is wrong with an operation is told as its only result.
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { COST_LIMIT, costOf, tooCostly } from './cost.ts';
import { LIMIT_RULES, PARSE_OPTIONS } from './limits.ts';
import { retell } from './retell.ts';
import { subscribe, type SubscribeHooks } from './subscribe.ts';

/** An operation as it was sent. */
export interface AskedOperation {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

export interface SubscriptionSettings {
  schema: GraphQLSchema;
  /** Whether errors may suggest names of the schema. */
  introspection: boolean;
}

type Opened = ExecutionResult | AsyncIterable<ExecutionResult>;

/** Rejects only when a bug was met before the operation ran. */
export async function openSubscription(
  settings: SubscriptionSettings,
  asked: AskedOperation,
  hooks: SubscribeHooks,
): Promise<Opened> {
  const refuse = (errors: readonly GraphQLError[]): Opened => ({
    data: null,
    errors: hooks.tellErrors(errors),
  });
  const { schema } = settings;
  const { query, operationName = null } = asked;
  const variableValues = asked.variables ?? {};
  try {
    const document = parseQuery(query);
    const operation = requireSubscription(document, operationName);
    const faults = findFaults(settings, document);
    if (faults.length > 0) return refuse(faults);
    const cost = costOf(schema, document, variableValues, operation.name?.value);
    if (cost > COST_LIMIT) return refuse([tooCostly(cost)]);
    return await subscribe({ schema, document, operationName, variableValues }, hooks);
  } catch (error) {
    if (error instanceof GraphQLError) return refuse([error]);
    throw error;
  }
}

function parseQuery(query: string): DocumentNode {
  try {
    return parse(query, PARSE_OPTIONS);
  } catch (error) {
    throw error instanceof GraphQLError ? coded('GRAPHQL_PARSE_FAILED', error) : error;
  }
}

/** A mutation must not run twice because a stream was opened again, and both have limits of their own there. */
function requireSubscription(
  document: DocumentNode,
  operationName: string | null,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === 'subscription') return operation;
  throw new GraphQLError(
    'This address answers one subscription; send queries and mutations to POST /graphql.',
    { extensions: { code: 'NOT_A_SUBSCRIPTION' } },
  );
}

const RULES = [...specifiedRules, ...LIMIT_RULES];
const SUGGESTION = / ?Did you mean (.+?)\?$/;

function findFaults(
  { schema, introspection }: SubscriptionSettings,
  document: DocumentNode,
): readonly GraphQLError[] {
  return validate(schema, document, RULES).map((error) => {
    const message = introspection ? error.message : error.message.replace(SUGGESTION, '');
    return coded('GRAPHQL_VALIDATION_FAILED', error, message);
  });
}

/** The error with a code, unless it has one. */
function coded(code: string, error: GraphQLError, message = error.message): GraphQLError {
  return retell(error, message, { code, ...error.extensions });
}
