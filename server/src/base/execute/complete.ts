// Makes of a field's type the one function that turns the field's value into its answer. What can be asked of the type is asked here,
// once for all values. What the functions do is what graphql does ("Completing values", graphql/execution/execute.js), in the same
// order and with the same errors.
import {
  defaultTypeResolver,
  GraphQLError,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { isIterableObject } from 'graphql/jsutils/isIterableObject.js';
import { isPromise } from 'graphql/jsutils/isPromise.js';
import { answerFields } from './answer.ts';
import { infoOf, type Complete, type Field, type Run } from './field.ts';
import { requireRuntimeType } from './runtime-type.ts';
import { settle, type Place } from './settle.ts';

/** Plans what is asked for below a field whose value is of this type. */
export type PlanBelow = (run: Run, field: Field, type: GraphQLObjectType) => readonly Place[];

export function completeAs(type: GraphQLOutputType, field: Field, plan: PlanBelow): Complete {
  if (isNonNullType(type)) return neverNull(completeAs(type.ofType, field, plan), field);
  if (isListType(type)) return orNull(completeList(type.ofType, field, plan));
  if (isLeafType(type)) return orNull(completeLeaf(type));
  if (isObjectType(type)) return orNull(completeObject(type, field, plan));
  return orNull(completeAbstract(type, field, plan));
}

function neverNull(complete: Complete, { parent, definition }: Field): Complete {
  const sentence = `Cannot return null for non-nullable field ${parent.name}.${definition.name}.`;
  return (run, path, value) => {
    const completed = complete(run, path, value);
    if (completed === null) throw new Error(sentence);
    return completed;
  };
}

/** A resolver may also return its error. */
function orNull(complete: Complete): Complete {
  return (run, path, value) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : complete(run, path, value);
  };
}

function completeLeaf(type: GraphQLLeafType): Complete {
  return (_run, _path, value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
    );
  };
}

function completeList(type: GraphQLOutputType, field: Field, plan: PlanBelow): Complete {
  const place: Place = { field, type, complete: completeAs(type, field, plan) };
  const { parent, definition } = field;
  const sentence = `Expected Iterable, but did not find one for field "${parent.name}.${definition.name}".`;
  return (run, prev, value) => {
    if (!isIterableObject(value)) throw new GraphQLError(sentence);
    const items: unknown[] = [];
    try {
      for (const item of value as Iterable<unknown>) {
        items.push(settle(run, place, { prev, key: items.length, typename: undefined }, item));
      }
    } catch (error) {
      items.forEach(hearOut);
      throw error;
    }
    return items.some(isPromise) ? Promise.all(items) : items;
  };
}

/** What is not waited for any more may still reject; unheard, that would end the process. */
function hearOut(answer: unknown): void {
  if (isPromise(answer)) answer.catch(() => {});
}

function completeObject(type: GraphQLObjectType, field: Field, plan: PlanBelow): Complete {
  let planned: readonly Place[] | undefined;
  return (run, path, value) => {
    const fields = (planned ??= plan(run, field, type));
    if (type.isTypeOf === undefined || type.isTypeOf === null) {
      return answerFields(run, fields, value, path);
    }
    const answerIf = (isOfType: boolean) => {
      if (isOfType) return answerFields(run, fields, value, path);
      const sentence = `Expected value of type "${type.name}" but got: ${inspect(value)}.`;
      throw new GraphQLError(sentence, { nodes: field.nodes });
    };
    const isOfType = type.isTypeOf(value, run.contextValue, infoOf(run, field, path));
    return isPromise(isOfType) ? isOfType.then(answerIf) : answerIf(isOfType);
  };
}

function completeAbstract(type: GraphQLAbstractType, field: Field, plan: PlanBelow): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const known = new Map<GraphQLObjectType, Complete>();
  return (run, path, value) => {
    const completeIn = (name: unknown) => {
      const object = requireRuntimeType(run, field, type, name, value);
      const complete = known.get(object) ?? completeObject(object, field, plan);
      known.set(object, complete);
      return complete(run, path, value);
    };
    const name = resolveType(value, run.contextValue, infoOf(run, field, path), type);
    return isPromise(name) ? name.then(completeIn) : completeIn(name);
  };
}
