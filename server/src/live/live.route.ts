// GET /live: server-sent events that tell a viewer "something of yours changed", and nothing more. A stream's states:
// asked → 401 (nobody), 429 (too many) or open: `ready`, ticks, heartbeats → ended by the viewer, by the end of the
// session, or by the server's stop. Whoever comes back reads once at `ready`: what happened meanwhile is not told.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { TemporarilyUnavailable } from '#base/errors';
import { TickStream } from './tick-stream.ts';
import { watch, type Watching } from './watch.ts';

/** Below the idle timeouts of usual proxies (30 to 60 s). */
const HEARTBEAT_MS = 15_000;
/** Windows and devices of one person, for each process; a page in a loop must not use up the server's sockets. */
const STREAMS_A_PERSON = 20;
/** A reader that has not taken its last lines by then is cut off, so that it cannot hold up a stop. */
const PATIENCE_MS = 1_000;

export type LiveSettings = Omit<Watching, 'heartbeatMs'> & Partial<Watching>;

interface OpenStream {
  stream: TickStream;
  reply: FastifyReply;
  connectionId: string;
}

/** The plugin that mounts GET /live. */
export function liveRoute(settings: LiveSettings): FastifyPluginAsync {
  const watching = { heartbeatMs: HEARTBEAT_MS, ...settings };
  return async (http) => {
    const open = new Set<OpenStream>();
    let stopping = false;
    http.get('/live', async (request, reply) => {
      const viewer = await watching.whoIs(request);
      if (stopping) throw new TemporarilyUnavailable('the server stops');
      if (viewer === null)
        return refuse(
          request,
          reply,
          401,
          'Nobody is signed in here, or the session or API key has ended.',
        );
      if (countOf(open, viewer.connectionId) >= STREAMS_A_PERSON) {
        return refuse(request, reply, 429, 'Too many pages of yours are watching at once.');
      }
      const one = { stream: new TickStream(), reply, connectionId: viewer.connectionId };
      open.add(one);
      one.stream.once('close', () => open.delete(one));
      await watch(one.stream, viewer, request, watching);
      return send(one.stream, reply);
    });
    http.addHook('preClose', async () => {
      stopping = true;
      await Promise.all([...open].map(endSoon));
    });
  };
}

function countOf(open: ReadonlySet<OpenStream>, connectionId: string): number {
  return [...open].filter((one) => one.connectionId === connectionId).length;
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, error: string) {
  return reply.code(status).send({ error, requestId: request.id });
}

function send(stream: TickStream, reply: FastifyReply): FastifyReply {
  if (reply.raw.destroyed) {
    stream.destroy();
    return reply.hijack();
  }
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('x-accel-buffering', 'no')
    .header('connection', 'close')
    .send(stream);
}

/** Resolves when the response is over, one way or the other. */
function endSoon({ stream, reply }: OpenStream): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => {
      stream.destroy();
      reply.raw.destroy();
    }, PATIENCE_MS);
    reply.raw.once('close', () => {
      clearTimeout(patience);
      resolve();
    });
    stream.end();
  });
}
