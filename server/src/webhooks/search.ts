// Looking for words in events. An id is found however old, each kind of id through an index of its own; text is looked
// for in the newest events and no further, so that the dearest search has a price, for one account as for hundreds
// (decision 0017). Where that ended is told, and from there one can go on.
//
// A message that was unsent is not found by what it said: until the sweep has erased it, its row still holds the words,
// and every answer hides them.
import type { EntityManager } from '#base/database';
import { validate } from 'uuid';
import { CUSTOMER, NAMES_A_THIRD } from './customer.ts';
import { earliestId } from './event-id.ts';
import { newestReach, type TimeOfAccounts } from './newest-reach.ts';
import { STILL_HOLDS_UNSENT } from './unsent.ts';

/** Events whose text is looked through, of all accounts together: some 15 ms where the table is in memory. */
const MOST_TEXTS = 10_000;

export interface Search {
  readonly words: string;
  /** Since when all texts are looked through; null: there is none that is not. */
  readonly since: Date | null;
}

/** Finds how far back the texts are looked through: before the end of the list, not beyond its beginning. One statement. */
export async function openSearch(
  em: EntityManager,
  time: TimeOfAccounts,
  words: string,
  most = MOST_TEXTS,
): Promise<Search> {
  return { words, since: await newestReach(em, time, most) };
}

/** A way in which an event is found, in SQL over a row `event` of an account `mine`. */
export interface WayToFind {
  readonly condition: string;
  /** An index leads to few rows, and to them alone. */
  readonly few: boolean;
}

/**
 * Each is to be walked on its own: together they would use no index.
 * @param bind makes a value a parameter of the statement.
 */
export function waysToFind(
  { words, since }: Search,
  bind: (value: unknown) => string,
): WayToFind[] {
  const id = `${bind(words)}::text`;
  const part = `${bind(`%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)}::text`;
  const byId = [
    `event.provider_id = ${id}`,
    `${CUSTOMER} = ${id}`,
    `event.recipient_id = ${id} and ${NAMES_A_THIRD}`,
    ...(validate(words) ? [`event.id = ${bind(words)}::uuid`] : []),
  ];
  const recent = since === null ? '' : `event.id >= ${bind(earliestId(since))} and `;
  const byText = `${recent}(event.text ilike ${part} or event.summary ilike ${part}) and not ${STILL_HOLDS_UNSENT}`;
  return [
    ...byId.map((condition) => ({ condition, few: true })),
    { condition: `mine.account = ${id}`, few: false },
    { condition: byText, few: false },
  ];
}
