// The little language of `fields=`: names, nested braces, chained arguments (docs/graph-api/guides/field-expansion).
import { invalidParameter } from './error.ts';

export interface Selection {
  name: string;
  alias: string | null;
  args: ReadonlyMap<string, string>;
  /** null = no braces. */
  children: readonly Selection[] | null;
  /** The text between the braces, for `next`. */
  inner: string | null;
}

/** How deep braces may nest; real Graph stops somewhere too. */
const deepest = 10;

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  get at(): number {
    return this.#at;
  }

  since(start: number): string {
    return this.#text.slice(start, this.#at);
  }

  take(symbol: string): boolean {
    if (this.#text[this.#at] !== symbol) return false;
    this.#at += 1;
    return true;
  }

  expect(symbol: string): void {
    if (!this.take(symbol)) throw this.wrong();
  }

  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  wrong() {
    return invalidParameter(
      `Syntax error "Expected end of string instead of "${this.#text[this.#at] ?? ''}"." at character ${this.#at}: ${this.#text}`,
    );
  }
}

function readOne(reader: Reader, depth: number): Selection {
  const name = reader.match(/[\w-]+/y);
  if (name === null) throw reader.wrong();
  const args = new Map<string, string>();
  while (reader.take('.')) {
    const argument = reader.match(/\w+/y);
    reader.expect('(');
    const value = reader.match(/[^)]*/y) ?? '';
    reader.expect(')');
    if (argument !== null) args.set(argument, value);
  }
  const alias = args.get('as') ?? null;
  if (!reader.take('{')) return { name, alias, args, children: null, inner: null };
  const start = reader.at;
  const children = readMany(reader, depth + 1);
  const inner = reader.since(start);
  reader.expect('}');
  return { name, alias, args, children, inner };
}

function readMany(reader: Reader, depth: number): Selection[] {
  if (depth > deepest) throw invalidParameter('The fields are nested too deeply');
  const found: Selection[] = [];
  do {
    found.push(readOne(reader, depth));
  } while (reader.take(','));
  return found;
}

export function parseFields(text: string): Selection[] {
  const reader = new Reader(text.replaceAll(/\s/g, '').replaceAll(/,+$/g, ''));
  if (reader.done) return [];
  const found = readMany(reader, 0);
  if (!reader.done) throw reader.wrong();
  return found;
}

export function plainSelection(names: readonly string[]): Selection[] {
  return names.map((name) => ({ name, alias: null, args: new Map(), children: null, inner: null }));
}
