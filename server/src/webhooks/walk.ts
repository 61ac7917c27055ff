// The one way through a list of events: by keyset, account by account, each a short walk down an index, so that a page
// costs the same whether the table holds thousands of events or millions.
//
// The walk finds ids alone; whoever wants more of an event joins it, so that of many accounts no row is read that is not
// shown. A search is several walks an account, one for each way in which an event can be found, and their union.
import { earliestId } from './event-id.ts';
import type { TimeOfAccounts } from './newest-reach.ts';
import { waysToFind, type Search, type WayToFind } from './search.ts';

/** What a list holds: events of these accounts for which all conditions hold; null is none. */
export interface EventList extends TimeOfAccounts {
  readonly channel: string | null;
  readonly kind: string | null;
  readonly badge: string | null;
  readonly search: Search | null;
}

/** All events of these accounts. */
export const everyEventOf = (accounts: readonly string[]): EventList => ({
  accounts,
  channel: null,
  kind: null,
  badge: null,
  since: null,
  until: null,
  search: null,
});

/** Which part of the list. */
export interface Stretch {
  /** Id of the event that all of it is older than. */
  readonly after: string | null;
  /** Id of the event that all of it is newer than. */
  readonly before: string | null;
  /** Whether it is walked from its old end. */
  readonly fromEnd: boolean;
  /** How many of them are wanted, and of each account read at most; null: all. */
  readonly most: number | null;
  /** Ids of events that are left out. */
  readonly except?: readonly string[];
}

/** So many of the newest. */
export const newest = (most: number): Stretch => ({
  after: null,
  before: null,
  fromEnd: false,
  most,
});

/** The order in which a stretch is walked. */
export const orderOf = ({ fromEnd }: Pick<Stretch, 'fromEnd'>): string =>
  fromEnd ? 'order by id asc' : 'order by id desc';

/** A statement's parameters while it is written. */
export interface Parameters {
  readonly values: unknown[];
  /** Takes the value along and returns its placeholder. */
  readonly bind: (value: unknown) => string;
}

export function createParameters(): Parameters {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

const EVERYTHING: WayToFind = { condition: 'true', few: false };

/**
 * A SELECT of `account` and the `columns` of events in the stretch: the first `most` of all accounts together are among them, and of no
 * account are there more. In no order.
 */
export function walk(
  list: EventList,
  stretch: Stretch,
  { bind }: Parameters,
  columns = 'id',
): string {
  const limits = [
    ...conditionsOf(list, bind),
    ...endsOf(list, stretch, bind),
    ...exceptionsOf(stretch, bind),
  ];
  const end = `${orderOf(stretch)} limit ${bind(stretch.most)}::int`;
  const rowsOf = (what: string, condition: string): string =>
    `select ${what} from webhook_event as event
      where ${['event.account_id = mine.account', condition, ...limits].join(' and ')}`;
  const walkOf = ({ condition, few }: WayToFind): string => {
    const rows = rowsOf(columns, condition);
    // OFFSET 0 keeps the planner from walking the whole account in the order of the list to find few.
    return few ? `(select * from (${rows} offset 0) as few ${end})` : `(${rows} ${end})`;
  };
  const every = `unnest(${bind(list.accounts)}::text[]) as mine (account)`;
  const { search } = list;
  if (search !== null) {
    const walks = waysToFind(search, bind).map(walkOf).join(' union ');
    return eachOf(every, `${walks} ${end}`);
  }
  if (stretch.most === null || stretch.most >= list.accounts.length) {
    return eachOf(every, walkOf(EVERYTHING));
  }
  // What comes first of all is of the accounts whose own first comes first: of the others one id is read and no more.
  const firsts = eachOf(every, `${rowsOf('id', 'true')} ${orderOf(stretch)} limit 1`);
  return eachOf(`(select account from (${firsts}) as each ${end}) as mine`, walkOf(EVERYTHING));
}

const eachOf = (accounts: string, walks: string): string =>
  `select mine.account, found.* from ${accounts} cross join lateral (${walks}) as found`;

function conditionsOf({ channel, kind, badge }: EventList, bind: Parameters['bind']): string[] {
  const wanted = { channel, kind, badge };
  return Object.entries(wanted).flatMap(([column, value]) =>
    value === null ? [] : [`event.${column} = ${bind(value)}`],
  );
}

function endsOf({ since, until }: EventList, { after, before }: Stretch, bind: Parameters['bind']) {
  const ends = [
    ['>=', since && earliestId(since)],
    ['<', until && earliestId(until)],
    ['<', after],
    ['>', before],
  ] as const;
  return ends.flatMap(([than, id]) => (id === null ? [] : [`event.id ${than} ${bind(id)}`]));
}

function exceptionsOf({ except = [] }: Stretch, bind: Parameters['bind']): string[] {
  return except.length === 0 ? [] : [`event.id <> all(${bind(except)}::uuid[])`];
}
