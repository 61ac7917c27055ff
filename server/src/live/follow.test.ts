// What is followed is read at once, at each change and at each heartbeat, and can be left at any time.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from './follow.ts';
import type { Pulse } from './pulse.ts';
import type { Signal } from './signal.ts';
import { TICK_SPACING_MS } from './tick-stream.ts';

const HEARTBEAT_MS = 15_000;

describe('following', () => {
  let listeners: Set<Parameters<Signal['subscribe']>>;
  const signal: Signal = {
    subscribe: (...heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close: async () => {},
  };
  const tick = (account: string) =>
    listeners.forEach(([interest, hear]) => interest().accounts.has(account) && hear());
  const tickOfConnection = () => listeners.forEach(([, hear]) => hear());

  let rounds: number;
  let pulses: Pulse[];
  async function* count(pulse: Pulse) {
    pulses.push(pulse);
    while (await pulse.next()) {
      rounds += 1;
      yield rounds;
    }
  }
  const open = (read = count) => {
    const interest = () => ({ connectionId: 'of ann', accounts: new Set(['page 1']) });
    return follow({ signal, interest, heartbeatMs: HEARTBEAT_MS }, read);
  };
  const passes = async (ms: number) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    });
    listeners = new Set();
    pulses = [];
    rounds = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads at once, and then when something changes', async () => {
    const items = open();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    void items.next();
    await passes(TICK_SPACING_MS);
    expect(rounds).toBe(1);
    tick('page 2');
    await passes(0);
    expect(rounds).toBe(1);
    tick('page 1');
    await passes(0);
    expect(rounds).toBe(2);
    await items.return?.();
  });

  it('makes one reading of a thousand ticks, not before the pause is over', async () => {
    const items = open();
    await items.next();
    for (let n = 0; n < 1_000; n += 1) tick('page 1');
    void items.next();
    await passes(TICK_SPACING_MS - 1);
    expect(rounds).toBe(1);
    await passes(1);
    expect(rounds).toBe(2);
    void items.next();
    await passes(HEARTBEAT_MS / 2);
    expect(rounds).toBe(2);
    await items.return?.();
  });

  it('knows what it read as old after a heartbeat and after a change of its own connection, not after an event', async () => {
    const items = open();
    await items.next();
    const isStale = () => pulses[0]?.isStale();
    tick('page 1');
    expect(isStale()).toBe(false);
    tickOfConnection();
    expect(isStale()).toBe(true);
    void items.next();
    await passes(TICK_SPACING_MS);
    expect([rounds, isStale()]).toEqual([2, false]);
    await passes(HEARTBEAT_MS);
    expect(isStale()).toBe(true);
    void items.next();
    await passes(TICK_SPACING_MS);
    expect(rounds).toBe(3);
    await items.return?.();
  });

  it('can be left while it waits, before it began, and after an error, and leaves nothing behind', async () => {
    const waiting = open();
    await waiting.next();
    const next = waiting.next();
    await waiting.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
    await open().return?.();
    const failing = open(async function* () {
      yield await Promise.reject(new Error('the database is away'));
    });
    await expect(failing.next()).rejects.toThrow('the database is away');
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(rounds).toBe(1);
  });
});
