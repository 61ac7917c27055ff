// The same GraphQL error in other words.
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/** Where it lies is kept; `extensions` take the place of its own. */
export function retell(
  error: GraphQLError,
  message: string,
  extensions: GraphQLErrorExtensions,
): GraphQLError {
  const { nodes = null, source = null, positions = null, path = null } = error;
  const options = { nodes, source, positions, path, originalError: error, extensions };
  return new GraphQLError(message, options);
}
