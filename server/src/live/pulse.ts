// When somebody who follows something reads it anew. States: resting → due (a tick, or a heartbeat, so that a tick that
// was lost costs seconds) → reading → resting, until it is over. However many ticks come while it reads or rests, they
// make one reading more; and readings begin no closer than the ticks of the live view.
import type { Interest, Signal } from './signal.ts';
import { TICK_SPACING_MS } from './tick-stream.ts';

/** For so long what is known of the viewer is believed without a tick; as in the live view. */
const HEARTBEAT_MS = 15_000;

export interface Pulse {
  /** Resolves with true when it is time to read, at once the first time; with false when it is over. */
  next(): Promise<boolean>;
  /** Whether who the viewer is and what they may see must be asked again: their own connection changed, or time passed. */
  isStale(): boolean;
  end(): void;
}

export interface PulseSettings {
  signal: Signal;
  /** What the viewer wants to hear of. */
  interest: Interest;
  heartbeatMs?: number;
}

const NO_ACCOUNTS: ReadonlySet<string> = new Set();

/** Listens from now on. */
export function createPulse({ signal, interest, heartbeatMs }: PulseSettings): Pulse {
  const state = { due: true, stale: false, over: false, resting: false, begunAt: -Infinity };
  let wake = (): void => {};
  const sleep = (ms?: number) =>
    new Promise<void>((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const hear = () => {
    state.due = true;
    if (!state.resting) wake();
  };
  const outdate = () => {
    state.stale = true;
    hear();
  };
  const heart = setInterval(outdate, heartbeatMs ?? HEARTBEAT_MS);
  const stops = [
    signal.subscribe(interest, hear),
    signal.subscribe(() => ({ ...interest(), accounts: NO_ACCOUNTS }), outdate),
  ];

  return {
    next: async () => {
      if (!state.due && !state.over) await sleep();
      const rest = state.begunAt + TICK_SPACING_MS - performance.now();
      if (rest > 0 && !state.over) {
        state.resting = true;
        await sleep(rest);
      }
      Object.assign(state, { due: false, stale: false, resting: false });
      state.begunAt = performance.now();
      return !state.over;
    },
    isStale: () => state.stale,
    end: () => {
      state.over = true;
      clearInterval(heart);
      for (const stop of stops) stop();
      wake();
    },
  };
}
