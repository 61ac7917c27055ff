// What happened in one request, as spans: the request, its GraphQL operation, the batch that its events began, its calls to Graph.
//
// Nothing is taken from the outside world into a span: names and attributes are of our own code (routes, documents we trust, path
// templates, kinds of failures) or numbers. So no query, body, header, id, error text or token can stand in one, by construction.
//
// What it trades: spans are our own few and not the official instrumentations, which patch modules before they are loaded, cost when they
// are off, and write addresses with their queries. A trace begins here: what a caller says of a trace of theirs is not believed.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import type { Context } from '#base/context';
import type { TrustedDocuments } from '#base/trusted-documents';
import type { WatchedCall } from '#meta/graph';
import type { StoredBatch } from '#webhooks/inbox';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface Traces {
  /** Traces the requests of all routes that are mounted afterwards. */
  watchRequests(http: FastifyInstance): void;
  plugin: ApolloServerPlugin<Context>;
  onBatch(batch: StoredBatch): void;
  onGraphCall(call: WatchedCall): void;
}

/** The innermost span of a request; its operation takes the place of the request while it is carried out. */
interface Here {
  request: Span;
  innermost: Span;
}

export function createTraces(
  tracer: Tracer,
  documents: Pick<TrustedDocuments, 'includes'>,
): Traces {
  const here = new AsyncLocalStorage<Here>();
  const begin = (name: string, kind: SpanKind, attributes: Attributes, startTime?: Date): Span => {
    const around = here.getStore();
    const context =
      around === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, around.innermost);
    const options = { kind, attributes, ...(startTime === undefined ? {} : { startTime }) };
    return tracer.startSpan(name, options, context);
  };
  return {
    watchRequests: (http) => watchRequests(http, here, begin),
    plugin: operationPlugin(here, begin, documents),
    onBatch: ({ events, stored, ms }) => {
      const startTime = new Date(Date.now() - ms);
      const span = begin('inbox batch', SpanKind.INTERNAL, { events }, startTime);
      if (stored === null) span.setStatus({ code: SpanStatusCode.ERROR });
      else span.setAttribute('stored', stored);
      span.end();
    },
    onGraphCall: (call) => {
      const name = `${call.method} ${call.pathTemplate}`;
      const span = begin(name, SpanKind.CLIENT, attributesOf(call), call.at);
      if (!call.succeeded) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(new Date(call.at.getTime() + call.durationMs));
    },
  };
}

type Begin = (name: string, kind: SpanKind, attributes: Attributes) => Span;

function watchRequests(http: FastifyInstance, here: AsyncLocalStorage<Here>, begin: Begin): void {
  const places = new WeakMap<FastifyRequest, Here>();
  http.addHook('onRequest', (request, reply, done) => {
    const { method, routeOptions, id } = request;
    const route = routeOptions.url ?? 'nowhere';
    const attributes = { 'http.request.method': method, 'http.route': route, 'request.id': id };
    const span = begin(`${method} ${route}`, SpanKind.SERVER, attributes);
    const place = { request: span, innermost: span };
    places.set(request, place);
    reply.raw.once('close', () => {
      span.setAttribute('http.response.status_code', reply.statusCode);
      if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    here.run(place, done);
  });
  // A body is read in the socket's own context: what comes after it is led back into the request's.
  http.addHook('preValidation', (request, _reply, done) => {
    const place = places.get(request);
    if (place === undefined) done();
    else here.run(place, done);
  });
}

function operationPlugin(
  here: AsyncLocalStorage<Here>,
  begin: Begin,
  documents: Pick<TrustedDocuments, 'includes'>,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      const place = here.getStore();
      const span = begin('operation', SpanKind.INTERNAL, {});
      if (place !== undefined) place.innermost = span;
      return {
        willSendResponse: async ({ source, operationName, operation, errors }) => {
          const ours = source !== undefined && documents.includes(source);
          const kind = operation?.operation ?? 'operation';
          span.updateName(`${kind} ${(ours ? operationName : null) ?? 'own'}`);
          if (errors !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
          if (place !== undefined) place.innermost = place.request;
        },
      };
    },
  };
}

function attributesOf(call: WatchedCall): Attributes {
  return {
    'http.request.method': call.method,
    'url.template': call.pathTemplate,
    'http.request.resend_count': call.attempt - 1,
    ...(call.httpStatus === null ? {} : { 'http.response.status_code': call.httpStatus }),
    ...(call.failure === null ? {} : { 'error.type': call.failure }),
    ...(call.metaCode === null ? {} : { 'meta.code': call.metaCode }),
  };
}
