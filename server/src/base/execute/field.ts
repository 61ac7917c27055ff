// A field as it is planned before there is a value, and what its resolver is told when it runs.
import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { buildResolveInfo, type ExecutionContext } from 'graphql/execution/execute.js';

/** One operation while it runs, as graphql itself describes it. */
export type Run = ExecutionContext;

export type Path = GraphQLResolveInfo['path'];

/** A field of an object type, under the key by which it is answered. */
export interface Field {
  readonly key: string;
  /** Every place of the document that asks for it. */
  readonly nodes: FieldNode[];
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** The value as it is answered, or a promise of it; throws what the field's error is made of. */
export type Complete = (run: Run, path: Path, value: unknown) => unknown;

/** What a resolver is told. From an item of the field's list the path leads back to the field. */
export function infoOf(run: Run, { definition, nodes, parent }: Field, path: Path) {
  let own = path;
  while (own.typename === undefined && own.prev !== undefined) own = own.prev;
  return buildResolveInfo(run, definition, nodes, parent, own);
}
