// Text that a PostgreSQL column takes: no NUL, no lone surrogates, not longer than its bound.

// Meta's longest ids (mids, wamids) stay under 200 characters.
export const ID_CHARACTERS = 256;
// The longest message on the three channels is 4,096 characters; captions and posts may be longer.
export const TEXT_CHARACTERS = 10_000;
// One line on a wide screen, with room for narrow scripts.
export const SUMMARY_CHARACTERS = 300;

const DANGLING_HALF = /[\uD800-\uDBFF]$/;

/** The text with U+FFFD in place of what PostgreSQL refuses, shortened with an ellipsis to `most` UTF-16 units. */
export const clean = (text: string, most: number): string => {
  const short =
    text.length > most ? `${text.slice(0, most - 1).replace(DANGLING_HALF, '')}…` : text;
  return short.toWellFormed().replaceAll('\0', '\uFFFD');
};

/** The same, on one line. */
export const oneLine = (text: string): string =>
  // Four times the bound is read: runs of blanks shrink, and a text of megabytes need not be searched.
  clean(
    text
      .slice(0, 4 * SUMMARY_CHARACTERS)
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    SUMMARY_CHARACTERS,
  );
