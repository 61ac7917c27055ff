// The list of events that a filter makes for a caller: pages, counts, neighbours and bars are all cut from it.
import type { Context } from '#base/context';
import { readSearch, type WebhookEventFilter } from './event-filter.ts';
import { openSearch } from './search.ts';
import { visibleAccounts, type VisibleAccounts, type VisibleParts } from './visible-accounts.ts';
import { everyEventOf, type EventList } from './walk.ts';

/** A list, with the caller's name for each of its accounts. */
export interface OpenList {
  readonly list: EventList;
  readonly names: VisibleAccounts;
}

/** Two statements at most, one more with a search. Throws a GraphQLError that the asker reads when the filter makes no sense. */
export async function openList(
  parts: VisibleParts,
  context: Context,
  filter: WebhookEventFilter | null,
): Promise<OpenList> {
  const words = readSearch(filter);
  const names = await visibleAccounts(parts, context, filter);
  const { channel = null, kind = null, badge = null, since = null, until = null } = filter ?? {};
  const list = { ...everyEventOf([...names.keys()]), channel, kind, badge, since, until };
  const search = words === null ? null : await openSearch(context.em, list, words);
  return { names, list: { ...list, search } };
}
