// How many selections an operation has once its fragments are spread. Each fragment is counted once, however often it is
// spread, so that the counting takes as long as the document is, not as what it spreads to.
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A fragment that spreads itself counts as empty there; validation has refused it before. */
export function countSelections(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = new Map(
    document.definitions.filter(isFragment).map((one) => [one.name.value, one]),
  );
  const known = new Map<string, number>();
  const countFragment = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const count = countIn(fragments.get(name)?.selectionSet);
    known.set(name, count);
    return count;
  };
  const countIn = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce(
      (sum, one) =>
        sum +
        1 +
        (one.kind === Kind.FRAGMENT_SPREAD
          ? countFragment(one.name.value)
          : countIn(one.selectionSet)),
      0,
    );
  return countIn(operation.selectionSet);
}

function isFragment(node: { kind: Kind }): node is FragmentDefinitionNode {
  return node.kind === Kind.FRAGMENT_DEFINITION;
}
