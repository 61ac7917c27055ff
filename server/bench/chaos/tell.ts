// Figures and words of an outcome.
import type { LoadResult } from '../load/apply.ts';

export const count = (figure: number): string => figure.toLocaleString('en-US');

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

export const rest = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** How many requests were sent: those whose connection broke, too. */
export const sentOf = ({ byStatus }: LoadResult): number =>
  Object.values(byStatus).reduce((sum, answers) => sum + answers, 0);

/** Sent, and the connection broke before an answer came. */
export const brokenOf = ({ byStatus }: LoadResult): number => byStatus[0] ?? 0;

/** Answered neither 2xx nor as listed. */
export const strangeOf = ({ byStatus }: LoadResult, known: readonly number[] = []): number =>
  Object.entries(byStatus)
    .filter(([status]) => Number(status) >= 300 || Number(status) === 0)
    .filter(([status]) => !known.includes(Number(status)))
    .reduce((sum, [, answers]) => sum + answers, 0);
