// What an operation asks for at its root, through whatever fragments.
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Names of the fields, not their aliases; `__typename`, which says nothing, left out. Also those that a directive might leave out. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const within = (set: SelectionSetNode | undefined): string[] =>
    set?.selections.flatMap(namesIn) ?? [];
  const namesIn = (selection: SelectionNode): string[] => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
    return within(fragments.get(selection.name.value));
  };
  return within(operation.selectionSet).filter((name) => name !== '__typename');
}
