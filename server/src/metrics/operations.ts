// GraphQL operations: of the documents that the server was given beforehand by their names, all others as one, because a caller may
// name theirs as they like.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '#base/context';
import type { TrustedDocuments } from '#base/trusted-documents';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { Counter, Histogram, type Registry } from 'prom-client';
import { createBounded } from './bounded.ts';
import { OF_AN_ANSWER, secondsSince } from './seconds.ts';

export interface OperationMetrics {
  plugin: ApolloServerPlugin<Context>;
  /** Counts what is refused before Apollo; for the HTTP server, before any route is mounted. */
  watchRefusals(http: FastifyInstance): void;
}

/** What an operation of a caller's own is called. */
const OWN = 'own';
/** More than all codes of the API's door and of Apollo together. */
const MOST_CODES = 60;
const API = '/graphql';

export function createOperationMetrics(
  registry: Registry,
  documents: Pick<TrustedDocuments, 'includes'>,
): OperationMetrics {
  const durations = createDurations(registry);
  const refuse = createRefusals(registry);
  const nameOf = (source: string | undefined, name: string | null | undefined): string =>
    source !== undefined && documents.includes(source) ? (name ?? OWN) : OWN;
  return {
    plugin: {
      requestDidStart: async () => {
        const began = performance.now();
        return {
          // Errors of the request itself stand at no place of an answer.
          didEncounterErrors: async ({ errors }) =>
            errors.filter(({ path }) => path === undefined).forEach(refuse),
          willSendResponse: async ({ source, operationName, errors }) => {
            const operation = nameOf(source, operationName);
            const result = errors === undefined ? 'answered' : 'with_errors';
            durations.observe({ operation, result }, secondsSince(began));
          },
        };
      },
    },
    watchRefusals: (http) => {
      http.addHook('onError', async ({ routeOptions }, _reply, error) => {
        if (routeOptions.url?.startsWith(API) === true) refuse(error);
      });
    },
  };
}

function createDurations(registry: Registry) {
  return new Histogram({
    name: 'graphql_operation_seconds',
    help: 'How long operations took, by name for those of trusted documents; all others are “own”.',
    labelNames: ['operation', 'result'],
    buckets: OF_AN_ANSWER,
    registers: [registry],
  });
}

function createRefusals(registry: Registry): (error: Error) => void {
  const codeOf = createBounded(MOST_CODES);
  const refusals = new Counter({
    name: 'graphql_refusals_total',
    help: 'Operations that were not carried out, by the code that the caller was told.',
    labelNames: ['code'],
    registers: [registry],
  });
  return (error) => {
    const told = error instanceof GraphQLError ? error.extensions['code'] : null;
    refusals.inc({ code: codeOf(typeof told === 'string' ? told : OF_TRANSPORT) });
  };
}

/** Too large, no JSON, or a bug before the operation. */
const OF_TRANSPORT = 'TRANSPORT';
