// Graph over HTTP: everything that is not the dialog or the control page.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../world/world.ts';
import { type Answer, answer, refuse } from './answer.ts';
import { batch } from './batch.ts';
import { GraphError, invalidParameter, unknownPath } from './error.ts';
import { instead, spoil, takeFault } from './faults.ts';
import { type GraphRequest, readRequest } from './read-request.ts';
import { servedBy } from './version.ts';

async function work(world: World, asked: GraphRequest): Promise<Answer> {
  const version = servedBy(world, asked.version);
  try {
    if (version === null) throw unknownPath(asked.path.join('/'));
    const call = { ...asked, world, version };
    const isBatch =
      asked.path.length === 0 && asked.params.entries().some(([key]) => key === 'batch');
    if (!isBatch) return await answer(call, asked.token);
    const body = await batch(call, asked.token);
    return { status: 200, headers: { 'facebook-api-version': version }, body };
  } catch (error) {
    if (error instanceof GraphError) return refuse(world, error);
    throw error;
  }
}

async function read(world: World, request: FastifyRequest): Promise<GraphRequest | Answer> {
  try {
    return await readRequest(request);
  } catch {
    return refuse(world, invalidParameter('The body could not be parsed'));
  }
}

function usage(world: World): string {
  const percent = Math.floor((world.calls.length * 100) / world.pace.callsPerHour);
  return JSON.stringify({ call_count: percent, total_time: percent, total_cputime: percent });
}

/** Graph's `ETag` covers the whole body (docs/reference/ads-api/etags-reference). */
function send(world: World, request: FastifyRequest, reply: FastifyReply, result: Answer) {
  const text = JSON.stringify(result.body);
  const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
  void reply
    .headers({
      'content-type': 'application/json; charset=UTF-8',
      'cache-control': 'private, no-cache, no-store, must-revalidate',
      'x-app-usage': usage(world),
      'x-fb-trace-id': world.traces.letters('', 11),
      'x-simulator': 'Simulator - not Meta',
      etag,
    })
    .headers(result.headers);
  const known = request.method === 'GET' && request.headers['if-none-match'] === etag;
  return known ? reply.code(304).send() : reply.code(result.status).send(text);
}

export function graphRoutes(server: FastifyInstance, world: World): void {
  server.all('/*', async (request, reply) => {
    const asked = await read(world, request);
    if ('status' in asked) return send(world, request, reply, asked);
    const fault = takeFault(world, asked.method, request.url);
    const result = instead(world, fault) ?? (await work(world, asked));
    const url = new URL(request.url, asked.origin).toString();
    if (await spoil(reply, fault, result, url)) return reply;
    return send(world, request, reply, result);
  });
}
