// Following something that changes: what is read at each beat of a pulse, as one iterator that can be left at any time.
import { createPulse, type Pulse, type PulseSettings } from './pulse.ts';

/**
 * The items that `read` yields. Listening begins now, not with the first item, so that no change falls between.
 * `read` waits on the pulse and returns when that says it is over.
 */
export function follow<Item>(
  settings: PulseSettings,
  read: (pulse: Pulse) => AsyncGenerator<Item, void, undefined>,
): AsyncIterableIterator<Item, void> {
  const pulse = createPulse(settings);
  const items = read(pulse);
  // A generator that waits returns only after its waiting: the pulse is ended first.
  const leave = async (): Promise<IteratorReturnResult<void>> => {
    pulse.end();
    await items.return();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      try {
        const step = await items.next();
        if (step.done === true) pulse.end();
        return step;
      } catch (error) {
        pulse.end();
        throw error;
      }
    },
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
