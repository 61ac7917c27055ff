// The HTTP server of the local Meta: dialog, control page, Graph; and the log of what was asked.
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { RequestRecord } from './contract.ts';
import { controlRoutes } from './control/control.route.ts';
import { dialogRoutes } from './dialog/dialog.route.ts';
import { graphRoutes } from './graph/graph.route.ts';
import type { Verbs } from './verbs.ts';
import { keep, type World } from './world/world.ts';

const secretParameters = [
  'access_token',
  'appsecret_proof',
  'batch',
  'client_secret',
  'code',
  'fb_exchange_token',
  'input_token',
  'state',
  'verify_token',
];

/** The address as it may be kept: without the values of tokens, codes and secrets. */
export function withoutSecrets(address: string): string {
  const url = new URL(address, 'http://simulator');
  for (const name of secretParameters) {
    if (url.searchParams.has(name)) url.searchParams.set(name, '');
  }
  const readable = url.search.replaceAll('%2C', ',').replaceAll('%7B', '{').replaceAll('%7D', '}');
  return url.pathname + readable;
}

/** Requests in the log. */
const keptRequests = 20_000;

/** A request stands in the log from the moment it came; its status follows with the answer, if one goes out. */
function keepLog(server: FastifyInstance, world: World): void {
  const open = new WeakMap<FastifyRequest, RequestRecord>();
  server.addHook('onRequest', (request, _reply, done) => {
    if (!/^\/(control|favicon)/.test(request.url)) {
      const { method, url } = request;
      const path = withoutSecrets(url);
      const entry: RequestRecord = { method, path, at: world.clock.now(), status: null };
      open.set(request, entry);
      keep(world.requests, entry, keptRequests);
    }
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const entry = open.get(request);
    if (entry !== undefined) entry.status = reply.statusCode;
    done();
  });
}

/** 5 MB: more than any Graph call of this product carries. */
const bodyLimit = 5 * 1024 * 1024;

export function createServer(world: World, verbs: Verbs): FastifyInstance {
  const server = fastify({ bodyLimit, forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  keepLog(server, world);
  dialogRoutes(server, world);
  controlRoutes(server, world, verbs);
  graphRoutes(server, world);
  return server;
}
