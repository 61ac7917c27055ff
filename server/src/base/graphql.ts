// Apollo Server on Fastify: the schema of all rooms' resolvers, one context a request, limits, and errors that tell
// an outsider nothing. Expected failures are union members; whatever else is thrown is masked here.
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { maskErrors } from './mask-errors.ts';
import { readSessionId } from './session-id.ts';

export interface GraphqlSettings {
  introspection: boolean;
  /** Origins from which a browser may send the session cookie along. */
  trustedOrigins: readonly string[];
}

/** Room for the largest page of our own (depth 10, cost about 4,000; test/limits.test.ts asks them all) and an explorer's curiosity, not for abuse. */
const LIMITS = {
  // A spread fragment counts as a level.
  maxDepth: { n: 11 },
  costLimit: { maxCost: 8_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3 },
  maxAliases: { n: 20 },
};

/** Requests a minute and caller: far above what a person or the web front end of one person sends. */
const REQUESTS_PER_MINUTE = 600;

/** Mounts POST /graphql. */
export async function mountGraphql(
  http: FastifyInstance,
  schema: GraphQLSchema,
  database: Database,
  settings: GraphqlSettings,
): Promise<void> {
  const { validationRules } = new ApolloArmor(LIMITS).protect();
  const apollo = new ApolloServer<Context>({
    schema,
    validationRules,
    parseOptions: { maxTokens: 1_500 },
    plugins: [
      fastifyApolloDrainPlugin(http),
      ApolloServerPluginLandingPageDisabled(),
      maskErrors(http.log),
    ],
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest) => ({
      requestId: request.id,
      em: database.fork(),
      sessionId: readSessionId(request, settings.trustedOrigins),
      address: request.ip,
    }),
  });
  http.route({
    method: 'POST',
    url: '/graphql',
    config: { rateLimit: { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute' } },
    handler: answer,
  });
}
