// From the raw bytes of a delivery to JSON: strict about UTF-8, and exact about integers that a number cannot hold.
import { isRecord } from './unpack/read.ts';

export type ParsedBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'EMPTY' | 'NOT_UTF8' | 'NOT_JSON' };

// Integers above 2^53 have 16 digits or more, and an exponent of three digits leaves the range of numbers. A string
// that holds the same only costs time.
const MAYBE_INEXACT = /[:[,]\s*-?(?:\d{16}|\d[\d.]*[eE]\+?\d{3})/;

const sourceOf = (context: unknown): string | null =>
  isRecord(context) && typeof context['source'] === 'string' ? context['source'] : null;

/** Keeps the digits of a number that would lose some, as text. */
const keepDigits = (_key: string, value: unknown, context?: unknown): unknown => {
  if (typeof value !== 'number') return value;
  const inexact = Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value);
  return inexact ? (sourceOf(context) ?? value) : value;
};

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const parseExactly = (text: string, plain: unknown): unknown => {
  try {
    const exact: unknown = JSON.parse(text, keepDigits);
    return exact;
  } catch {
    // The reviver runs out of stack where the parser does not: such nesting is cut later, digits or not.
    return plain;
  }
};

/** Never throws; a byte order mark is ignored. */
export const parseBody = (bytes: Uint8Array): ParsedBody => {
  if (bytes.length === 0) return { ok: false, reason: 'EMPTY' };
  const text = decode(bytes);
  if (text === null) return { ok: false, reason: 'NOT_UTF8' };
  try {
    const plain: unknown = JSON.parse(text);
    return { ok: true, value: MAYBE_INEXACT.test(text) ? parseExactly(text, plain) : plain };
  } catch {
    return { ok: false, reason: 'NOT_JSON' };
  }
};
