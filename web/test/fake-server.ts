// A fake of the GraphQL server for tests: schema.graphql over HTTP, in a world the test sets, and it remembers what it heard.
// It knows our documents by their ids, as the true one does.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSchema, graphql } from 'graphql';
import type { World } from './worlds.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));

const texts: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../app/gql/persisted-documents.json'), 'utf8'),
);

export type Heard = {
  path: string;
  headers: IncomingHttpHeaders;
  operation: string;
  /** Null: the document came in full. */
  documentId: string | null;
  variables: Record<string, unknown>;
};

/** What the fake answers: a world by the caller's session (null: none), or an HTTP failure. */
export type Situation = (session: string | null) => World | { brokenWith: object };

export async function openFakeServer(initial: Situation, port = 0) {
  const state = { situation: initial };
  const heard: Heard[] = [];
  const streams = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const session = request.headers.authorization?.replace(/^Bearer /, '') ?? null;
    if (request.url === '/live') {
      const { headers } = request;
      heard.push({ path: '/live', headers, operation: '', documentId: null, variables: {} });
      return openStream(request, response, session, streams);
    }
    const { query, documentId, variables, operationName } = JSON.parse(await readBody(request));
    heard.push({
      path: '/graphql',
      headers: request.headers,
      operation: operationName,
      documentId: documentId ?? null,
      variables,
    });
    response.setHeader('content-type', 'application/json');
    const world = findWorld(state.situation, session);
    if (world === null) return response.destroy();
    const answer =
      'brokenWith' in world
        ? { data: null, errors: [world.brokenWith] }
        : await graphql({
            schema,
            source: query ?? texts[documentId],
            rootValue: world,
            variableValues: variables,
          });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    heard,
    play(situation: Situation) {
      state.situation = situation;
      heard.length = 0;
    },
    tick: () => streams.forEach((stream) => stream.write('event: tick\ndata: {}\n\n')),
    openStreams: () => streams.size,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A situation that throws is a server that hangs up. */
function findWorld(situation: Situation, session: string | null) {
  try {
    return situation(session);
  } catch {
    return null;
  }
}

function openStream(
  request: IncomingMessage,
  response: ServerResponse,
  session: string | null,
  streams: Set<ServerResponse>,
) {
  if (session === null || session === 'expired') {
    response.writeHead(401).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(': open\n\n');
  streams.add(response);
  request.once('close', () => streams.delete(response));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
