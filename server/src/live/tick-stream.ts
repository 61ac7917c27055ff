// One viewer's stream of server-sent events. States: open → (tick due ⇄ quiet) → ended. A tick is written at once when
// none was written in the last while, else when that while is over, so the last one is never lost. The reader pulls:
// what is due waits as two flags, not as lines, so a slow reader costs nothing however much happens.
import { Readable } from 'node:stream';

/** A page that reads itself anew more often than this helps nobody; it also bounds the queries of a busy account. */
export const TICK_SPACING_MS = 150;

/** `retry` is the browser's wait, in milliseconds, before it connects again. */
const READY = 'retry: 1000\nevent: ready\ndata: {}\n\n';
const TICK = 'event: tick\ndata: {}\n\n';
/** A comment: proxies and browsers see life, no listener is called. */
const HEARTBEAT = ': still here\n\n';

export class TickStream extends Readable {
  #tickDue = false;
  #heartbeatDue = false;
  #wanted = false;
  #over = false;
  #pause: NodeJS.Timeout | null = null;

  constructor() {
    // One line at a time: the flags are the queue.
    super({ highWaterMark: 1 });
    this.push(READY);
  }

  /** Something changed. */
  tick(): void {
    this.#tickDue = true;
    this.#write();
  }

  heartbeat(): void {
    this.#heartbeatDue = true;
    this.#write();
  }

  /** Ends the stream after the lines already taken. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#rest();
    this.push(null);
  }

  override _read(): void {
    this.#wanted = true;
    this.#write();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#over = true;
    this.#rest();
    done(error);
  }

  #write(): void {
    if (!this.#wanted || this.#over) return;
    const tick = this.#tickDue && this.#pause === null;
    if (!tick && !this.#heartbeatDue) return;
    this.#wanted = false;
    this.#heartbeatDue = false;
    if (tick) this.#startPause();
    this.push(tick ? TICK : HEARTBEAT);
  }

  #startPause(): void {
    this.#tickDue = false;
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.#write();
    }, TICK_SPACING_MS);
  }

  #rest(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
  }
}
