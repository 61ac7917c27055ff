// A limit to nesting: what lies deeper is replaced by a note, so that no reader or writer runs out of stack.
import { isRecord } from './read.ts';

// Meta's deepest documented shape (WhatsApp history) nests 11 levels.
export const DEEPEST = 64;
export const CUT_NOTE = `[cut: nested deeper than ${DEEPEST} levels]`;

const isDeeper = (value: unknown, left: number): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inner.some((each) => isDeeper(each, left - 1));
};

const copy = (value: unknown, left: number): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (left === 0) return CUT_NOTE;
  if (Array.isArray(value)) return value.map((each) => copy(each, left - 1));
  // fromEntries defines keys and does not assign them: a key named __proto__ stays a key.
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each, left - 1)]))
    : value;
};

/** The value itself when it is not nested deeper than 64 levels, else a copy that ends there. */
export const cut = (value: unknown): unknown =>
  isDeeper(value, DEEPEST) ? copy(value, DEEPEST) : value;
