// Faults on demand: which one a request meets, and how it spoils the answer.
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Fault } from '../contract.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';

/** Takes the first waiting fault that matches; null = none. */
export function takeFault(world: World, method: string, path: string): Fault | null {
  const found = world.faults.find(
    ({ match, left }) =>
      left > 0 &&
      (match.path === undefined || path.includes(match.path)) &&
      (match.method === undefined || match.method.toUpperCase() === method),
  );
  if (found === undefined) return null;
  found.left -= 1;
  return found.fault;
}

/** A list that leads the client astray: a `next` to where it stands, or a page with nothing on it. */
export function bend(fault: Fault | null, body: unknown, url: string): unknown {
  if (fault?.kind !== 'loop' && fault?.kind !== 'gap') return body;
  if (typeof body !== 'object' || body === null || !('data' in body)) return body;
  if (fault.kind === 'gap') return { data: [], paging: { next: url } };
  const paging = 'paging' in body && typeof body.paging === 'object' ? body.paging : {};
  return { ...body, paging: { ...paging, next: url } };
}

/** The answer of an `error` or `html` fault, which needs no work of the endpoint; null = let it work. */
export function instead(world: World, fault: Fault | null): Answer | null {
  if (fault?.kind === 'html') return { status: fault.status, headers: {}, body: null };
  if (fault?.kind !== 'error') return null;
  const fbtrace_id = world.traces.letters('A', 22);
  const error = { type: 'OAuthException', ...fault.error, fbtrace_id };
  return { status: fault.status, headers: {}, body: { error } };
}

/** Sends half of it and cuts the line. */
function cutOff(reply: FastifyReply, text: string): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': Buffer.byteLength(text) + 64,
  });
  reply.raw.write(text.slice(0, Math.ceil(text.length / 2)), () => reply.raw.destroy());
}

/** Sends an answer the way the fault wants it; false = nothing was spoiled. */
export async function spoil(
  reply: FastifyReply,
  fault: Fault | null,
  result: Answer,
  url: string,
): Promise<boolean> {
  if (fault === null) return false;
  if (fault.kind === 'slow') await pause(fault.ms);
  result.body = bend(fault, result.body, url);
  if (fault.kind === 'cut') cutOff(reply, JSON.stringify(result.body));
  if (fault.kind === 'malformed') {
    await reply.code(200).type('application/json').send(JSON.stringify(result.body).slice(0, -2));
  }
  if (fault.kind === 'html') {
    const page = '<!doctype html><title>Error</title><h1>Sorry, something went wrong.</h1>';
    await reply.code(fault.status).type('text/html').send(page);
  }
  return fault.kind === 'cut' || fault.kind === 'malformed' || fault.kind === 'html';
}
