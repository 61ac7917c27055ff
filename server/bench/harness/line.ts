// One line of the table that `pnpm bench` prints: a figure of ours beside a peer, a limit or a bound.

export interface Line {
  /** What was measured, in the words of docs/performance.md. */
  readonly what: string;
  readonly ours: number;
  /** Of both figures: "deliveries/s", "ms", "statements", "KB". */
  readonly unit: string;
  /** What it is held against in the same run; null where the target is a bound of its own. */
  readonly against: { readonly name: string; readonly figure: number } | null;
  /** As a person reads it, "≥ 0.85": of the ratio when there is a peer, else of our figure. */
  readonly target: string;
  /** Null where nothing is to be reached. */
  readonly met: boolean | null;
}

/** Ours by the other's; null without another. */
export function ratioOf({ ours, against }: Line): number | null {
  return against === null ? null : ours / against.figure;
}

type Held = Omit<Line, 'target' | 'met'>;

/** The ratio (or, without a peer, the figure) must reach `least`. */
export function atLeast(least: number, held: Held): Line {
  const line = { ...held, target: `≥ ${least}`, met: false };
  return { ...line, met: (ratioOf(line) ?? line.ours) >= least };
}

/** The ratio (or, without a peer, the figure) must stay at or below `most`. */
export function atMost(most: number, held: Held): Line {
  const line = { ...held, target: `≤ ${most}`, met: false };
  return { ...line, met: (ratioOf(line) ?? line.ours) <= most };
}

/** Beside a limit, to be seen and not to be reached. */
export function shown(held: Held): Line {
  return { ...held, target: '–', met: null };
}
