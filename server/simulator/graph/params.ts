// The parameters of a call, wherever they came from: query, form, multipart or JSON body.
import type { z } from 'zod';
import { invalidParameter } from './error.ts';

export class Params {
  readonly #values: Map<string, unknown>;

  constructor(entries: Iterable<readonly [string, unknown]>) {
    this.#values = new Map(entries);
  }

  /** A text, number or boolean as text; null when absent or empty. */
  text(name: string): string | null {
    const value = this.#values.get(name);
    if (typeof value === 'string') return value === '' ? null : value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return null;
  }

  require(name: string): string {
    const value = this.text(name);
    if (value === null) throw invalidParameter(`The parameter ${name} is required`);
    return value;
  }

  /** A comma list, or a JSON list. */
  list(name: string): string[] {
    const value = this.#values.get(name);
    if (Array.isArray(value)) return value.map(String);
    return (this.text(name) ?? '')
      .replaceAll(/[[\]"\s]/g, '')
      .split(',')
      .filter((one) => one !== '');
  }

  /** A structured value: an object already, or JSON in a string; null when absent. */
  structured<T>(name: string, shape: z.ZodType<T>): T | null {
    const value = this.#values.get(name);
    if (value === undefined || value === null || value === '') return null;
    const parsed = shape.safeParse(typeof value === 'string' ? parseLoosely(name, value) : value);
    if (parsed.success) return parsed.data;
    throw invalidParameter(`param ${name} must be well formed: ${parsed.error.issues[0]?.message}`);
  }

  entries(): [string, unknown][] {
    return [...this.#values];
  }

  with(more: Iterable<readonly [string, unknown]>): Params {
    return new Params([...this.#values, ...more]);
  }
}

/** Graph tolerates single quotes: its own documentation uses them (docs/messenger-platform/reference/send-api). */
function parseLoosely(name: string, text: string): unknown {
  for (const candidate of [text, text.replaceAll("'", '"')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      continue;
    }
  }
  throw invalidParameter(`param ${name} must be valid JSON`);
}
