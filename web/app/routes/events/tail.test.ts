import { describe, expect, test } from 'vitest';
import { begin, catchUp, follow, newer } from './tail.ts';

const size = 5;

/** The newest page of a list whose newest row is number `newest`. */
const pageAt = (newest: number, more = false) => ({
  events: {
    nodes: Array.from({ length: Math.min(size, newest) }, (_, place) => ({
      id: String(newest - place),
    })),
    count: { number: newest, more },
  },
});

const newestShown = (tail: { shown: { events: { nodes: { id: string }[] } } }) =>
  tail.shown.events.nodes[0]?.id;

describe('following', () => {
  test('shows each reading, and has jumped over nothing while the pages overlap', () => {
    const tail = [11, 12, 16].reduce(
      (tail, newest) => follow(tail, '/', pageAt(newest)),
      begin('/', pageAt(10)),
    );
    expect(newestShown(tail)).toBe('16');
    expect(tail.jumped).toEqual({ number: 0, more: false });
  });

  test('counts what came and went while the connection was lost, and keeps the count', () => {
    const jumped = follow(begin('/', pageAt(10)), '/', pageAt(30));
    expect(jumped.jumped).toEqual({ number: 15, more: false });
    expect(follow(jumped, '/', pageAt(31)).jumped).toEqual({ number: 15, more: false });
    expect(follow(jumped, '/', pageAt(41)).jumped).toEqual({ number: 21, more: false });
  });

  test('says “more” where the API counts no further', () => {
    const tail = follow(begin('/', pageAt(1_000, true)), '/', pageAt(2_000, true));
    expect(tail.jumped.more).toBe(true);
  });

  test('another filter or page is another list', () => {
    const tail = follow(begin('/', pageAt(10)), '/?kind=READ', pageAt(50));
    expect(tail).toEqual(begin('/?kind=READ', pageAt(50)));
  });

  test('the first events of an empty list are no jump', () => {
    const tail = follow(begin('/', pageAt(0)), '/', pageAt(3));
    expect(tail.jumped.number).toBe(0);
  });
});

describe('paused', () => {
  const paused = { ...begin('/', pageAt(10)), paused: true };
  const waiting = (tail: typeof paused) => newer(tail.shown.events, tail.latest.events);

  test('keeps what it shows and counts what waits', () => {
    const tail = follow(follow(paused, '/', pageAt(12)), '/', pageAt(13));
    expect(newestShown(tail)).toBe('10');
    expect(waiting(tail)).toEqual({ number: 3, more: false });
  });

  test('counts more than a page by the counts, and shows the rest as jumped over', () => {
    const tail = follow(paused, '/', pageAt(22));
    expect(waiting(tail)).toEqual({ number: 12, more: false });
    const shown = catchUp(tail);
    expect(newestShown(shown)).toBe('22');
    expect(shown.jumped).toEqual({ number: 7, more: false });
    expect(waiting(shown)).toEqual({ number: 0, more: false });
  });

  test('an event that was erased meanwhile is nothing that waits', () => {
    const { nodes, count } = pageAt(10).events;
    const tail = follow(paused, '/', { events: { nodes: nodes.slice(1), count } });
    expect(waiting(tail).number).toBe(0);
  });
});
