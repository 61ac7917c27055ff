// A body that is too large is refused before it has come, and the refusal ends the connection. A connection that is closed over unread bytes
// is reset, and its sender may see the reset in place of the answer (RFC 9112, 9.6). So the rest is read and thrown away before the answer goes.
import { finished } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';

/** Whoever sends on and on, or stops half-way, is not waited for longer, in milliseconds. */
const PATIENCE_MS = 2_000;

/** Holds an answer that ends its connection until the request has come, `PATIENCE_MS` at most. Keeps nothing of it and never fails. */
export function hearOut(http: FastifyInstance): void {
  http.addHook('onSend', ({ raw }, reply, _payload, done) => {
    if (raw.complete || reply.getHeader('connection') !== 'close') return done();
    raw.resume();
    // Sent whole, broken off, or out of patience: the answer goes in any case.
    const answer = () => done();
    finished(raw, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(answer, answer);
  });
}
