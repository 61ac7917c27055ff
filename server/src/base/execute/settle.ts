// Where errors end: a value that was promised, or cannot be completed, becomes an answer, or the error of its field.
import { isNonNullType, locatedError, responsePathAsArray, type GraphQLOutputType } from 'graphql';
import { isPromise } from 'graphql/jsutils/isPromise.js';
import type { Complete, Field, Path, Run } from './field.ts';

/** A field, or the items of its list, with the type of the value and what completes it. */
export interface Place {
  readonly field: Field;
  readonly type: GraphQLOutputType;
  readonly complete: Complete;
}

/** The answer for a value, or a promise of it. Throws, or rejects, with a located error on where there may be no null. */
export function settle(run: Run, place: Place, path: Path, value: unknown): unknown {
  const { complete } = place;
  try {
    const completed = isPromise(value)
      ? value.then((resolved) => complete(run, path, resolved))
      : complete(run, path, value);
    if (!isPromise(completed)) return completed;
    return completed.then(undefined, (thrown: unknown) => fail(run, place, path, thrown));
  } catch (thrown) {
    return fail(run, place, path, thrown);
  }
}

/** Notes what went wrong and answers null, or throws it on. */
export function fail(run: Run, { field, type }: Place, path: Path, thrown: unknown): null {
  const error = locatedError(thrown, field.nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw error;
  run.collectedErrors.add(error, path);
  return null;
}
