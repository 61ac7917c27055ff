// Times, numbers and ids as the pages write them. A time's input is ISO 8601; output is UTC unless it says otherwise.

/** "2027-01-21 08:30" */
export const utcMinute = (iso: string) => utc(iso).slice(0, 16).replace('T', ' ');
/** "2027-01-21 08:30:41" */
export const utcSecond = (iso: string) => utc(iso).slice(0, 19).replace('T', ' ');
/** "08:30" */
export const utcClock = (iso: string) => utc(iso).slice(11, 16);
/** "2027-01-21" */
export const utcDay = (iso: string) => utc(iso).slice(0, 10);
/** "08:30:41" */
export const utcClockSecond = (iso: string) => utc(iso).slice(11, 19);
/** "08:30:41.007" */
export const utcMilli = (iso: string) => utc(iso).slice(11, 23);

const utc = (iso: string) => new Date(iso).toISOString();

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** "in 59 days", "4 minutes ago", "just now": seen from `now`, so that server and browser say the same. */
export function relative(iso: string, now: string): string {
  const seconds = (Date.parse(iso) - Date.parse(now)) / 1000;
  const step = steps.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  if (step === undefined) return seconds > 0 ? 'in less than a minute' : 'just now';
  return words.format(Math.trunc(seconds / step.seconds), step.unit);
}

/** "1 Page", "2 Pages", "1,204 followers" */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${thousands.format(n)} ${n === 1 ? one : many}`;

/** As many as were counted; `more`: there are more than that. */
export type Several = { number: number; more: boolean };

/** "1,204", "1,000+" */
export const upTo = ({ number, more }: Several) => thousands.format(number) + (more ? '+' : '');

/** "1 event", "12 new events", "1,000+ events" */
export const several = ({ number, more }: Several, one: string, many = `${one}s`) =>
  `${upTo({ number, more })} ${number === 1 && !more ? one : many}`;

const thousands = new Intl.NumberFormat('en');

/** "68294…103": long ids by their ends; the whole stands on the payload page. */
export const shortId = (id: string) => (id.length > 12 ? `${id.slice(0, 5)}…${id.slice(-3)}` : id);

/** "••••103": the end alone, so that two can be told apart in a recording. */
export const maskedId = (id: string) => `••••${id.slice(-3)}`;

/** "23 h 41 min", "41 min", "less than a minute": how long until then, seen from `now`. */
export function timeLeft(iso: string, now: string): string {
  const minutes = Math.floor((Date.parse(iso) - Date.parse(now)) / 60_000);
  if (minutes < 1) return 'less than a minute';
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

/** "RR" for "Rita Reviewer" */
export function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
