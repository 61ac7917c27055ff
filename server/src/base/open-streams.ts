// The streams that are open: how many a caller may hold, and how all of them end when the server stops. States of a
// stream: entered (it counts, though nothing is sent yet) → sending → left. A stop ends it where it is: in peace when
// its reader takes the last lines in time, else it is cut off, so that no reader holds up a stop.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { TemporarilyUnavailable } from './errors.ts';

/** Windows, devices and programs of one caller, for each process; a page in a loop must not use up the server's sockets. */
const STREAMS_A_CALLER = 20;
/** A reader that has not taken its last lines by then is cut off, in milliseconds. */
const PATIENCE_MS = 1_000;

/** What is sent to one reader. */
export interface Sending {
  /** Ends it after the lines already taken. */
  end(): void;
  /** Cuts it off. */
  destroy(): void;
}

export interface OpenStreams {
  /** Counts one more of the caller's; null: they hold as many as they may. Throws TemporarilyUnavailable at a stop. */
  enter(caller: string, reply: FastifyReply): Place | null;
}

export interface Place {
  /** From now on a stop ends this. */
  sends(sending: Sending): void;
  leave(): void;
}

interface Held {
  caller: string;
  reply: FastifyReply;
  sending: Sending | null;
}

/** Is told of each stream that is opened (1) and left (-1); it must not throw. */
export type WatchStreams = (change: 1 | -1) => void;

/** For one route; ends its streams before the server closes. */
export function createOpenStreams(
  http: FastifyInstance,
  watch: WatchStreams = () => {},
): OpenStreams {
  const open = new Set<Held>();
  let stopping = false;
  http.addHook('preClose', async () => {
    stopping = true;
    await Promise.all([...open].map(endSoon));
  });
  return {
    enter: (caller, reply) => {
      if (stopping) throw stops();
      const held = [...open].filter((one) => one.caller === caller);
      if (held.length >= STREAMS_A_CALLER) return null;
      const place: Held = { caller, reply, sending: null };
      open.add(place);
      watch(1);
      return {
        sends: (sending) => {
          if (stopping) throw stops();
          place.sending = sending;
        },
        leave: () => {
          if (open.delete(place)) watch(-1);
        },
      };
    },
  };
}

const stops = () => new TemporarilyUnavailable('the server stops');

/** Resolves when the response is over, one way or the other. One that sends nothing yet is refused when it wants to. */
async function endSoon({ sending, reply }: Held): Promise<void> {
  if (sending === null) return;
  const over = Promise.withResolvers<void>();
  const patience = setTimeout(() => {
    sending.destroy();
    reply.raw.destroy();
  }, PATIENCE_MS);
  reply.raw.once('close', over.resolve);
  if (reply.raw.closed) over.resolve();
  sending.end();
  await over.promise;
  clearTimeout(patience);
}
