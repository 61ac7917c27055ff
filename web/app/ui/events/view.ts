// The whole address of the list: its filter, the place of the page in it, the event beside it, and whether personal content
// is shown in print and export.
import { readFilter, writeFilter } from './filter.ts';
import type { Filter } from './filter.ts';

export type View = {
  filter: Filter;
  /** Cursors: the page follows the one or precedes the other; neither: it is the newest. */
  after: string | null;
  before: string | null;
  /** Our id of the event that stands beside the list. */
  event: string | null;
  reveal: boolean;
};

export function readView(query: URLSearchParams): View {
  const after = query.get('after') || null;
  return {
    filter: readFilter(query),
    after,
    before: after === null ? query.get('before') || null : null,
    event: query.get('event') || null,
    reveal: query.get('reveal') === 'yes',
  };
}

/** "/events?channel=INSTAGRAM&after=…" */
export function listAddress({ filter, after, before, event, reveal }: View): string {
  const query = writeFilter(filter);
  const rest = { after, before, event, reveal: reveal ? 'yes' : null };
  for (const [name, value] of Object.entries(rest)) if (value !== null) query.set(name, value);
  return withQuery('/events', query);
}

/** "/events/0196…?channel=INSTAGRAM": the event on a page of its own, which remembers the list. */
export function eventAddress(id: string, { filter, reveal }: Pick<View, 'filter' | 'reveal'>) {
  const query = writeFilter(filter);
  if (reveal) query.set('reveal', 'yes');
  return withQuery(`/events/${encodeURIComponent(id)}`, query);
}

/** The file of everything that the filter lets through. */
export function exportAddress(format: 'jsonl' | 'csv', { filter, reveal }: View): string {
  const query = writeFilter(filter);
  query.set('format', format);
  if (reveal) query.set('reveal', 'yes');
  return withQuery('/events/export', query);
}

/** The newest page of the same filter. */
export const newestOf = (view: View): View => ({ ...view, after: null, before: null });

const withQuery = (path: string, query: URLSearchParams) =>
  query.size === 0 ? path : `${path}?${query}`;
