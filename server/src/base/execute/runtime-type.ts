// Which object type stands behind a value of an interface or union: asked of the type, and looked up before it is believed.
import {
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Field, Run } from './field.ts';

/**
 * The object type of that name. Throws when it is no name, or none of a type that the value may have; in graphql's own words
 * (`ensureValidRuntimeType`), which lead to the resolver at fault.
 */
export function requireRuntimeType(
  { schema }: Run,
  { parent, definition, nodes }: Field,
  abstract: GraphQLAbstractType,
  name: unknown,
  value: unknown,
): GraphQLObjectType {
  const must = `Abstract type "${abstract.name}" must resolve to an Object type at runtime for field "${parent.name}.${definition.name}"`;
  if (name === null || name === undefined) {
    const advice = `Either the "${abstract.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`;
    throw new GraphQLError(`${must}. ${advice}`, { nodes });
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(`${must} with value ${inspect(value)}, received "${inspect(name)}".`);
  }
  const type = schema.getType(name);
  const was = `Abstract type "${abstract.name}" was resolved to`;
  if (type === undefined) {
    const sentence = `${was} a type "${name}" that does not exist inside the schema.`;
    throw new GraphQLError(sentence, { nodes });
  }
  if (!isObjectType(type)) {
    throw new GraphQLError(`${was} a non-object type "${name}".`, { nodes });
  }
  if (schema.isSubType(abstract, type)) return type;
  throw new GraphQLError(
    `Runtime Object type "${name}" is not a possible type for "${abstract.name}".`,
    { nodes },
  );
}
