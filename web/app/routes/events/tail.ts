// The list that follows what happens. States: following (each re-reading is shown) ⇄ paused (what is shown stays; what is
// newer waits and is counted). Another filter or page is another list, which begins anew, following.
// A re-reading that has nothing in common with what was shown has jumped over events: they are counted, so that nothing
// passes unseen. What an older page does not show is counted by the difference of the counts alone.
import type { Several } from '../../ui/format.ts';

export type Rows = {
  nodes: { id: string }[];
  count: Several;
};

export type Tail<Page extends { events: Rows }> = {
  /** Which list it is. */
  place: string;
  shown: Page;
  /** As last read. */
  latest: Page;
  paused: boolean;
  /** Events that came and went between two readings. */
  jumped: Several;
};

const none: Several = { number: 0, more: false };

export const begin = <Page extends { events: Rows }>(place: string, page: Page): Tail<Page> => ({
  place,
  shown: page,
  latest: page,
  paused: false,
  jumped: none,
});

/** After a reading. */
export function follow<Page extends { events: Rows }>(
  tail: Tail<Page>,
  place: string,
  page: Page,
): Tail<Page> {
  if (place !== tail.place) return begin(place, page);
  const read = { ...tail, latest: page };
  return tail.paused ? read : catchUp(read);
}

/** Shows what was last read. */
export function catchUp<Page extends { events: Rows }>(tail: Tail<Page>): Tail<Page> {
  const { shown, latest, jumped } = tail;
  const came = newer(shown.events, latest.events);
  const beyond = Math.max(0, came.number - latest.events.nodes.length);
  return {
    ...tail,
    shown: latest,
    jumped: { number: jumped.number + beyond, more: jumped.more || came.more },
  };
}

/** How many of the later reading are newer than all of the earlier one. */
export function newer(earlier: Rows, later: Rows): Several {
  const known = new Set(earlier.nodes.map(({ id }) => id));
  const place = later.nodes.findIndex(({ id }) => known.has(id));
  if (place !== -1) return { number: place, more: false };
  const onPage = later.nodes.length;
  if (earlier.nodes.length === 0 || onPage === 0) return { number: onPage, more: false };
  if (earlier.count.more || later.count.more) return { number: onPage, more: true };
  return { number: Math.max(onPage, later.count.number - earlier.count.number), more: false };
}
