// The GraphQL schema from the rooms' resolvers, each an instance that was given what it needs.
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';

/** `types` are object types that only an interface leads to. Throws when a resolver's instance is missing. */
export function composeSchema(
  resolvers: readonly object[],
  types: readonly Function[],
): Promise<GraphQLSchema> {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  return buildSchema({
    resolvers: [...instances.keys()] as unknown as NonEmptyArray<Function>,
    orphanedTypes: [...types],
    container: {
      get: (wanted: Function) => {
        const instance = instances.get(wanted);
        if (instance === undefined) throw new Error(`No instance of ${wanted.name} was given.`);
        return instance;
      },
    },
    validate: false,
  });
}
