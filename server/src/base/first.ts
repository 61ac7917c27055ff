// How much of a list is asked for: within bounds, or the request is wrong and told so.
import { GraphQLError } from 'graphql';

/** The number when it is from 1 to `most`; otherwise a GraphQLError that the asker reads. */
export function readFirst(first: number, most: number): number {
  if (first >= 1 && first <= most) return first;
  throw wrongInput(`\`first\` must be between 1 and ${most}.`);
}

/** The error for an argument that the contract does not allow. */
export function wrongInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
