// Carries out a subscription. Each value is answered in a context of its own, as a request would be: nothing that one
// answer looked up (who is asking, rows, names) is believed by the next, and nothing gathers while a stream is open.
import { createSourceEventStream, execute, getOperationAST, locatedError } from 'graphql';
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import type { Context } from './context.ts';

export interface SubscribeHooks {
  freshContext: () => Context;
  /** The errors as the asker may read them. */
  tellErrors: (errors: readonly GraphQLError[]) => GraphQLError[];
}

/** One result when it cannot begin; else results until the source ends. A source that fails is told as the last result. */
export async function subscribe(
  args: ExecutionArgs,
  { freshContext, tellErrors }: SubscribeHooks,
): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> {
  const told = (result: ExecutionResult): ExecutionResult =>
    result.errors === undefined ? result : { ...result, errors: tellErrors(result.errors) };
  const begun = await createSourceEventStream({ ...args, contextValue: freshContext() });
  if (!(Symbol.asyncIterator in begun)) return told({ data: null, ...begun });
  return answerEach(begun[Symbol.asyncIterator](), {
    answer: async (value) =>
      told(await execute({ ...args, rootValue: value, contextValue: freshContext() })),
    fail: (error) => told({ data: null, errors: [locatedError(error, undefined, pathOf(args))] }),
  });
}

/** A subscription has one field; the path to it tells that its source failed. */
function pathOf({ document, operationName }: ExecutionArgs): string[] {
  const [field] = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  return field?.kind === 'Field' ? [field.alias?.value ?? field.name.value] : [];
}

interface Answering {
  answer(value: unknown): Promise<ExecutionResult>;
  fail(error: unknown): ExecutionResult;
}

/** No generator: one waits for its source before it returns, and the source may be waiting for days. */
function answerEach(
  source: AsyncIterator<unknown, unknown, undefined>,
  { answer, fail }: Answering,
): AsyncIterableIterator<ExecutionResult> {
  let over = false;
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    over = true;
    await source.return?.();
    return DONE;
  };
  return {
    next: async () => {
      if (over) return DONE;
      try {
        const step = await source.next();
        if (step.done === true) return DONE;
        return { done: false, value: await answer(step.value) };
      } catch (error) {
        over = true;
        return { done: false, value: fail(error) };
      }
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const DONE = { done: true, value: undefined } as const;
