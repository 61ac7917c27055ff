import { expect, test } from 'vitest';
import { asInput, isFiltered, noFilter, readFilter, writeFilter } from './filter.ts';
import { tellFilter } from './tell-filter.ts';

const read = (query: string) => readFilter(new URLSearchParams(query));
const now = '2026-11-22T08:34:00.000Z';
const nameless = (metaId: string) => metaId;

test('every part of the filter lives in the address and comes back from it', () => {
  const query =
    'q=linen+set&channel=INSTAGRAM&kind=MESSAGE&account=178&badge=REAL&since=2026-11-22T08%3A00%3A00.000Z&until=2026-11-22T08%3A30%3A00.000Z';
  expect(writeFilter(read(query)).toString()).toBe(query);
  expect(asInput(read(query), now)).toEqual({
    search: 'linen set',
    channel: 'INSTAGRAM',
    kind: 'MESSAGE',
    accountId: '178',
    badge: 'REAL',
    since: '2026-11-22T08:00:00.000Z',
    until: '2026-11-22T08:30:00.000Z',
  });
});

test('the empty fields of a form sent without scripts are no filter', () => {
  const empty = read('q=&channel=&kind=&account=&badge=&time=&since=&until=');
  expect(empty).toEqual(noFilter);
  expect(isFiltered(empty)).toBe(false);
  expect(asInput(empty, now)).toBeNull();
});

test('what makes no sense counts as not set', () => {
  const odd = read(
    'channel=FAX&kind=__proto__&badge=real&time=1y&since=yesterday&until=2026-13-45T99:99',
  );
  expect(odd).toEqual(noFilter);
});

test('a time picked by name ends now, and goes before from and to', () => {
  const hour = read('time=1h&since=2020-01-01T00:00');
  expect(asInput(hour, now)).toMatchObject({ since: '2026-11-22T07:34:00.000Z', until: null });
  expect(writeFilter(hour).toString()).toBe('time=1h');
});

test('what a field for date and time gives is read as UTC', () => {
  expect(read('since=2026-11-22T08:00').since).toBe('2026-11-22T08:00:00.000Z');
  expect(read('since=2026-11-22T08:00:07').since).toBe('2026-11-22T08:00:07.000Z');
});

test('a text is cut where the API would refuse it', () => {
  expect(read(`q=${'x'.repeat(300)}`).search).toHaveLength(200);
});

test('the filter is told in words', () => {
  const told = (query: string) => tellFilter(read(query), nameless);
  expect(told('')).toEqual([]);
  expect(told('q=linen&channel=WHATSAPP&kind=MESSAGE_x&badge=TEST&time=7d')).toEqual([
    'with “linen”',
    'on WhatsApp',
    'marked TEST',
    'of the last 7 days',
  ]);
  expect(told('kind=PHONE_NUMBER&account=42')).toEqual(['of kind Phone number', 'of 42']);
  expect(told('since=2026-11-22T08:00&until=2026-11-22T09:00')).toEqual([
    'received from 2026-11-22 08:00:00 to 2026-11-22 09:00:00 UTC',
  ]);
  expect(told('until=2026-11-22T09:00')).toEqual(['received before 2026-11-22 09:00:00 UTC']);
});
