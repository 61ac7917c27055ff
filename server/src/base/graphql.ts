// Apollo Server on Fastify: the schema of all rooms' resolvers, one context a request, the door before it, and errors
// that tell an outsider nothing. Expected failures are union members; whatever else is thrown is masked here.
import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { answerRefusal } from './answer-refusal.ts';
import { chargeOperations } from './charge.ts';
import type { Context, MakeContext } from './context.ts';
import { allowOrigins } from './cross-origin.ts';
import type { Door } from './door.ts';
import { createExecute } from './execute/execute.ts';
import { LIMIT_RULES, PARSE_OPTIONS } from './limits.ts';
import { maskErrors } from './mask-errors.ts';
import { refuse } from './refuse.ts';
import { limitAddress, limitCaller } from './request-rate.ts';
import { refuseSubscriptions } from './no-subscriptions.ts';

export interface GraphqlSettings {
  introspection: boolean;
  /** Whether GET shows the explorer, which then is another route's. */
  explorer: boolean;
  /** Other sites whose pages may ask with a bearer token. */
  allowedOrigins: readonly string[];
}

export interface GraphqlParts {
  schema: GraphQLSchema;
  makeContext: MakeContext;
  door: Door;
  /** The rooms’ own. */
  guards: readonly ApolloServerPlugin<Context>[];
  settings: GraphqlSettings;
}

/** Mounts POST /graphql. */
export async function mountGraphql(http: FastifyInstance, parts: GraphqlParts): Promise<void> {
  const apollo = createApollo(http, parts);
  await apollo.start();
  await http.register(apiRoute(apollo, parts), { prefix: '/graphql' });
}

function createApollo(http: FastifyInstance, { schema, guards, settings }: GraphqlParts) {
  return new ApolloServer<Context>({
    gateway: executing(schema),
    validationRules: LIMIT_RULES,
    parseOptions: PARSE_OPTIONS,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // No answer may be kept by anybody (http.ts says so), and this one would look on at every field.
      ApolloServerPluginCacheControlDisabled(),
      chargeOperations(),
      refuseSubscriptions(),
      maskErrors(http.log),
      ...guards,
    ],
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    csrfPrevention: true,
    // `main` alone hears signals: Apollo would send each to this process a second time, which ends it in the middle of its stop.
    stopOnTerminationSignals: false,
    // A document that anybody could leave here would be trusted by nobody; the door knows the ones that are.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
  });
}

/** Apollo's door for an executor of one's own, made for gateways in front of other servers: the schema is ours, and stays the same. */
function executing(schema: GraphQLSchema): ApolloServerOptionsWithGateway<Context>['gateway'] {
  const execute = createExecute();
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, context, request }) =>
        execute({
          schema,
          document,
          contextValue: context,
          variableValues: request.variables,
          operationName: request.operationName,
        }),
    }),
    stop: async () => {},
  };
}

function apiRoute(apollo: ApolloServer<Context>, { makeContext, door, settings }: GraphqlParts) {
  return async (http: FastifyInstance): Promise<void> => {
    const contextOf = oncePerRequest(makeContext);
    const answer = fastifyApolloHandler(apollo, {
      context: async (request: FastifyRequest) => contextOf(request),
    });
    http.setErrorHandler(answerRefusal);
    http.removeContentTypeParser('text/plain');
    if (settings.allowedOrigins.length > 0) await allowOrigins(http, settings.allowedOrigins);
    http.route({
      method: 'POST',
      url: '',
      config: { rateLimit: limitCaller(contextOf) },
      onRequest: limitAddress(http),
      preHandler: async (request) => {
        request.body = await door(request.body, contextOf(request));
      },
      handler: answer,
    });
    if (!settings.explorer) http.get('', refuseToRead);
  };
}

function refuseToRead(_request: FastifyRequest, reply: FastifyReply) {
  const refusal = refuse('METHOD_NOT_ALLOWED', 'Send operations with POST.', 405);
  return reply.header('allow', 'POST').send(refusal);
}

/** The door and the resolvers must find the same caller, and look only once. */
function oncePerRequest(makeContext: MakeContext): MakeContext {
  const made = new WeakMap<FastifyRequest, Context>();
  return (request) => {
    const context = made.get(request) ?? makeContext(request);
    made.set(request, context);
    return context;
  };
}
