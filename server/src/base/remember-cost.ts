// The cost of an operation that is asked again with variables of the same shape: counted once.
//
// The shape is everything of the variables but the letters of their texts: numbers, switches, and how long lists are decide the cost,
// a cursor does not. It is forgotten with the document, and of one operation few shapes are kept, so that nobody fills the memory.
import type { OperationDefinitionNode } from 'graphql';

/** A page of our own comes in some four. */
const MOST = { shapes: 32, letters: 500 };

const known = new WeakMap<OperationDefinitionNode, Map<string, number>>();

/** The variables must fit the operation: a text may be no date, or no name of an enum, and then there is nothing to count. */
export function remember(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  count: () => number,
): number {
  const costs = known.get(operation) ?? new Map<string, number>();
  known.set(operation, costs);
  const shape = JSON.stringify(variables, withoutLetters);
  const before = costs.get(shape);
  if (before !== undefined) return before;
  const cost = count();
  if (costs.size < MOST.shapes && shape.length <= MOST.letters) costs.set(shape, cost);
  return cost;
}

function withoutLetters(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? '' : value;
}
