// One fault that is tried on the product, and what came of it.
import type { Ground } from './ground.ts';

export interface Outcome {
  /** What was counted, in a sentence: "23 kills, 91,204 acknowledged, 0 lost, 0 twice". */
  readonly told: string;
  readonly passed: boolean;
}

export interface Fault {
  /** In the words of the second table of docs/performance.md. */
  readonly what: string;
  readonly wanted: string;
  readonly run: (ground: Ground) => Promise<Outcome>;
}
