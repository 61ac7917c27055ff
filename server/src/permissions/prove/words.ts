// How figures, days and names are written in the result of a proof.

/** `1,204` */
export const figure = (number: number): string => number.toLocaleString('en-US');

/** `1 Page`, `61 Pages` */
export const counted = (number: number, noun: string): string =>
  `${figure(number)} ${noun}${number === 1 ? '' : 's'}`;

/** `Post of 2026-11-01: A new lamp`: the day out of Meta's `2026-11-01T10:20:30+0000`, and the words of that time. */
export function entry(
  noun: string,
  { at, text }: { at: string | null; text: string | null },
): string {
  const day = at === null ? '' : ` of ${at.slice(0, 10)}`;
  return `${noun}${day}: ${text ?? 'no words'}`;
}

/** The name, or Meta's id where there is none. */
export const named = (account: { name: string | null; metaId: string }): string =>
  account.name === null || account.name === '' ? account.metaId : account.name;

/** Meta's word as one of a sentence: `CLIENT_OWNED` → `client owned`. */
export const spoken = (word: string): string => word.toLowerCase().replaceAll('_', ' ');

/** `Followers: 1,204`; what Meta left out is left out. */
export const stated = (
  facts: readonly (readonly [name: string, value: string | null])[],
): string[] => facts.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
