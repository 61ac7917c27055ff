// A list read to its end: Meta's `next` is followed until there is none, whatever the pages hold.
//
// A page may be short or empty and still have a next one (docs/graph-api/results). Guards: a cursor that comes twice, or more
// pages than any account has, end in PagingLoop; a `next` on another origin ends in ForeignHost and is not fetched.
import { z } from 'zod';
import { addressOf, nextAddress } from './address.ts';
import { PagingLoop } from './errors.ts';
import { perform } from './perform.ts';
import type { Edge, GraphRequest, Listed, ListRequest, Wire } from './request.ts';

/** 200 pages of 100: twenty thousand accounts of one person. */
export const MOST_PAGES = 200;

/** The shape of one page of a list of these items, nested or not. */
export function edgeOf<T>(item: z.ZodType<T>): z.ZodType<Edge<T>> {
  return z.object({
    data: z.array(item),
    paging: z.object({ next: z.string().optional() }).optional(),
  });
}

/** All items over all pages. */
export async function readList<T>(wire: Wire, request: ListRequest<T>): Promise<Listed<T>> {
  const page = pageRequest(request);
  const first = await perform(wire, page, addressOf(wire.settings, page));
  const rest = await followList(wire, request, first);
  return { items: rest.items, requests: rest.requests + 1 };
}

/** The items of `first` and of all pages after it. */
export async function followList<T>(
  wire: Wire,
  request: ListRequest<T>,
  first: Edge<T>,
): Promise<Listed<T>> {
  const page = pageRequest(request);
  const items = [...first.data];
  const seen = new Set<string>();
  let next = first.paging?.next;
  while (next !== undefined) {
    const url = nextAddress(wire.settings, next, request.token);
    const cursor = url.searchParams.get('after') ?? url.href;
    if (seen.has(cursor) || seen.size >= MOST_PAGES) throw new PagingLoop();
    seen.add(cursor);
    const edge = await perform(wire, page, url);
    items.push(...edge.data);
    next = edge.paging?.next;
  }
  return { items, requests: seen.size };
}

function pageRequest<T>(request: ListRequest<T>): GraphRequest<Edge<T>> {
  const { exercised, shape, ...rest } = request;
  return {
    ...rest,
    method: 'GET',
    shape: edgeOf(shape),
    ...(exercised === undefined ? {} : { exercised: (edge: Edge<T>) => exercised(edge.data) }),
  };
}
