import { describe, expect, test } from 'vitest';
import { cutPage, readPage, readUuidPage } from './page.ts';

describe('which page is asked for', () => {
  test('the first 25 when nothing is said', () => {
    expect(readPage({})).toEqual({ size: 25, after: null, before: null, fromEnd: false });
  });

  test.each([0, 101, -1])('neither end may be asked for by %i', (size) => {
    expect(() => readPage({ first: size })).toThrow('`first` must be between 1 and 100.');
    expect(() => readPage({ last: size })).toThrow('`last` must be between 1 and 100.');
  });

  test('both ends at once are refused', () => {
    expect(() => readPage({ first: 1, last: 1 })).toThrow('not for both');
  });
});

describe('a cursor', () => {
  const CURSOR = '01938f3e-0000-7000-8000-000000000001';

  test('is taken as the list gave it', () => {
    expect(readUuidPage({ after: CURSOR, before: CURSOR })).toMatchObject({
      after: CURSOR,
      before: CURSOR,
    });
  });

  test.each(['after', 'before'])('that the list cannot have given is refused as `%s`', (end) => {
    const message = `\`${end}\` must be a cursor that this list returned.`;
    expect(() => readUuidPage({ [end]: 'b’; drop' })).toThrow(message);
  });
});

describe('the page that was found', () => {
  test('a surplus row tells that more follows, and is not shown', () => {
    const asked = readPage({ first: 2 });
    expect(cutPage([1, 2, 3], asked)).toEqual({
      rows: [1, 2],
      hasNextPage: true,
      hasPreviousPage: false,
    });
  });

  test('from the end it is turned round into the order of the list', () => {
    const asked = readPage({ last: 2, before: 'c' });
    expect(cutPage([9, 8, 7], asked)).toEqual({
      rows: [8, 9],
      hasNextPage: true,
      hasPreviousPage: true,
    });
  });

  test('between two cursors there is more on both sides', () => {
    for (const asked of [
      readPage({ first: 2, after: 'a', before: 'd' }),
      readPage({ last: 2, after: 'a', before: 'd' }),
    ]) {
      expect(cutPage([1], asked)).toEqual({ rows: [1], hasNextPage: true, hasPreviousPage: true });
    }
  });
});
