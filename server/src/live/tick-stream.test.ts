// What a viewer reads: the first tick at once, the next ones gathered, the last one never lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TICK_SPACING_MS, TickStream } from './tick-stream.ts';

describe('a stream of ticks', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A reader that takes everything at once. */
  async function openRead() {
    const stream = new TickStream();
    const lines: string[] = [];
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(text));
    await settle();
    const ready = lines.splice(0);
    return { stream, ready, take: () => lines.splice(0) };
  }

  const TICK = 'event: tick\ndata: {}\n\n';

  it('opens with the waiting time of a new try and the word that it is ready', async () => {
    const { ready, take } = await openRead();
    expect(ready).toEqual(['retry: 1000\nevent: ready\ndata: {}\n\n']);
    expect(take()).toEqual([]);
  });

  it('tells the first tick at once and a thousand more as one, when the pause is over', async () => {
    const { stream, take } = await openRead();
    stream.tick();
    await settle();
    expect(take()).toEqual([TICK]);
    for (let n = 0; n < 1_000; n += 1) stream.tick();
    await settle();
    vi.advanceTimersByTime(TICK_SPACING_MS - 1);
    await settle();
    expect(take()).toEqual([]);
    vi.advanceTimersByTime(1);
    await settle();
    expect(take()).toEqual([TICK]);
    vi.advanceTimersByTime(10 * TICK_SPACING_MS);
    await settle();
    expect(take()).toEqual([]);
  });

  it('never writes two ticks within one pause, and never loses the last', async () => {
    const { stream, take } = await openRead();
    const written: number[] = [];
    let last = 0;
    for (let ms = 0; ms < 20 * TICK_SPACING_MS; ms += 10) {
      if (ms < 10 * TICK_SPACING_MS + 50) {
        stream.tick();
        last = ms;
      }
      await settle();
      written.push(...take().map(() => ms));
      vi.advanceTimersByTime(10);
    }
    const pauses = written.slice(1).map((ms, n) => ms - (written[n] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(TICK_SPACING_MS);
    expect(written.at(-1)).toBeGreaterThanOrEqual(last);
    expect(written).toHaveLength(12);
  });

  it('writes a heartbeat that no listener hears', async () => {
    const { stream, take } = await openRead();
    stream.heartbeat();
    await settle();
    expect(take()).toEqual([': still here\n\n']);
  });

  it('keeps no more than a few lines for a reader that does not read, and tells them the last tick later', async () => {
    const stream = new TickStream().setEncoding('utf8');
    for (let n = 0; n < 10_000; n += 1) {
      stream.tick();
      stream.heartbeat();
      vi.advanceTimersByTime(TICK_SPACING_MS);
      await Promise.resolve();
    }
    expect(stream.readableLength).toBeLessThan(200);
    const lines: string[] = [];
    stream.on('data', (text: string) => lines.push(text));
    await settle();
    expect(lines.join('')).toContain(TICK);
    expect(lines.length).toBeLessThan(5);
  });

  it('ends, and leaves no timer behind', async () => {
    const { stream, take } = await openRead();
    stream.tick();
    stream.tick();
    stream.end();
    await settle();
    expect(stream.closed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    stream.tick();
    stream.heartbeat();
    await settle();
    expect(take()).toEqual([TICK]);
  });
});

/** Streams hand on what they hold in steps of the event loop. */
async function settle(): Promise<void> {
  for (let step = 0; step < 3; step += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
