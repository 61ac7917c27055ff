// Sends subscriptions to where they are answered; here one would be carried out as if it were a query.
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';

export function refuseSubscriptions(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation }) => {
        if (operation?.operation !== 'subscription') return;
        const extensions = { code: 'SUBSCRIPTION_NOT_HERE', http: { status: 400 } };
        const sentence =
          'Subscriptions are answered at POST /graphql/stream, as server-sent events.';
        throw new GraphQLError(sentence, { extensions });
      },
    }),
  };
}
