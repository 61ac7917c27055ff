// The edge where bugs become a sentence and a request id. Errors of the request itself (syntax, validation, limits)
// are told as they are; whatever a resolver threw is logged in full and masked in the answer.
import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { MASKED_SENTENCE } from './errors.ts';
import type { Context } from './context.ts';

export function maskErrors(log: FastifyBaseLogger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue: { requestId } }) => ({
      didEncounterErrors: async ({ errors, operationName }) => {
        logBugs(log, errors, { id: requestId, operationName });
      },
      willSendResponse: async ({ response, errors }) => {
        if (response.body.kind !== 'single' || errors === undefined) return;
        const { singleResult } = response.body;
        const told = singleResult.errors?.map((formatted, place) =>
          tell(formatted, errors[place], requestId),
        );
        if (told !== undefined) singleResult.errors = told;
      },
    }),
  };
}

/** Writes in full what the answer will not tell. */
export function logBugs(
  log: FastifyBaseLogger,
  errors: readonly GraphQLError[],
  about: { id: string; operationName: string | null | undefined },
): void {
  for (const error of errors.filter(isBug)) {
    const path = error.path?.join('.');
    log.error({ ...about, path, err: unwrapResolverError(error) }, 'unexpected in a resolver');
  }
}

function isBug(error: GraphQLError): boolean {
  return !(unwrapResolverError(error) instanceof GraphQLError);
}

/** The error as the asker reads it; without `error` it is not known what was thrown, so it is masked. */
export function tell(
  formatted: GraphQLFormattedError,
  error: GraphQLError | undefined,
  requestId: string,
): GraphQLFormattedError {
  const masked = error === undefined || isBug(error);
  return {
    ...formatted,
    message: masked ? MASKED_SENTENCE : formatted.message,
    extensions: { code: formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR', requestId },
  };
}
