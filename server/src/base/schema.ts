// The GraphQL schema from the rooms' resolvers, each an instance that was given what it needs.
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql';

/** `types` are object types that only an interface leads to. Throws when a resolver's instance is missing. */
export async function composeSchema(
  resolvers: readonly object[],
  types: readonly Function[],
): Promise<GraphQLSchema> {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const schema = await buildSchema({
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
    pubSub: NO_TOPICS,
  });
  instancesOf.set(schema, instances);
  return schema;
}

const instancesOf = new WeakMap<GraphQLSchema, ReadonlyMap<Function, object>>();

/** The instance in a schema: type-graphql calls a subscription's `subscribe` without it. */
export function resolverIn<Resolver extends object>(
  schema: GraphQLSchema,
  wanted: abstract new (...parts: never[]) => Resolver,
): Resolver {
  const instance = instancesOf.get(schema)?.get(wanted);
  if (instance instanceof wanted) return instance;
  throw new Error(`No instance of ${wanted.name} stands in this schema.`);
}

/** type-graphql insists on topics; every subscription here has an iterator of its own instead. */
const NO_TOPICS: PubSub = { publish: refuseTopic, subscribe: refuseTopic };

function refuseTopic(topic: string): never {
  throw new Error(`Nothing is published under topics, so not under ${topic} either.`);
}
