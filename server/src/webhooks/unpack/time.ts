// Meta's times. Which unit a field has is known from the field; it is never guessed from the size of the number.

// Meta's first year, and a century that no event of ours can reach: beyond them a time is a mistake.
const EARLIEST = Date.UTC(2004, 0, 1);
const LATEST = Date.UTC(2101, 0, 1);

const number = (value: unknown): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
};

const sane = (milliseconds: number): Date | null =>
  milliseconds >= EARLIEST && milliseconds < LATEST ? new Date(milliseconds) : null;

export type Clock = (value: unknown) => Date | null;

/** Times of `messaging[]` and `standby[]`, and of their entries. */
export const milliseconds: Clock = (value) => sane(number(value));

/** Times of `changes[]`, of their entries, and of everything from WhatsApp, where they come as strings. */
export const seconds: Clock = (value) => sane(number(value) * 1000);

/** "08:33:18 UTC" */
export const timeOfDay = (date: Date): string => `${date.toISOString().slice(11, 19)} UTC`;

/** "2026-11-22", in UTC */
export const day = (date: Date): string => date.toISOString().slice(0, 10);
