// GET /live: server-sent events that tell a viewer "something of yours changed", and nothing more. A stream's states:
// asked → 401 (nobody), 429 (too many) or open: `ready`, ticks, heartbeats → ended by the viewer, by the end of the
// session, or by the server's stop. Whoever comes back reads once at `ready`: what happened meanwhile is not told.
import { createOpenStreams, type WatchStreams } from '#base/open-streams';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { TickStream } from './tick-stream.ts';
import { watch, type Watching } from './watch.ts';

/** Below the idle timeouts of usual proxies (30 to 60 s). */
const HEARTBEAT_MS = 15_000;

export type LiveSettings = Omit<Watching, 'heartbeatMs'> &
  Partial<Watching> & { watchStreams?: WatchStreams };

const NOBODY = 'Nobody is signed in here, or the session or API key has ended.';

/** The plugin that mounts GET /live. */
export function liveRoute(settings: LiveSettings): FastifyPluginAsync {
  const watching = { heartbeatMs: HEARTBEAT_MS, ...settings };
  return async (http) => {
    const open = createOpenStreams(http, settings.watchStreams);
    http.get('/live', async (request, reply) => {
      const viewer = await watching.whoIs(request);
      if (viewer === null) return refuse(request, reply, 401, NOBODY);
      const place = open.enter(viewer.connectionId, reply);
      if (place === null) {
        return refuse(request, reply, 429, 'Too many pages of yours are watching at once.');
      }
      const stream = new TickStream();
      place.sends(stream);
      stream.once('close', place.leave);
      await watch(stream, viewer, request, watching);
      return send(stream, reply);
    });
  };
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
