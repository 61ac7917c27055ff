// How the server stops without cutting anybody off. States: serving → leaving (listens no more; every answer says `connection: close`,
// so that its sender asks elsewhere) → quiet (nobody has sent anything for a moment) → closed, when what is in flight is answered.
// Closing idle connections at once would meet requests that are on their way on them: their senders would see a reset and not know
// whether they were heard. What it trades: a stop takes at least one quiet moment longer where connections are open.
import { setTimeout as sleep } from 'node:timers/promises';
import { Server, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Longer than the way of a request through a data centre, in milliseconds. */
const QUIET_MS = 50;
/** Whoever sends on and on, though every answer said `close`, is not waited for longer, in milliseconds. */
const PATIENCE_MS = 1_000;

/** Requests that arrive while it leaves are served; set `return503OnClosing: false`, or Fastify refuses them. */
export function leavePolitely(http: FastifyInstance): void {
  const open = new Set<Socket>();
  let leaving = false;
  http.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  http.addHook('onSend', (_request, reply, _payload, done) => {
    if (leaving) void reply.header('connection', 'close');
    done();
  });
  http.addHook('preClose', async () => {
    leaving = true;
    // Node's HTTP server would close idle connections as well: only the listening ends here, the rest follows when it is quiet.
    if (http.server.listening) Server.prototype.close.call(http.server);
    await untilQuiet(open);
    // A browser keeps spare connections open; one that never carried a request would hold up a stop for seconds.
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  });
}

async function untilQuiet(open: ReadonlySet<Socket>): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let before = Number.NaN;
  while (open.size > 0 && performance.now() < until) {
    const now = [...open].reduce((sum, socket) => sum + socket.bytesRead, 0);
    if (now === before) return;
    before = now;
    await sleep(QUIET_MS);
  }
}
