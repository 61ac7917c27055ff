// Cursor paging: slices a list, and writes `next` with the token on the host the caller reached (docs/graph-api/results).
import type { Call } from './call.ts';
import { invalidParameter } from './error.ts';
import { type Args, GraphNode, type Row } from './node.ts';

/** Page size when no `limit` is given (docs/graph-api/results). */
const defaultLimit = 25;

const keyOf = (row: Row, index: number) => (row instanceof GraphNode ? row.id : `row-${index}`);

const cursorOf = (key: string) => Buffer.from(`AQH-${key}`).toString('base64url');

function placeOf(rows: readonly Row[], cursor: string): number {
  const at = rows.findIndex((row, index) => cursorOf(keyOf(row, index)) === cursor);
  if (at === -1) throw invalidParameter('Invalid cursors values');
  return at;
}

export interface Slice {
  rows: readonly Row[];
  paging: object | null;
}

interface Place {
  /** `5005/accounts` */
  path: string;
  /** What `next` repeats beside the token: `fields` and the edge's own arguments. */
  repeat: ReadonlyMap<string, string>;
}

function linkTo(call: Call, place: Place, cursor: ['after' | 'before', string], limit: number) {
  const url = new URL(`${call.origin}/${call.version}/${place.path}`);
  url.searchParams.set('access_token', call.caller?.token.value ?? '');
  for (const [name, value] of place.repeat) url.searchParams.set(name, value);
  url.searchParams.set('limit', String(limit));
  url.searchParams.set(...cursor);
  return url.toString();
}

function limitOf(call: Call, args: Args): number {
  const asked = args('limit') === null ? defaultLimit : Number(args('limit'));
  if (!Number.isInteger(asked) || asked < 1) throw invalidParameter('param limit must be a number');
  return Math.min(asked, call.world.pace.pageSize, call.caller?.person?.pageSize ?? Infinity);
}

function rangeOf(rows: readonly Row[], args: Args, limit: number): [number, number] {
  const [after, before] = [args('after'), args('before')];
  if (after !== null) {
    const start = placeOf(rows, after) + 1;
    return [start, Math.min(start + limit, rows.length)];
  }
  if (before !== null) {
    const end = placeOf(rows, before);
    return [Math.max(0, end - limit), end];
  }
  return [0, Math.min(limit, rows.length)];
}

export function pageThrough(call: Call, all: readonly Row[], place: Place, args: Args): Slice {
  const limit = limitOf(call, args);
  const [start, end] = rangeOf(all, args, limit);
  const rows = all.slice(start, end);
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return { rows, paging: null };
  const before = cursorOf(keyOf(first, start));
  const after = cursorOf(keyOf(last, end - 1));
  const next = end < all.length ? { next: linkTo(call, place, ['after', after], limit) } : {};
  const previous = start > 0 ? { previous: linkTo(call, place, ['before', before], limit) } : {};
  return { rows, paging: { cursors: { before, after }, ...next, ...previous } };
}
