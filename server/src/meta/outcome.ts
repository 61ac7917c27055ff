// Meta's failures as values, where the work goes on after one.
import { MetaError } from './errors.ts';
import type { Outcome } from './request.ts';

/** The outcome of something that throws MetaErrors; any other error is a bug and goes on. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof MetaError) return { ok: false, error };
    throw error;
  }
}
