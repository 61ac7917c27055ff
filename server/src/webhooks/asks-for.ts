// Whether a query asks for a field, anywhere below the field being answered.
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Looks through fragments; a field that a directive leaves out counts as asked for. */
export function asksFor(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some(({ selectionSet }) => holds(info, selectionSet, name));
}

// Fragments cannot contain themselves: validation has seen to that.
function holds(
  info: GraphQLResolveInfo,
  selectionSet: SelectionSetNode | undefined,
  name: string,
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === 'FragmentSpread') {
      return holds(info, info.fragments[selection.name.value]?.selectionSet, name);
    }
    if (selection.kind === 'Field' && selection.name.value === name) return true;
    return holds(info, selection.selectionSet, name);
  });
}
