// Readers over JSON that may have any shape: they answer null or an empty list where something else is found.

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies at the path, own keys only, so that `__proto__` and `constructor` are keys like others. */
export const at = (value: unknown, ...path: readonly string[]): unknown => {
  let inner = value;
  for (const key of path) {
    if (!isRecord(inner) || !Object.hasOwn(inner, key)) return undefined;
    inner = inner[key];
  }
  return inner;
};

/** An id as text: Meta sends most as strings, some (app, template and lead ids) as numbers. */
export const id = (value: unknown, ...path: readonly string[]): string | null => {
  const found = at(value, ...path);
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found);
  return typeof found === 'string' && found !== '' ? found : null;
};

/** A text that says something, or null. */
export const words = (value: unknown, ...path: readonly string[]): string | null => {
  const found = at(value, ...path);
  return typeof found === 'string' && found.trim() !== '' ? found : null;
};

/** The items at the path; a lone value counts as a list of one, nothing as an empty list. */
export const list = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = at(value, ...path);
  if (Array.isArray(found)) return found;
  return found === undefined ? [] : [found];
};
