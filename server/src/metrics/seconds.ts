// Durations as Prometheus wants them.

/** Bounds in seconds for what answers a request: from a statement to what a caller no longer waits for. */
export const OF_AN_ANSWER = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** @param from as `performance.now()` told it, in milliseconds */
export function secondsSince(from: number): number {
  return (performance.now() - from) / 1000;
}
