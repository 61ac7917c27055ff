// The error for an argument that the contract does not allow: the asker reads it.
import { GraphQLError } from 'graphql';

export function wrongInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
