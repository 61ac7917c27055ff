// Executes operations as graphql does, but looks at a document once instead of at every request: what an operation asks for is planned
// at its first request and walked at the next ones.
//
// States of a plan: none → planned, as far as answers have led → forgotten with its document, which Apollo's document store holds and
// bounds. It belongs to one operation of a document and one set of its switches (@skip, @include); every other variable is read anew.
// What it trades: memory of about the document's size, and some 200 lines that must keep step with graphql: execute.test.ts holds
// the two against each other. Mutations and subscriptions are graphql's own: they are few, and what runs one after the other gains little.
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { buildExecutionContext } from 'graphql/execution/execute.js';
import { isPromise } from 'graphql/jsutils/isPromise.js';
import { answerFields } from './answer.ts';
import type { Run } from './field.ts';
import { planRoot } from './plan.ts';
import type { Place } from './settle.ts';
import { switchesIn } from './switches.ts';

/** Plans of one document by operation and switches. */
interface Plans {
  readonly switches: readonly string[];
  readonly byKey: Map<string, readonly Place[]>;
}

/** Sets of switches of one document that are kept: far more than a page of our own has. Others are planned at each request. */
const MOST_PLANS = 16;

type Asked = Pick<
  ExecutionArgs,
  'schema' | 'document' | 'operationName' | 'variableValues' | 'contextValue'
>;
type Answer = ExecutionResult | Promise<ExecutionResult>;

/** Returns graphql's `execute`, with a memory. The schema must be valid. */
export function createExecute(): (asked: Asked) => Answer {
  const known = new WeakMap<DocumentNode, Plans>();
  return (asked) => {
    const { document } = asked;
    const operation = getOperationAST(document, asked.operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return execute(asked);
    const run = buildExecutionContext(asked);
    if (!('schema' in run)) return { errors: run };
    const plans = known.get(document) ?? { switches: switchesIn(document), byKey: new Map() };
    known.set(document, plans);
    return answer(run, plans);
  };
}

function answer(run: Run, plans: Plans): Answer {
  const { collectedErrors } = run;
  const result = (data: unknown): ExecutionResult => {
    const told = { data: data as Record<string, unknown> | null };
    return collectedErrors.errors.length === 0 ? told : { errors: collectedErrors.errors, ...told };
  };
  const failed = (error: unknown) => {
    collectedErrors.add(error as GraphQLError, undefined);
    return result(null);
  };
  try {
    const data = answerFields(run, fieldsOf(run, plans), run.rootValue, undefined);
    return isPromise(data) ? data.then(result, failed) : result(data);
  } catch (error) {
    return failed(error);
  }
}

function fieldsOf(run: Run, { switches, byKey }: Plans): readonly Place[] {
  const { operation, schema, variableValues } = run;
  const key = [operation.name?.value, ...switches.map((name) => variableValues[name])].join();
  const before = byKey.get(key);
  if (before !== undefined) return before;
  const root = schema.getQueryType();
  if (!root)
    throw new GraphQLError('Schema is not configured to execute query operation.', {
      nodes: operation,
    });
  const planned = planRoot(run, root);
  if (byKey.size < MOST_PLANS) byKey.set(key, planned);
  return planned;
}
