// Counts the cost of each operation before it runs, refuses what costs too much, and tells the cost in every answer.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';
import { COST_LIMIT, costOf, tellCost, tooCostly } from './cost.ts';

export function chargeOperations(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      let requested: number | null = null;
      return {
        didResolveOperation: async ({ schema, document, request }) => {
          requested = costOf(schema, document, request.variables, request.operationName);
          if (requested > COST_LIMIT) throw tooCostly(requested);
        },
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== 'single') return;
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            ...tellCost(requested),
          };
        },
      };
    },
  };
}
