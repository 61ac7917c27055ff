// Watching on behalf of one viewer: ticks go into the stream; who the viewer is and what they may see is asked again at
// each heartbeat and at each tick of their own connection (a login, new accounts, a logout). What it trades: an ended
// session that nobody sent a tick for may hear of changes, never of their content, for one heartbeat more.
import type { FastifyRequest } from 'fastify';
import { oneAtATime } from './one-at-a-time.ts';
import type { Signal } from './signal.ts';
import type { TickStream } from './tick-stream.ts';

/** Who watches, as the room of people and sessions knows it; plugged by the app. */
export interface Viewer {
  connectionId: string;
  /** Meta's ids of the accounts whose events the viewer may see. */
  accounts(): Promise<ReadonlySet<string>>;
}

export interface Watching {
  signal: Signal;
  /** Null when no living session is shown. Asked again and again, so asking must not keep a session alive. */
  whoIs(request: FastifyRequest): Promise<Viewer | null>;
  heartbeatMs: number;
}

const NO_ACCOUNTS: ReadonlySet<string> = new Set();

/** Subscribes first and reads the viewer's accounts then, so that no change falls between. Ends with the stream. */
export async function watch(
  stream: TickStream,
  viewer: Viewer,
  request: FastifyRequest,
  { signal, whoIs, heartbeatMs }: Watching,
): Promise<void> {
  const { connectionId } = viewer;
  let accounts = NO_ACCOUNTS;
  let known: Viewer | null = viewer;
  const check = oneAtATime(async () => {
    const now = known ?? (await whoIs(request));
    known = null;
    if (now?.connectionId !== connectionId) return stream.end();
    accounts = await now.accounts();
  });
  const checkAnd = (act: () => void) =>
    check().then(act, (err: unknown) => {
      request.log.warn({ id: request.id, err }, 'a viewer could not be checked');
    });
  const stops = [
    signal.subscribe(
      () => ({ connectionId, accounts }),
      () => stream.tick(),
    ),
    signal.subscribe(
      () => ({ connectionId, accounts: NO_ACCOUNTS }),
      () => void checkAnd(() => stream.tick()),
    ),
  ];
  const heart = setInterval(() => void checkAnd(() => stream.heartbeat()), heartbeatMs);
  stream.once('close', () => {
    clearInterval(heart);
    for (const stop of stops) stop();
  });
  await check().catch((error: unknown) => {
    stream.destroy();
    throw error;
  });
}
