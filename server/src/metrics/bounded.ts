// Label values that come from somewhere else. Each value is a time series that is never let go, so however many there were, no more
// than these become one; the rest share one name.

/** What the values beyond the bound are called together. */
export const OTHERS = 'others';

/** Returns the verb that gives a value itself, or, once there are `most` of them, the name that all further ones share. */
export function createBounded(most: number): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= most) return OTHERS;
    known.add(value);
    return value;
  };
}
