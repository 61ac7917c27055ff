// Answers an object: resolves its planned fields, all at once, and puts what becomes of them under their keys.
import { defaultFieldResolver, getArgumentValues } from 'graphql';
import { isPromise } from 'graphql/jsutils/isPromise.js';
import { promiseForObject } from 'graphql/jsutils/promiseForObject.js';
import { infoOf, type Field, type Path, type Run } from './field.ts';
import { fail, settle, type Place } from './settle.ts';

/** An object that inherits nothing, so that even a key of the name `__proto__` is a key. */
class Answer {
  [key: string]: unknown;
  static {
    Object.setPrototypeOf(this.prototype, null);
  }
}

/** The object, or a promise of it; throws, or rejects, when a field is null that may not be. */
export function answerFields(
  run: Run,
  fields: readonly Place[],
  source: unknown,
  path: Path | undefined,
): unknown {
  const answer = new Answer();
  let waits = false;
  try {
    for (const place of fields) {
      const value = answerField(run, place, source, path);
      answer[place.field.key] = value;
      if (isPromise(value)) waits = true;
    }
  } catch (error) {
    if (!waits) throw error;
    // The others are waited for, so that none of them rejects unheard.
    return whole(answer).finally(() => {
      throw error;
    });
  }
  return waits ? whole(answer) : answer;
}

/** Once all that was promised in it is there. */
function whole(answer: Answer): Promise<unknown> {
  return promiseForObject(answer as Record<string, Promise<unknown>>);
}

function answerField(run: Run, place: Place, source: unknown, prev: Path | undefined): unknown {
  const { key, parent } = place.field;
  const path: Path = { prev, key, typename: parent.name };
  let value: unknown;
  try {
    value = resolve(run, place.field, source, path);
  } catch (thrown) {
    return fail(run, place, path, thrown);
  }
  return settle(run, place, path, value);
}

function resolve(run: Run, field: Field, source: unknown, path: Path): unknown {
  const { name, args, resolve = defaultFieldResolver } = field.definition;
  // Most fields are a property of the source: nothing is made for those.
  if (resolve === defaultFieldResolver && isObject(source)) {
    const property = source[name];
    if (typeof property !== 'function') return property;
  }
  const [node] = field.nodes;
  const given =
    args.length === 0 || node === undefined
      ? {}
      : getArgumentValues(field.definition, node, run.variableValues);
  return resolve(source, given, run.contextValue, infoOf(run, field, path));
}

function isObject(source: unknown): source is Record<string, unknown> {
  return typeof source === 'object' && source !== null;
}
