// The edge where bugs become a sentence and a request id. Errors of the request itself (syntax, validation, limits) are
// told as they are, those of limits with a code of their own; whatever a resolver threw is logged in full and masked in
// the answer.
import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { MASKED_SENTENCE } from './errors.ts';
import type { Context } from './context.ts';
import { limitIn } from './limits.ts';

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
    log.error({ ...about, path, err: whatWasThrown(error) }, 'unexpected in a resolver');
  }
}

function isBug(error: GraphQLError): boolean {
  return !(whatWasThrown(error) instanceof GraphQLError);
}

/** By a resolver; or by a guard before any ran, and then the error names no part of the document. */
function whatWasThrown(error: GraphQLError): unknown {
  if (error.nodes === undefined) return error.originalError ?? error;
  return unwrapResolverError(error);
}

/** The error as the asker reads it; without `error` it is not known what was thrown, so it is masked. */
export function tell(
  formatted: GraphQLFormattedError,
  error: GraphQLError | undefined,
  requestId: string,
): GraphQLFormattedError {
  if (error === undefined || isBug(error)) {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId };
    return { ...formatted, message: MASKED_SENTENCE, extensions };
  }
  const limit = limitIn(error);
  const code = limit?.extensions['code'] ?? formatted.extensions?.['code'];
  return {
    ...formatted,
    message: limit?.message ?? formatted.message,
    extensions: { ...formatted.extensions, code, requestId },
  };
}
