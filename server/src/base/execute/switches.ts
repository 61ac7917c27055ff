// The variables that decide which fields there are: those in @skip and @include.
import { Kind, visit, type DirectiveNode, type DocumentNode } from 'graphql';

/** Their names, anywhere in the document, in its order. */
export function switchesIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => namesIn(directive).forEach((name) => names.add(name)),
  });
  return [...names];
}

function namesIn({ name, arguments: given = [] }: DirectiveNode): string[] {
  if (name.value !== 'skip' && name.value !== 'include') return [];
  return given.flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));
}
