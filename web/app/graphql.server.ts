// The one road to the GraphQL server: `ask`. It runs on the server only, names its document by the id under which the server
// trusts it, carries the session as a Bearer token, and turns what goes wrong into pages: unreachable → 503, asked too often
// → 429, an address that makes no sense → 400, a bug → 500 with the request id.
import { data } from '@remix-run/node';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { requireConfig } from './config.server.ts';
import { findSession } from './session.server.ts';
import type { Trouble } from './ui/trouble.ts';

// A login reads Meta and discovers every account before it answers; a page waits for the database only.
const patienceMs = { query: 15_000, mutation: 90_000 };

/** Asks one document with the caller's session, for as long as `patience` (ms). Throws a Response-like `data(Trouble)` for the error page. */
export async function ask<Result, Variables extends Record<string, unknown>>(
  request: Request,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  patience = usualPatience(document),
): Promise<Result> {
  const asked = {
    document,
    variables,
    requestHeaders: forwardedHeaders(request),
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(patience)]),
  };
  try {
    return await askById<Result>(asked).catch((error: unknown) => {
      if (!isUnknownThere(error)) throw error;
      // Pages that are newer than their server, for the minutes of an update.
      return inFull().request<Result>(asked);
    });
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw asTrouble(error, request);
  }
}

type Asked = {
  document: DocumentNode;
  variables: Record<string, unknown>;
  requestHeaders: Record<string, string>;
  signal: AbortSignal;
};

const inFull = (settings: ConstructorParameters<typeof GraphQLClient>[1] = {}) =>
  new GraphQLClient(`${requireConfig().server.origin}/graphql`, settings);

/** Sends the id of the document in the place of its text, which is then never printed. */
function askById<Result>(asked: Asked): Promise<Result> {
  const documentId = idOf(asked.document);
  if (documentId === null) return inFull().request<Result>(asked);
  const operationName = operationIn(asked.document)?.name?.value;
  return inFull({
    excludeOperationName: true,
    requestMiddleware: ({ variables, ...request }) => ({
      ...request,
      body: JSON.stringify({ documentId, operationName, variables }),
    }),
  }).request<Result>({ ...asked, document: documentId });
}

/** `sha256:…`, as codegen left it in the document; null where it did not. */
function idOf(document: object): string | null {
  const meta = '__meta__' in document ? document.__meta__ : null;
  const isTold = typeof meta === 'object' && meta !== null && 'hash' in meta;
  return isTold && typeof meta.hash === 'string' ? meta.hash : null;
}

function isUnknownThere(error: unknown): boolean {
  return codeIn(error) === 'PERSISTED_DOCUMENT_NOT_FOUND';
}

function codeIn(error: unknown): unknown {
  return error instanceof ClientError ? error.response.errors?.[0]?.extensions?.['code'] : null;
}

/** The headers that go with every call to the server, GraphQL or live. */
export function forwardedHeaders(request: Request): Record<string, string> {
  const session = findSession(request);
  const kept = ['x-request-id', 'x-forwarded-for'].flatMap((name) => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...(session && { authorization: `Bearer ${session}` }) };
}

function usualPatience(document: DocumentNode) {
  return operationIn(document)?.operation === 'mutation' ? patienceMs.mutation : patienceMs.query;
}

/** Codegen puts the operation first, before its fragments. */
function operationIn({ definitions: [first] }: DocumentNode) {
  return first?.kind === 'OperationDefinition' ? first : undefined;
}

function asTrouble(error: unknown, request: Request) {
  const own = request.headers.get('x-request-id');
  if (error instanceof ClientError && error.response.status === 429) {
    return data<Trouble>({ kind: 'busy', requestId: own }, { status: 429 });
  }
  if (!(error instanceof ClientError) || error.response.errors === undefined) {
    return data<Trouble>({ kind: 'unreachable', requestId: own }, { status: 503 });
  }
  const extensions = error.response.errors[0]?.extensions;
  const requestId = typeof extensions?.['requestId'] === 'string' ? extensions['requestId'] : own;
  if (codeIn(error) === 'BAD_USER_INPUT') {
    return data<Trouble>({ kind: 'address', requestId }, { status: 400 });
  }
  return data<Trouble>({ kind: 'bug', requestId }, { status: 500 });
}
