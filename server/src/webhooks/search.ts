// Looking for words in events. An id is found however old, each kind of id through an index of its own; text is looked
// for in the newest events of each account and no further, so that the dearest search has a price (decision 0017).
//
// A message that was unsent is not found by what it said: until the sweep has erased it, its row still holds the words,
// and every answer hides them.
import type { EntityManager } from '#base/database';
import { sqlFar } from '#base/far-read';
import { validate } from 'uuid';
import { CUSTOMER, NAMES_A_THIRD } from './customer.ts';
import { earliestId, LEAST_ID, timeOfId } from './event-id.ts';
import { STILL_HOLDS_UNSENT } from './unsent.ts';

/** Events of an account whose text is looked through: some 10 ms and 2,000 pages of the table. */
const MOST_TEXTS = 10_000;

export interface Search {
  readonly words: string;
  /** For each account: the newest event whose text is not looked through. */
  readonly floors: readonly string[];
}

/** Whose events are looked through, received from when until when. */
export interface SearchedStretch {
  readonly accounts: readonly string[];
  readonly since: Date | null;
  readonly until: Date | null;
}

/** Finds how far back the texts are looked through: before the end of the list, not beyond its beginning. One statement. */
export async function openSearch(
  em: EntityManager,
  { accounts, since, until }: SearchedStretch,
  words: string,
  most = MOST_TEXTS,
): Promise<Search> {
  const rows = await sqlFar<{ floor: string | null }>(
    em,
    `select floor.id as floor from unnest($1::text[]) with ordinality as mine (account, place)
       left join lateral (
         select id from webhook_event
          where account_id = mine.account and id >= $2 and ($3::uuid is null or id < $3)
          order by id desc offset $4 limit 1) as floor on true
      order by mine.place`,
    [accounts, since === null ? LEAST_ID : earliestId(since), until && earliestId(until), most],
  );
  return { words, floors: rows.map(({ floor }) => floor ?? LEAST_ID) };
}

/** Since when all texts were looked through; null: there is none that was not. */
export function searchedSince({ floors }: Search): Date | null {
  const newest = floors.toSorted().at(-1) ?? LEAST_ID;
  // Of the millisecond of the floor itself not all were.
  return newest === LEAST_ID ? null : new Date(timeOfId(newest).getTime() + 1);
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
export function waysToFind(words: string, bind: (value: unknown) => string): WayToFind[] {
  const id = `${bind(words)}::text`;
  const part = `${bind(`%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)}::text`;
  const byId = [
    `event.provider_id = ${id}`,
    `${CUSTOMER} = ${id}`,
    `event.recipient_id = ${id} and ${NAMES_A_THIRD}`,
    ...(validate(words) ? [`event.id = ${bind(words)}::uuid`] : []),
  ];
  const byText = `event.id > mine.floor and (event.text ilike ${part} or event.summary ilike ${part}) and not ${STILL_HOLDS_UNSENT}`;
  return [
    ...byId.map((condition) => ({ condition, few: true })),
    { condition: `mine.account = ${id}`, few: false },
    { condition: byText, few: false },
  ];
}
