// Whatever the order of commits, each event is read once: rounds over a table into which rows come late.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventIds, earliestId, readTimeOfId } from './event-id.ts';
import { createOverlap, OVERLAP_MS, type Overlap } from './overlap.ts';

const START = Date.UTC(2026, 10, 22, 10);
const PAGE = 3;

interface Row {
  id: string;
  storedAt: number;
}

/** One round as a stream makes it, page by page; `at` is when it begins. */
function round(overlap: Overlap, rows: readonly Row[], at: number): string[] {
  const stored = rows.filter(({ storedAt }) => storedAt <= at).map(({ id }) => id);
  const sent: string[] = [];
  overlap.begin(new Date(at));
  for (;;) {
    const { behind, except } = overlap.next();
    const page = stored
      .filter((id) => id > behind && !except.includes(id))
      .toSorted()
      .slice(0, PAGE);
    for (const id of page) overlap.sent(id);
    sent.push(...page);
    if (page.length < PAGE) break;
  }
  overlap.through();
  return sent;
}

describe('the window that a stream reads again', () => {
  it('brings each event once, however late within ten seconds it is stored, in whatever order', () => {
    const row = fc.record({ madeAt: fc.nat(60_000), late: fc.nat(OVERLAP_MS - 1) });
    const rounds = fc.array(fc.nat(70_000), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), rounds, (made, times) => {
        const makeId = createEventIds();
        const rows = made
          .toSorted((one, other) => one.madeAt - other.madeAt)
          .map(({ madeAt, late }) => ({
            id: makeId(new Date(START + madeAt)),
            storedAt: START + madeAt + late,
          }));
        const overlap = createOverlap(new Date(START), []);
        const sent = [...times.toSorted((one, other) => one - other), 71_000].flatMap((at) =>
          round(overlap, rows, START + at),
        );
        expect(sent.toSorted()).toEqual(rows.map(({ id }) => id));
      }),
    );
  });

  it('leaves out what was known when it began', () => {
    const known = earliestId(new Date(START - 2_000));
    const late = earliestId(new Date(START - 1_000));
    const rows = [known, late].map((id) => ({ id, storedAt: START }));
    expect(round(createOverlap(new Date(START), [known]), rows, START)).toEqual([late]);
  });

  it('keeps a window and not a history', () => {
    const overlap = createOverlap(new Date(START), []);
    const makeId = createEventIds();
    for (let s = 0; s < 600; s += 1) {
      const at = START + s * 1_000;
      const rows = Array.from({ length: 5 }, () => ({ id: makeId(new Date(at)), storedAt: at }));
      expect(round(overlap, rows, at)).toHaveLength(5);
      expect(overlap.next().except.length).toBeLessThanOrEqual(60);
    }
  });

  it('does not send anything twice when the clock steps back', () => {
    const overlap = createOverlap(new Date(START), []);
    const makeId = createEventIds();
    const rows = Array.from({ length: 30 }, (_, s) => ({
      id: makeId(new Date(START + s * 1_000)),
      storedAt: START,
    }));
    expect(round(overlap, rows, START + 30_000)).toHaveLength(30);
    expect(round(overlap, rows, START)).toEqual([]);
  });
});

describe('the id of an event', () => {
  it('tells its time, and no other id does', () => {
    const id = createEventIds()(new Date(START));
    expect(readTimeOfId(id)).toEqual(new Date(START));
    expect(earliestId(new Date(START)) <= id).toBe(true);
    expect(earliestId(new Date(START + 1)) > id).toBe(true);
    expect(readTimeOfId('6ba7b810-9dad-41d1-80b4-00c04fd430c8')).toBeNull();
    expect(readTimeOfId('yesterday')).toBeNull();
  });
});
