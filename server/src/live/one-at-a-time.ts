// Work that is asked for more often than it can be done: one round at a time, and one more for all that asked meanwhile.

/** Returns a function that resolves after a round which began no earlier than the call. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const run = (): Promise<void> => {
    const round = work().finally(() => {
      if (running === round) running = null;
    });
    running = round;
    return round;
  };

  return () => {
    if (next !== null) return next;
    if (running === null) return run();
    next = running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}
