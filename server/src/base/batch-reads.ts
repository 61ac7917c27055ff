// One statement for what many fields of one answer ask for: a page of a hundred rows must not become a hundred reads.
import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/**
 * Returns a verb that gathers the keys which the fields of one request ask for at the same time, and reads them together.
 * Nothing is remembered between two such rounds: a subscription's context lives for long.
 * @param read answers the keys in their order.
 */
export function batchReads<Key, Value>(
  read: (context: Context, keys: readonly Key[]) => Promise<Value[]>,
): (context: Context, key: Key) => Promise<Value> {
  const loaders = new WeakMap<Context, DataLoader<Key, Value>>();
  return (context, key) => {
    const known = loaders.get(context);
    if (known !== undefined) return known.load(key);
    const made = new DataLoader<Key, Value>((keys) => read(context, keys), { cache: false });
    loaders.set(context, made);
    return made.load(key);
  };
}
