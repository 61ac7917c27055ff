// Plans what an operation does at each object it comes by: its fields, merged, in their order, with all that can be known of them
// before there is a value. A plan grows as it is walked: where no answer leads, nothing is planned.
import type { FieldNode, GraphQLObjectType } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getFieldDef } from 'graphql/execution/execute.js';
import { completeAs } from './complete.ts';
import type { Field, Run } from './field.ts';
import type { Place } from './settle.ts';

/** The fields at the root of the operation. */
export function planRoot(run: Run, type: GraphQLObjectType): readonly Place[] {
  const { schema, fragments, variableValues, operation } = run;
  const { selectionSet } = operation;
  return placesIn(run, type, collectFields(schema, fragments, variableValues, type, selectionSet));
}

function planBelow(run: Run, { nodes }: Field, type: GraphQLObjectType): readonly Place[] {
  const { schema, fragments, variableValues } = run;
  return placesIn(run, type, collectSubfields(schema, fragments, variableValues, type, nodes));
}

function placesIn(
  { schema }: Run,
  parent: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): Place[] {
  return [...fields].flatMap(([key, [node, ...others]]) => {
    const definition = node && getFieldDef(schema, parent, node);
    if (!definition) return [];
    const field = { key, nodes: [node, ...others], parent, definition };
    const { type } = definition;
    return [{ field, type, complete: completeAs(type, field, planBelow) }];
  });
}
