// Apollo Server on Fastify: the schema of all rooms' resolvers, one context a request, limits, and errors that tell
// an outsider nothing. Expected failures are union members; whatever else is thrown is masked here.
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context, MakeContext } from './context.ts';
import { LIMIT_RULES, PARSE_OPTIONS, REQUESTS_PER_MINUTE } from './limits.ts';
import { maskErrors } from './mask-errors.ts';
import { refuseSubscriptions } from './no-subscriptions.ts';

export interface GraphqlSettings {
  introspection: boolean;
}

/** Mounts POST /graphql. */
export async function mountGraphql(
  http: FastifyInstance,
  schema: GraphQLSchema,
  makeContext: MakeContext,
  settings: GraphqlSettings,
): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema,
    validationRules: LIMIT_RULES,
    parseOptions: PARSE_OPTIONS,
    plugins: [
      fastifyApolloDrainPlugin(http),
      ApolloServerPluginLandingPageDisabled(),
      refuseSubscriptions(),
      maskErrors(http.log),
    ],
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest) => makeContext(request),
  });
  http.route({
    method: 'POST',
    url: '/graphql',
    config: { rateLimit: { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute' } },
    handler: answer,
  });
}
