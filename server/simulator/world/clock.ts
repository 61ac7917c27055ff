// The simulator's time: real time plus an offset that only grows.

export interface Clock {
  now(): Date;
  /** Milliseconds since 1970. */
  ms(): number;
  /** Whole seconds since 1970, Meta's usual unit. */
  seconds(): number;
  advance(ms: number): void;
  /** How far ahead of real time it stands, in milliseconds. */
  offset(): number;
}

export function createClock(): Clock {
  let offset = 0;
  const ms = () => Date.now() + offset;
  return {
    ms,
    now: () => new Date(ms()),
    seconds: () => Math.floor(ms() / 1000),
    advance: (by) => {
      if (!Number.isFinite(by) || by < 0) throw new RangeError('Time only goes forward.');
      offset += by;
    },
    offset: () => offset,
  };
}
